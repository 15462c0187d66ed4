package io.copkit.journey;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FunnelTest {

    private static final TimeWindow FIRST_MONTH = TimeWindow.between(Club.day(1), Club.day(31));
    private static final List<FunnelStep> BY_ACTIVITY = List.of(FunnelStep.ANY_ACTIVITY, FunnelStep.CONTRIBUTED);

    private final Club club = new Club();

    @Test
    void F6_M10_newcomers_come_as_far_as_they_come_within_a_quarter() {
        club.joins(ANA, 2).joins(BEN, 3).joins(CLEO, 4).joins(DORA, 5);
        club.did(ANA, ActivityKinds.POST, 10).did(BEN, ActivityKinds.READ, 20);
        club.did(CLEO, ActivityKinds.POST, 94).did(DORA, ActivityKinds.ANSWER, 94);

        Funnel funnel = club.at(100).funnel(FIRST_MONTH, Funnel.QUARTER, BY_ACTIVITY);

        assertThat(funnel.joined()).isEqualTo(4);
        assertThat(funnel.followed()).isEqualTo(4);
        Funnel.Stage any = funnel.stages().get(0);
        Funnel.Stage contributed = funnel.stages().get(1);
        // Ninety days after joining on day 4, day 94 is over the horizon; after day 5 it is within.
        assertThat(any.reached()).isEqualTo(MetricValue.of(3, 4));
        assertThat(any.conversion()).isEqualTo(MetricValue.of(0.75, 4));
        assertThat(contributed.reached()).isEqualTo(MetricValue.of(2, 4));
        assertThat(contributed.conversion()).isEqualTo(MetricValue.of(2.0 / 3, 3));
        assertThat(contributed.share()).isEqualTo(MetricValue.of(0.5, 4));
    }

    @Test
    void F6_M10_who_joined_too_recently_is_counted_apart_and_not_as_somebody_who_did_not_come_far() {
        club.joins(ANA, 2).joins(BEN, 20).did(ANA, ActivityKinds.POST, 3);

        Funnel funnel = club.at(100).funnel(FIRST_MONTH, Funnel.QUARTER, BY_ACTIVITY);

        assertThat(funnel.joined()).isEqualTo(2);
        assertThat(funnel.censored()).isEqualTo(1);
        assertThat(funnel.stages().get(1).share()).isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void F6_M10_what_was_done_before_joining_or_in_the_past_of_a_long_stretch_does_not_count() {
        club.did(ANA, ActivityKinds.POST, 1).joins(ANA, 10).did(ANA, ActivityKinds.POST, 101);

        Funnel funnel = club.at(101).funnel(FIRST_MONTH, Funnel.QUARTER, BY_ACTIVITY);

        assertThat(funnel.stages().get(0).reached()).isEqualTo(MetricValue.of(0, 1));
        assertThat(funnel.stages().get(1).conversion())
                .as("nobody took the step before")
                .isEqualTo(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
    }

    @Test
    void F6_M10_who_left_again_is_part_of_what_became_of_them() {
        club.joins(ANA, 2).joins(BEN, 3).did(BEN, ActivityKinds.POST, 5).leaves(BEN, 6);

        Funnel funnel = club.at(120).funnel(FIRST_MONTH, Funnel.QUARTER, BY_ACTIVITY);

        assertThat(funnel.stages().get(1).share()).isEqualTo(MetricValue.of(0.5, 2));
    }

    @Test
    void F6_M10_levels_are_told_by_reviews_and_unknown_without_any() {
        club.joins(ANA, 2).joins(BEN, 3);
        for (int week = 0; week < 5; week++) {
            club.did(ANA, ActivityKinds.POST, 4 + 7 * week);
        }

        Funnel unreviewed = club.at(120).funnel(FIRST_MONTH);
        club.at(40);
        club.world.cop.asSystem("monthly").levels().review(club.id).orElseThrow();
        Funnel reviewed = club.at(120).funnel(FIRST_MONTH);

        assertThat(unreviewed.stages().get(1).reached()).isEqualTo(MetricValue.of(1, 2));
        assertThat(unreviewed.stages().get(2).reached())
                .isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 2));
        assertThat(unreviewed.stages().get(3).conversion())
                .isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 2));
        assertThat(reviewed.stages().get(2).conversion()).isEqualTo(MetricValue.of(1, 1));
        assertThat(reviewed.stages().get(3).conversion()).isEqualTo(MetricValue.of(0, 1));
        assertThat(reviewed.stages())
                .extracting(stage -> stage.step().label(Locale.FRENCH))
                .containsExactly("une activité", "a contribué", "Actif", "Noyau");
    }

    @Test
    void F6_M10_a_host_has_steps_of_its_own() {
        club.joins(ANA, 2).joins(BEN, 3).did(ANA, ActivityKinds.POST, 5).did(BEN, ActivityKinds.POST, 5);
        FunnelStep trained = new FunnelStep.Declared(
                "trained", "trained", "formé", new TreeMap<>(Map.of(ANA, Club.day(30), BEN, Club.day(300))));
        FunnelStep posted = new FunnelStep.Did("posted", "posted", "a publié", Set.of(), Set.of("post"));

        Funnel funnel = club.at(400).funnel(FIRST_MONTH, Funnel.QUARTER, List.of(posted, trained));

        assertThat(funnel.stages().get(0).reached()).isEqualTo(MetricValue.of(2, 2));
        assertThat(funnel.stages().get(1).reached()).isEqualTo(MetricValue.of(1, 2));
    }

    @Test
    void F6_M10_a_figure_that_is_not_there_says_why() {
        Funnel nobodyJoined = club.at(120).funnel(FIRST_MONTH, Funnel.QUARTER, BY_ACTIVITY);
        Funnel nowhere = club.world.cop.journeys(CommunityId.of("nowhere")).funnel(FIRST_MONTH);
        club.joins(ANA, 119);
        Funnel tooSoon =
                club.at(120).funnel(TimeWindow.between(Club.day(110), Club.day(120)), Funnel.QUARTER, BY_ACTIVITY);

        assertThat(reason(nobodyJoined)).isEqualTo(UndefinedReason.NO_ACTIVITY);
        assertThat(reason(nowhere)).isEqualTo(UndefinedReason.EMPTY_COMMUNITY);
        assertThat(nowhere.stages())
                .allMatch(stage -> stage.reached().equals(MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0)));
        assertThat(reason(tooSoon)).isEqualTo(UndefinedReason.TOO_FEW_SAMPLES);
        assertThatThrownBy(() -> club.at(120).funnel(FIRST_MONTH, Duration.ZERO, BY_ACTIVITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FunnelStep.Did("nothing", "nothing", "rien", Set.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void F6_M10_a_funnel_takes_one_counting_query_however_many_join() {
        club.joins(ANA, 2);
        List<String> ofOne = calls();
        IntStream.range(0, 40)
                .mapToObj(i -> MemberId.of("m-" + i))
                .forEach(member -> club.joins(member, 3).did(member, ActivityKinds.POST, 4));

        assertThat(calls()).isEqualTo(ofOne).containsExactly("transitions", "tally");
    }

    private List<String> calls() {
        JourneyBook book = club.at(120);
        club.world.storage.calls();
        book.funnel(FIRST_MONTH);
        return club.world.storage.calls();
    }

    @Property(tries = 60)
    void F6_M10_whatever_is_done_when_steps_are_nested_and_equal_to_counting_by_hand(
            @ForAll("deeds") List<Deed> deeds) {
        Club random = new Club();
        List<MemberId> people = List.of(ANA, BEN, CLEO, DORA);
        for (int i = 0; i < people.size(); i++) {
            random.joins(people.get(i), 10 + i);
        }
        deeds.forEach(deed ->
                random.did(people.get(deed.who), deed.contributes ? ActivityKinds.POST : ActivityKinds.READ, deed.day));

        Funnel funnel = random.at(200)
                .funnel(FIRST_MONTH, Duration.ofDays(20), List.of(FunnelStep.ANY_ACTIVITY, FunnelStep.CONTRIBUTED));

        long any = IntStream.range(0, 4)
                .filter(who -> deeds.stream().anyMatch(deed -> deed.isBy(who)))
                .count();
        long contributed = IntStream.range(0, 4)
                .filter(who -> deeds.stream().anyMatch(deed -> deed.isBy(who) && deed.contributes))
                .count();
        assertThat(funnel.stages().get(0).reached()).isEqualTo(MetricValue.of((double) any, 4));
        assertThat(funnel.stages().get(1).reached()).isEqualTo(MetricValue.of((double) contributed, 4));
        assertThat(contributed).isLessThanOrEqualTo(any);
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(true, false))
                .as(Deed::new)
                .list()
                .ofMaxSize(12);
    }

    private record Deed(int who, int day, boolean contributes) {

        boolean isBy(int member) {
            return who == member && day >= 10 + member && day < 30 + member;
        }
    }

    private static UndefinedReason reason(Funnel funnel) {
        return ((MetricValue.Undefined) funnel.stages().get(0).conversion()).reason();
    }
}
