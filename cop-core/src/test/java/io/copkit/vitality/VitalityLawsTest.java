package io.copkit.vitality;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.lifecycle.ActivityStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VitalityLawsTest {

    private static final VitalityPolicy POLICY = VitalityPolicy.standard();
    private static final List<MemberId> PEOPLE = List.of(World.ANA, World.BEN, World.CLEO);
    private static final int LAST = 300;

    /** Somebody who contributes on a day. */
    private record Act(int day, MemberId member) {}

    @Property(tries = 200)
    void LD4_judging_day_by_day_is_the_same_as_judging_all_of_it(
            @ForAll("acts") List<Act> acts, @ForAll("days") List<Integer> affirmed) {
        VitalFacts whole = facts(acts, affirmed, LAST);

        Optional<VitalDay> before = Optional.empty();
        List<VitalDay> daily = new ArrayList<>();
        for (int day = 0; day <= LAST; day++) {
            before = Optional.of(POLICY.judge(facts(acts, affirmed, day), before, Silence.day(day)));
            daily.add(before.get());
        }

        assertThat(daily).isEqualTo(POLICY.replay(whole, Silence.day(LAST)));
    }

    @Property(tries = 200)
    void LD4_no_dormant_community_is_live_without_two_live_weeks_of_four(@ForAll("acts") List<Act> acts) {
        List<VitalDay> days = POLICY.replay(facts(acts, List.of(), LAST), Silence.day(LAST));

        boolean wasDormant = false;
        for (VitalDay day : days) {
            if (day.status() == ActivityStatus.LIVE && wasDormant) {
                assertThat(day.liveWeeks()).isGreaterThanOrEqualTo(2);
                wasDormant = false;
            }
            wasDormant |= day.status() == ActivityStatus.DORMANT;
        }
    }

    @Property(tries = 200)
    void LD4_between_two_episodes_the_community_was_live_or_somebody_answered(
            @ForAll("acts") List<Act> acts, @ForAll("days") List<Integer> affirmed) {
        List<VitalDay> days = POLICY.replay(facts(acts, affirmed, LAST), Silence.day(LAST));

        for (int i = 1; i < days.size(); i++) {
            VitalDay day = days.get(i);
            boolean over = days.get(i - 1).episode().isPresent()
                    && !day.episode().equals(days.get(i - 1).episode());
            if (over) {
                assertThat(day.status() == ActivityStatus.LIVE || affirmed.contains(i))
                        .isTrue();
            }
        }
    }

    @Property(tries = 200)
    void LD3_dormant_is_exactly_who_gave_no_sign_of_life_for_the_calibrated_time(@ForAll("acts") List<Act> acts) {
        for (VitalDay day : POLICY.replay(facts(acts, List.of(), LAST), Silence.day(LAST))) {
            int number = (int) (day.day().toEpochDay() - Silence.BEGUN.toEpochDay());
            boolean silent =
                    number >= 60 && acts.stream().noneMatch(act -> act.day() <= number && act.day() > number - 60);
            assertThat(day.status() == ActivityStatus.DORMANT).isEqualTo(silent);
        }
    }

    @Property(tries = 10)
    void LD1_to_LD5_what_is_asked_of_the_storage_each_day_is_what_its_whole_history_says_later(
            @ForAll("acts") List<Act> acts) {
        World world = new World();
        var community = world.community(World.ANA, World.BEN, World.CLEO);
        TreeMap<Integer, List<Act>> byDay =
                acts.stream().collect(Collectors.groupingBy(Act::day, TreeMap::new, Collectors.toList()));
        List<ActivityStatus> daily = new ArrayList<>();
        for (int day = 0; day < 160; day++) {
            for (Act act : byDay.getOrDefault(day, List.of())) {
                world.cop
                        .as(act.member())
                        .activities()
                        .record(
                                community,
                                Activity.of(ActivityKinds.POST, act.member().value() + day)
                                        .at(world.now()))
                        .orElseThrow();
            }
            world.pass(Duration.ofDays(1));
            daily.add(world.cop.vitality(community).now().orElseThrow().status());
        }

        List<ActivitySpan> life = world.cop.vitality(community).timeline(world.now());

        assertThat(life.stream()
                        .flatMap(span ->
                                span.from().datesUntil(span.to().plusDays(1)).map(day -> span.status())))
                .containsExactlyElementsOf(daily);
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(Arbitraries.integers().between(0, LAST), Arbitraries.of(PEOPLE))
                .as(Act::new)
                .list()
                .ofMaxSize(25)
                .map(acts -> acts.stream().distinct().toList());
    }

    @Provide
    Arbitrary<List<Integer>> days() {
        return Arbitraries.integers().between(0, LAST).list().ofMaxSize(3);
    }

    /** What was known at the end of a day. */
    private static VitalFacts facts(List<Act> acts, List<Integer> affirmed, int until) {
        Silence silence = new Silence();
        acts.stream().filter(act -> act.day() <= until).forEach(act -> silence.contribution(act.day(), act.member()));
        affirmed.stream().filter(day -> day <= until).forEach(silence::affirmed);
        return silence.facts();
    }
}
