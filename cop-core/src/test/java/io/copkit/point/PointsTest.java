package io.copkit.point;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.copkit.CommunityId;
import io.copkit.LibraryTypes;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.TimeWindow;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PointsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final TimeWindow WEEK = TimeWindow.between(World.START, World.START.plus(Duration.ofDays(7)));

    private final World world = new World();
    private final CommunityId club = world.community(ANA, BEN, CLEO);
    private int recorded;

    @Test
    void F10_members_earn_what_their_activities_weigh_and_reading_earns_nothing() {
        did(ANA, Activity.of(ActivityKinds.POST, id()), 0);
        did(ANA, Activity.of(ActivityKinds.READ, id()), 0);
        did(BEN, Activity.of(ActivityKinds.FACILITATE, id()), 1);
        did(DORA, Activity.of(ActivityKinds.FACILITATE, id()), 1);

        Ranking ranking = world.cop.points(club).ranking(WEEK, Set.of());

        assertThat(ranking.places())
                .extracting(
                        Ranking.Place::rank,
                        Ranking.Place::member,
                        place -> place.score().points())
                .containsExactly(tuple(1, BEN, 11.0), tuple(2, ANA, 4.0));
        assertThat(ranking.rules()).isEqualTo("POINTS_V1");
        assertThat(ranking.basis().window()).isEqualTo(WEEK);
        assertThat(world.cop.points(club).scores(WEEK)).containsEntry(CLEO, PointScore.NOTHING);
    }

    @Test
    void F10_two_who_thank_each_other_all_day_gain_little_and_are_told_why() {
        for (int i = 0; i < 9; i++) {
            did(ANA, Activity.of(ActivityKinds.THANK, id()).toward(BEN), 0);
            did(BEN, Activity.of(ActivityKinds.THANK, id()).toward(ANA), 0);
        }

        PointScore score = world.cop.points(club).scores(WEEK).get(ANA);

        assertThat(score.points()).isEqualTo(5);
        assertThat(score.lost())
                .containsExactly(Map.entry(PointLoss.PAIR_LIMIT, 8.0), Map.entry(PointLoss.RETURNED, 5.0));
        assertThat(PointLoss.RETURNED.label(Locale.FRENCH)).isEqualTo("rendu par l'autre");
        assertThat(PointLoss.RETURNED.label(Locale.ENGLISH)).isEqualTo("returned by the other");
    }

    @Test
    void F10_help_that_is_not_returned_keeps_its_points() {
        PointLedger ledger =
                new PointLedger().add(deed(ANA, "answer", BEN, 0), 4).add(deed(BEN, "answer", ANA, 1), 1);

        SortedMap<MemberId, PointScore> scores = ledger.scores(rules(), MONDAY);

        // One of four is returned: an eighth of the points is lost; the one of Ben's is returned whole.
        assertThat(scores.get(ANA).points()).isEqualTo(24 * 7 / 8.0);
        assertThat(scores.get(BEN).points()).isEqualTo(3);
    }

    @Test
    void F10_a_conversation_is_no_mine_however_many_days_it_is_dug() {
        PointLedger ledger = new PointLedger();
        for (int day = 0; day < 5; day++) {
            ledger.add(new Deed(ANA, "comment", Optional.empty(), Optional.of("t-1"), MONDAY.plusDays(day)), 1);
        }

        PointScore score = ledger.scores(rules(), MONDAY).get(ANA);

        assertThat(score.points()).isEqualTo(12);
        assertThat(score.lost()).containsExactly(Map.entry(PointLoss.OBJECT_LIMIT, 8.0));
    }

    @Test
    void F10_a_day_has_its_limit_and_what_is_worth_most_is_counted_toward_one_person() {
        PointLedger ledger = new PointLedger()
                .add(deed(ANA, "mentor_session", BEN, 0), 5)
                .add(deed(ANA, "thank", BEN, 0), 5)
                .add(new Deed(ANA, "facilitate", Optional.empty(), Optional.empty(), MONDAY), 1);

        PointScore score = ledger.scores(rules(), MONDAY).get(ANA);

        assertThat(score.points()).isEqualTo(50);
        assertThat(score.lost())
                .containsExactly(Map.entry(PointLoss.PAIR_LIMIT, 10.0), Map.entry(PointLoss.DAY_LIMIT, 6.0));
    }

    @Test
    void F10_points_are_worth_half_after_their_half_life_if_the_rules_say_so() {
        PointLedger ledger = new PointLedger().add(deed(ANA, "answer", BEN, 0), 1);

        PointScore score = ledger.scores(rules().halvingAfter("FADING", 30), MONDAY.plusDays(30))
                .get(ANA);

        assertThat(score.points()).isEqualTo(3);
        assertThat(score.lost()).containsExactly(Map.entry(PointLoss.DECAY, 3.0));
        assertThat(ledger.scores(rules().halvingAfter("FADING", 30), MONDAY.minusDays(9))
                        .get(ANA)
                        .points())
                .isEqualTo(6);
    }

    @Test
    void F10_nothing_is_earned_by_the_excluded_toward_them_or_toward_oneself() {
        PointLedger ledger = new PointLedger()
                .add(deed(ANA, "answer", ANA, 0), 1)
                .add(deed(ANA, "answer", CLEO, 0), 1)
                .add(deed(CLEO, "answer", ANA, 0), 1)
                .add(deed(BEN, "answer", ANA, 0), 1);

        assertThat(ledger.scores(rules().excluding(Set.of(CLEO)), MONDAY)).containsOnlyKeys(ANA, BEN);
        assertThat(ledger.scores(rules().excluding(Set.of(CLEO)), MONDAY)
                        .get(ANA)
                        .points())
                .isZero();
    }

    @Test
    void F10_who_is_thanked_can_earn_as_well() {
        SortedMap<String, Award> awards = new TreeMap<>(Map.of("thank", new Award(0, 5)));

        SortedMap<MemberId, PointScore> scores =
                new PointLedger().add(deed(ANA, "thank", BEN, 0), 2).scores(rules().awarding("THANKS", awards), MONDAY);

        assertThat(scores.get(BEN).points()).isEqualTo(10);
        assertThat(scores.get(ANA).points()).isZero();
    }

    @Test
    void F10_what_is_taken_back_takes_its_points_along_and_what_comes_late_brings_them() {
        did(ANA, Activity.of(ActivityKinds.POST, "p-1"), 0);
        did(ANA, Activity.of(ActivityKinds.POST, "p-1"), 0);
        double before = pointsOfAna();
        world.cop
                .asSystem("spam")
                .activities()
                .retract(club, List.of("p-1", "p-2"))
                .orElseThrow();
        double after = pointsOfAna();
        did(ANA, Activity.of(ActivityKinds.POST, "p-2"), 0);
        double burnt = pointsOfAna();
        did(ANA, Activity.of(ActivityKinds.POST, "p-3"), 0);

        assertThat(before).isEqualTo(4);
        assertThat(after).isZero();
        assertThat(burnt).isZero();
        assertThat(pointsOfAna()).isEqualTo(4);
    }

    private double pointsOfAna() {
        return world.cop.points(club).scores(WEEK).get(ANA).points();
    }

    @Test
    void F10_who_does_not_want_to_be_ranked_leaves_no_gap_and_equal_points_share_a_rank() {
        for (MemberId member : List.of(ANA, BEN, CLEO)) {
            did(member, Activity.of(ActivityKinds.POST, id()), 0);
        }
        did(CLEO, Activity.of(ActivityKinds.POST, id()), 1);

        assertThat(world.cop.points(club).ranking(WEEK, Set.of(CLEO)).places())
                .extracting(Ranking.Place::rank, Ranking.Place::member)
                .containsExactly(tuple(1, ANA), tuple(1, BEN));
    }

    @Test
    void F10_points_take_four_counting_queries_however_many_there_are() {
        List<String> ofFew = calls();
        for (int i = 0; i < 30; i++) {
            MemberId member = MemberId.of("m-" + i);
            world.cop.as(member).memberships().join(club).orElseThrow();
            did(member, Activity.of(ActivityKinds.ANSWER, id()).toward(ANA).inThread("t-" + i), i % 7);
        }

        assertThat(calls()).isEqualTo(ofFew).containsExactly("tally", "tally", "tally", "tally", "memberships");
    }

    private List<String> calls() {
        world.storage.calls();
        world.cop.points(club).ranking(WEEK, Set.of());
        return world.storage.calls();
    }

    @Test
    void F10_no_method_ranks_communities() {
        List<Method> takingSeveral = LibraryTypes.all().stream()
                .filter(type -> type.getPackageName().equals("io.copkit.point"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.toGenericString().contains("CommunityId"))
                .toList();

        assertThat(takingSeveral).extracting(Method::getName).containsExactly("of");
        assertThat(takingSeveral.get(0).getReturnType()).isEqualTo(Points.class);
    }

    @Test
    void rules_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new Award(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules().halvingAfter("X", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PointRules(
                        "X",
                        new TreeMap<>(),
                        OptionalInt.of(-1),
                        OptionalInt.empty(),
                        0,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PointRules(
                        "X",
                        new TreeMap<>(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Double.NaN,
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PointRules rules() {
        return PointRules.standard(ActivityKinds.standard());
    }

    private static Deed deed(MemberId member, String kind, MemberId target, int day) {
        return new Deed(member, kind, Optional.of(target), Optional.empty(), MONDAY.plusDays(day));
    }

    private String id() {
        return "a-" + recorded++;
    }

    private void did(MemberId member, Activity.Draft draft, int day) {
        world.cop
                .asSystem("log")
                .activities()
                .record(club, draft.by(member).at(World.START.plus(Duration.ofDays(day))))
                .orElseThrow();
    }
}
