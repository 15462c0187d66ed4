package io.copkit.ladder;

import static io.copkit.ladder.Ladders.DISCOURSE_CLASSIC;
import static io.copkit.ladder.Ladders.DISCOURSE_TIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.ParticipationLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The trust levels of Discourse by numbers of our own; {@link PublishedDiscourseTest} holds them against the published ones. */
class DiscourseLadderTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final LadderInputs REGULAR = regular(Map.of()).after(Duration.ofDays(400));

    static LadderInputs regular(Map<String, Double> changes) {
        Map<String, Double> figures = new HashMap<>(Map.ofEntries(
                Map.entry("days_visited", 50.0),
                Map.entry("topics_replied_to", 10.0),
                Map.entry("topics_viewed", 25.0),
                Map.entry("posts_read", 25.0),
                Map.entry("topics_ever", 200.0),
                Map.entry("posts_ever", 500.0),
                Map.entry("likes_given", 30.0),
                Map.entry("likes_received", 20.0),
                Map.entry("likes_received_days", 7.0),
                Map.entry("likes_received_users", 5.0)));
        figures.putAll(changes);
        return LadderInputs.NONE.with(figures).among(Map.of("topics_created", 100.0, "posts_created", 100.0));
    }

    private static Standing held(String rung, int days) {
        return Standing.on("tl0", NOW.minus(Duration.ofDays(900))).raisedTo(rung, NOW.minus(Duration.ofDays(days)));
    }

    private static LadderVerdict review(Ladder ladder, LadderInputs inputs, Standing standing) {
        return ladder.review(inputs, Optional.of(standing), Bounds.NONE, NOW);
    }

    @Test
    void GV37_likes_must_come_from_five_people_on_seven_days() {
        assertThat(DiscourseSettings.CLASSIC.likingUsers()).isEqualTo(5);
        assertThat(DiscourseSettings.CLASSIC.likingDays()).isEqualTo(7);

        assertThat(review(DISCOURSE_CLASSIC, regular(Map.of("likes_received_users", 4.0)), held("tl2", 30))
                        .missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.explain(Locale.ENGLISH))
                        .isEqualTo("people who liked in the last 100 days: 4 of 5"));
        assertThat(review(DISCOURSE_CLASSIC, regular(Map.of("likes_received_days", 6.0)), held("tl2", 30))
                        .missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.explain(Locale.FRENCH))
                        .isEqualTo("jours avec appréciation dans les 100 derniers jours : 6 sur 7"));
    }

    @Test
    void D3_relative_thresholds_stop_at_their_caps() {
        Map<String, Double> busy = Map.of("topics_created", 10_000.0, "posts_created", 500_000.0);
        LadderInputs widely =
                regular(Map.of("topics_viewed", 500.0, "posts_read", 20_000.0)).among(busy);
        LadderInputs tightly =
                regular(Map.of("topics_viewed", 250.0, "posts_read", 2_000.0)).among(busy);

        assertThat(review(DISCOURSE_CLASSIC, widely, held("tl2", 30)).move()).isEqualTo(RungMove.RAISED);
        assertThat(review(DISCOURSE_CLASSIC, tightly, held("tl2", 30)).move()).isEqualTo(RungMove.KEPT);
        assertThat(review(DISCOURSE_TIGHT, tightly, held("tl2", 30)).move()).isEqualTo(RungMove.RAISED);
    }

    @Test
    void D3_nobody_loses_the_third_level_within_the_days_it_is_held() {
        LadderInputs fallen = regular(Map.of("days_visited", 10.0));

        assertThat(review(DISCOURSE_CLASSIC, fallen, held("tl3", 13)).move()).isEqualTo(RungMove.HELD);
        assertThat(review(DISCOURSE_CLASSIC, fallen, held("tl3", 14)).rung().code())
                .isEqualTo("tl2");
        assertThat(review(DISCOURSE_TIGHT, fallen, held("tl3", 99)).move()).isEqualTo(RungMove.HELD);
        assertThat(review(DISCOURSE_TIGHT, fallen, held("tl3", 100)).move()).isEqualTo(RungMove.LOWERED);
    }

    @Test
    void D3_flags_and_all_time_counts_are_not_softened() {
        assertThat(review(DISCOURSE_CLASSIC, regular(Map.of("flagged_posts", 5.0)), held("tl3", 30))
                        .move())
                .isEqualTo(RungMove.KEPT);
        assertThat(review(DISCOURSE_CLASSIC, regular(Map.of("flagged_posts", 6.0)), held("tl3", 30))
                        .move())
                .isEqualTo(RungMove.LOWERED);
        assertThat(review(DISCOURSE_CLASSIC, regular(Map.of("flagged_by_users", 6.0)), held("tl3", 30))
                        .move())
                .isEqualTo(RungMove.LOWERED);
        assertThat(review(DISCOURSE_CLASSIC, regular(Map.of("topics_ever", 199.0)), held("tl3", 30))
                        .move())
                .isEqualTo(RungMove.LOWERED);
        assertThat(review(DISCOURSE_CLASSIC, regular(Map.of("penalties", 1.0)), held("tl3", 30))
                        .move())
                .isEqualTo(RungMove.LOWERED);
    }

    @Test
    void D3_who_was_suspended_in_the_last_six_months_is_no_regular_though_it_is_over() {
        LadderInputs lately = regular(Map.of()).penalised(NOW.minus(Duration.ofDays(181)));
        LadderInputs longAgo = regular(Map.of()).penalised(NOW.minus(Duration.ofDays(182)));

        LadderVerdict fallen = review(DISCOURSE_CLASSIC, lately, held("tl3", 30));

        assertThat(fallen.move()).isEqualTo(RungMove.LOWERED);
        assertThat(fallen.missing())
                .extracting(missing -> missing.explain(Locale.ENGLISH))
                .containsExactly("no sanction that began in the last 182 days");
        assertThat(review(DISCOURSE_CLASSIC, longAgo, held("tl3", 30)).move()).isEqualTo(RungMove.KEPT);
    }

    @Test
    void D3_the_lower_levels_are_never_lost_and_the_highest_is_given_by_hand() {
        LadderInputs idle = LadderInputs.NONE.after(Duration.ofDays(900));

        for (String rung : new String[] {"tl1", "tl2", "tl4"}) {
            assertThat(review(DISCOURSE_CLASSIC, idle, held(rung, 800)).move())
                    .as(rung)
                    .isEqualTo(RungMove.KEPT);
        }
        LadderVerdict regular = review(DISCOURSE_CLASSIC, REGULAR, held("tl3", 30));
        assertThat(regular.rung().code()).isEqualTo("tl3");
        assertThat(regular.missing()).isEmpty();
        assertThat(regular.explain(Locale.ENGLISH)).endsWith("Leader is given by hand.");
    }

    @Test
    void D6_the_age_of_the_account_counts_like_reading() {
        Map<String, Double> read = Map.of("topics_ever", 5.0, "posts_ever", 30.0, "minutes_ever", 10.0);
        LadderInputs reader = LadderInputs.NONE.with(read);

        assertThat(DISCOURSE_CLASSIC
                        .place(reader.after(Duration.ofMinutes(9)), NOW)
                        .code())
                .isEqualTo("tl0");
        assertThat(DISCOURSE_CLASSIC
                        .place(reader.after(Duration.ofMinutes(10)), NOW)
                        .code())
                .isEqualTo("tl1");
        assertThat(DISCOURSE_CLASSIC
                        .review(reader.after(Duration.ofMinutes(9)), Optional.empty(), Bounds.NONE, NOW)
                        .missing()
                        .get(0)
                        .explain(Locale.ENGLISH))
                .isEqualTo("membership: 9 minutes of 10 minutes");
    }

    @Test
    void D3_levels_are_climbed_one_after_the_other() {
        LadderInputs writesMuchReadsNothingEver = regular(Map.of("topics_ever", 4.0));
        Map<String, Double> member = Map.ofEntries(
                Map.entry("topics_ever", 20.0),
                Map.entry("posts_ever", 100.0),
                Map.entry("minutes_ever", 60.0),
                Map.entry("days_ever", 15.0),
                Map.entry("likes_received_ever", 1.0),
                Map.entry("likes_given_ever", 1.0),
                Map.entry("topics_replied_ever", 3.0));
        LadderInputs atSecond = LadderInputs.NONE.with(member).after(Duration.ofHours(1));

        assertThat(DISCOURSE_CLASSIC.place(writesMuchReadsNothingEver, NOW).code())
                .isEqualTo("tl0");
        assertThat(DISCOURSE_CLASSIC.place(atSecond, NOW).level()).contains(ParticipationLevel.ACTIVE);
    }
}
