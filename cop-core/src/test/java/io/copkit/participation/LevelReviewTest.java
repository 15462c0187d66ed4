package io.copkit.participation;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static io.copkit.participation.LevelClub.ANA;
import static io.copkit.participation.LevelClub.BEN;
import static io.copkit.participation.LevelClub.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.history.CommunityAsOf;
import io.copkit.history.HistoryEntry;
import io.copkit.participation.LevelBound.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LevelReviewTest {

    private final LevelClub club = new LevelClub();

    @Test
    void D1_the_first_review_places_everybody_by_what_they_did() {
        club.carried(BEN, 9);

        LevelReview review = club.review();

        assertThat(review.levels().counts()).isEqualTo(Map.of(PERIPHERAL, 1L, ACTIVE, 1L, CORE, 1L));
        assertThat(review.reviewed()).isEqualTo(3);
        assertThat(review.changed()).isEqualTo(3);
        assertThat(review.rule()).isEqualTo("BEHAVIOURAL_V1");
        assertThat(club.level(ANA)).as("a facilitator").contains(ACTIVE);
        assertThat(club.level(BEN)).contains(CORE);
        assertThat(club.level(CLEO)).contains(PERIPHERAL);
    }

    @Test
    void D4_a_level_is_gained_at_once_and_one_at_a_time() {
        club.review();
        club.carried(CLEO, 9);

        club.days(1);
        assertThat(club.level(CLEO)).contains(ACTIVE);

        club.review();
        assertThat(club.level(CLEO)).as("the same review again").contains(ACTIVE);

        club.days(1);
        assertThat(club.level(CLEO)).contains(CORE);
    }

    @Test
    void D4_a_level_is_lost_after_two_monthly_reviews_however_often_one_looks() {
        club.contributed(BEN, 4);
        club.review();
        assertThat(club.level(BEN)).contains(ACTIVE);

        Instant began = club.world.now();
        while (club.level(BEN).equals(Optional.of(ACTIVE))) {
            club.days(1);
        }

        List<HistoryEntry> steps = about(BEN);
        assertThat(steps)
                .extracting(HistoryEntry::what)
                .containsExactly("level.changed", "level.warned", "level.changed");
        assertThat(Duration.between(steps.get(1).effectiveAt(), steps.get(2).effectiveAt()))
                .isEqualTo(Duration.ofDays(28));
        assertThat(Duration.between(began, steps.get(2).effectiveAt())).isGreaterThanOrEqualTo(Duration.ofDays(30));
        assertThat(club.level(BEN)).contains(PERIPHERAL);
    }

    @Test
    void a_review_at_the_same_instant_changes_nothing() {
        club.carried(BEN, 9);
        club.review();

        assertThat(club.review().changed()).isZero();
    }

    @Test
    void D5_what_is_decided_about_a_level_names_who_why_and_until_when() {
        Instant end = LevelClub.BEGIN.plus(Duration.ofDays(10));
        club.review();

        LevelKeeping kept = club.cop
                .as(ANA)
                .levels()
                .floor(club.id, BEN, CORE, "carries the summer school", Optional.of(end))
                .orElseThrow();

        assertThat(kept.bounds())
                .containsExactly(new LevelBound(
                        Kind.FLOOR,
                        CORE,
                        Optional.of(ANA),
                        "carries the summer school",
                        LevelClub.BEGIN,
                        Optional.of(end)));
        assertThat(club.level(BEN)).contains(CORE);
        club.weeks(20);
        assertThat(club.level(BEN)).as("long after its end").contains(PERIPHERAL);
    }

    @Test
    void who_was_on_which_level_on_a_day_is_told_by_the_history() {
        club.carried(BEN, 9);
        club.review();
        Instant placed = club.world.now();
        club.weeks(30);

        CommunityAsOf then = club.cop.history(club.id).asOf(placed);

        assertThat(then.level(BEN)).contains(CORE);
        assertThat(then.on(PERIPHERAL)).containsExactly(CLEO);
        assertThat(club.cop.history(club.id).asOf(placed.minusMillis(1)).level(BEN))
                .isEmpty();
        assertThat(club.cop.history(club.id).asOf(club.world.now()).on(PERIPHERAL))
                .containsExactlyInAnyOrder(BEN, CLEO);
    }

    @Test
    void a_level_ends_with_the_membership() {
        club.carried(BEN, 9);
        club.review();
        club.cop.as(BEN).memberships().leave(club.id).orElseThrow();
        club.cop.as(BEN).memberships().join(club.id).orElseThrow();

        assertThat(club.level(BEN)).isEmpty();
        assertThat(club.cop.history(club.id).asOf(club.world.now()).level(BEN)).isEmpty();
    }

    @Test
    void unfit_decisions_are_refused() {
        Levels ana = club.cop.as(ANA).levels();
        Optional<Instant> never = Optional.empty();

        assertThat(ana.lock(club.id, ANA, CORE, "me", never).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_ON_ONESELF));
        assertThat(ana.lock(club.id, World.DORA, CORE, "her", never).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(ana.lock(club.id, BEN, io.copkit.ParticipationLevel.OUTSIDER, "out", never)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.LEVEL_OF_OUTSIDERS));
        assertThat(ana.lock(club.id, BEN, CORE, " ", Optional.of(club.world.now()))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TEXT_MISSING, RefusalCode.DEADLINE_NOT_AHEAD);
        assertThat(club.cop
                        .as(BEN)
                        .levels()
                        .lock(club.id, CLEO, CORE, "her", never)
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(ana.lift(club.id, BEN, Kind.FLOOR).refusals())
                .containsExactly(Refusal.of(RefusalCode.LEVEL_NOT_BOUND, Map.of("level_bound", "floor")));

        ana.floor(club.id, BEN, ACTIVE, "mentors", never).orElseThrow();
        assertThat(ana.ceiling(club.id, BEN, PERIPHERAL, "rests", never).refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.LEVEL_BOUNDS_CONTRADICT, Map.of("floor", "active", "ceiling", "peripheral")));
        assertThat(club.cop.as(BEN).levels().choosePeriphery(club.id, false).refusals())
                .containsExactly(Refusal.of(RefusalCode.PERIPHERY_AS_CHOSEN));
    }

    private List<HistoryEntry> about(MemberId member) {
        return club.cop.history(club.id).transitions(10_000).items().stream()
                .filter(entry ->
                        entry.what().startsWith("level.") && entry.subject().equals(Optional.of(member)))
                .toList();
    }
}
