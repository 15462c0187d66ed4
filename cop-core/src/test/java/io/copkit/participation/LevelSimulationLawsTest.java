package io.copkit.participation;

import static io.copkit.participation.LevelClub.ANA;
import static io.copkit.participation.LevelClub.BEN;
import static io.copkit.participation.LevelClub.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.history.HistoryEntry;
import io.copkit.ladder.Climb;
import io.copkit.ladder.Keeping;
import io.copkit.ladder.Ladder;
import io.copkit.ladder.Metric;
import io.copkit.ladder.Requirement;
import io.copkit.ladder.Rung;
import io.copkit.ladder.Selection;
import io.copkit.ladder.Side;
import io.copkit.ladder.Source;
import io.copkit.ladder.Span;
import io.copkit.membership.Measure;
import io.copkit.membership.SanctionReason;
import io.copkit.role.GrantTerms;
import io.copkit.role.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** To simulate a rule is to apply it for real on a copy, whatever happened in the community. */
class LevelSimulationLawsTest {

    private static final List<MemberId> MEMBERS = List.of(BEN, CLEO);
    private static final LevelRule EASY = ParticipationPolicy.BEHAVIOURAL_V1.asking(Map.of(
            ParticipationLevel.ACTIVE, new LevelThresholds(2, 2, 0, 0),
            ParticipationLevel.CORE, new LevelThresholds(3, 4, 1, 0)));

    private static final Metric DAYS = new Metric(
            "days",
            "days",
            "jours",
            new Source.Count(io.copkit.ladder.Measure.DAYS, Side.DONE, Selection.EVERYTHING, Span.days(40)));
    private static final Metric HELPED = new Metric(
            "helped",
            "people helped",
            "personnes aidées",
            new Source.Count(io.copkit.ladder.Measure.PEOPLE, Side.DONE, Selection.EVERYTHING, Span.weeks(6)));
    private static final LevelRule LADDER = LadderRule.of(new Ladder(
            "LAW",
            1,
            "Law",
            "Loi",
            Climb.HIGHEST,
            new Keeping(Duration.ofDays(30), 1),
            List.of(DAYS, HELPED),
            List.of(
                    Rung.of("guest", "Guest", "Invité", ParticipationLevel.PERIPHERAL, Requirement.nothing()),
                    Rung.of("regular", "Regular", "Habitué", ParticipationLevel.ACTIVE, Requirement.atLeast(DAYS, 2)),
                    Rung.of(
                            "expert",
                            "Expert",
                            "Expert",
                            ParticipationLevel.CORE,
                            Requirement.all(
                                    Requirement.atLeast(DAYS, 3),
                                    Requirement.atLeast(HELPED, 1),
                                    new Requirement.Unsanctioned(),
                                    new Requirement.Unpenalised(60)))),
            List.of()));

    /** What may happen. */
    private enum What {
        CARRIES,
        CONTRIBUTES,
        READS,
        LEAVES,
        JOINS,
        LEADS_FOR_A_MONTH,
        IS_SUSPENDED_FOR_A_MONTH,
        IS_RESTRICTED,
        GETS_A_FLOOR,
        GETS_A_CEILING,
        GETS_A_LOCK,
        IS_FREE_AGAIN,
        NOTHING
    }

    /** What happens to one member, some days after what happened before; reviewed then, or not. */
    private record Event(int days, int member, What what, boolean reviewed) {}

    /** A community that goes through a history. */
    private static final class Life {

        private final World world = new World();
        private final CommunitiesOfPractice cop;
        private final CommunityId club = world.community(ANA, BEN, CLEO);
        private final TreeSet<Instant> reviews = new TreeSet<>();
        private int recorded;

        Life(LevelRule rule) {
            this.cop = world.settings().levels(rule).build();
        }

        Life through(List<Event> events, boolean reviewing) {
            for (Event event : events) {
                world.pass(Duration.ofDays(event.days).plusHours(5));
                happen(MEMBERS.get(event.member), event.what);
                world.pass(Duration.ofHours(1));
                if (event.reviewed) {
                    reviews.add(world.now());
                    if (reviewing) {
                        cop.asSystem("monthly").levels().review(club).orElseThrow();
                    }
                }
            }
            return this;
        }

        private void happen(MemberId member, What what) {
            Instant month = world.now().plus(Duration.ofDays(30));
            LevelReviews levels = cop.asSystem("test").levels();
            switch (what) {
                case CARRIES -> did(member, ActivityKinds.WELCOME, ANA);
                case CONTRIBUTES -> did(member, ActivityKinds.POST, null);
                case READS -> did(member, ActivityKinds.READ, null);
                case LEAVES -> cop.as(member).memberships().leave(club);
                case JOINS -> cop.as(member).memberships().join(club);
                case LEADS_FOR_A_MONTH ->
                    cop.as(ANA).roles().appoint(club, member, Role.FACILITATOR, GrantTerms.NONE.until(month));
                case IS_SUSPENDED_FOR_A_MONTH ->
                    cop.as(ANA)
                            .sanctions()
                            .suspend(
                                    club,
                                    member,
                                    Measure.because(SanctionReason.SPAM).lasting(Duration.ofDays(30)));
                case IS_RESTRICTED -> cop.as(ANA).roles().restrict(club, member, month);
                case GETS_A_FLOOR -> levels.floor(club, member, ParticipationLevel.ACTIVE, "x", Optional.of(month));
                case GETS_A_CEILING -> levels.ceiling(club, member, ParticipationLevel.ACTIVE, "x", Optional.of(month));
                case GETS_A_LOCK -> levels.lock(club, member, ParticipationLevel.CORE, "x", Optional.of(month));
                case IS_FREE_AGAIN -> levels.lift(club, member, LevelBound.Kind.LOCK);
                case NOTHING -> {
                    // Time passes.
                }
            }
        }

        private void did(MemberId member, ActivityKind kind, MemberId target) {
            for (int twice = 0; twice < 2; twice++) {
                Activity.Draft draft = Activity.of(kind, "a" + recorded++).by(member);
                cop.asSystem("log")
                        .activities()
                        .record(club, (target == null ? draft : draft.toward(target)).at(world.now()))
                        .orElseThrow();
            }
        }
    }

    @Property(tries = 150)
    void D8_to_simulate_a_rule_is_to_apply_it_for_real_on_a_copy(
            @ForAll("events") @Size(min = 1, max = 40) List<Event> events) {
        simulatedAsApplied(EASY, events);
    }

    @Property(tries = 100)
    void D8_to_simulate_a_ladder_is_to_apply_it_for_real_on_a_copy(
            @ForAll("events") @Size(min = 1, max = 40) List<Event> events) {
        simulatedAsApplied(LADDER, events);
    }

    private static void simulatedAsApplied(LevelRule rule, List<Event> events) {
        Life copy = new Life(rule).through(events, true);
        Life real = new Life(rule).through(events, false);
        if (real.reviews.isEmpty()) {
            return;
        }

        LevelCourse course =
                real.cop.levels(real.club).simulate(rule, real.reviews).changed();

        Instant last = real.reviews.last();
        assertThat(course.moves())
                .containsExactlyInAnyOrderElementsOf(copy.cop.history(copy.club).transitions(10_000).items().stream()
                        .filter(entry -> entry.what().equals("level.changed"))
                        .filter(entry -> !entry.effectiveAt().isAfter(last))
                        .map(LevelSimulationLawsTest::move)
                        .toList());
        copy.reviews.forEach(
                at -> assertThat(course.distributions().get(at).counts()).isEqualTo(counts(copy, at)));
    }

    private static Map<ParticipationLevel, Long> counts(Life life, Instant at) {
        Map<ParticipationLevel, Long> counts = new java.util.TreeMap<>();
        life.cop
                .history(life.club)
                .asOf(at)
                .belongings()
                .values()
                .forEach(belonging -> belonging.level().ifPresent(level -> counts.merge(level, 1L, Long::sum)));
        return counts;
    }

    private static LevelMove move(HistoryEntry entry) {
        return new LevelMove(
                entry.subject().orElseThrow(),
                entry.effectiveAt(),
                entry.from().map(LevelSimulationLawsTest::level),
                level(entry.to().orElseThrow()));
    }

    private static ParticipationLevel level(String code) {
        return java.util.Arrays.stream(ParticipationLevel.values())
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, MEMBERS.size() - 1),
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.of(What.CARRIES, What.CONTRIBUTES)),
                                Tuple.of(2, Arbitraries.of(What.values()))),
                        Arbitraries.of(true, true, false))
                .as(Event::new)
                .list();
    }
}
