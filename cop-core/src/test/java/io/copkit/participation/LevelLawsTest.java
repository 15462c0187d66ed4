package io.copkit.participation;

import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.participation.ParticipationPolicy.BEHAVIOURAL_V1;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.ParticipationLevel;
import io.copkit.participation.LevelBound.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of reviews whatever somebody does, however often one looks. */
class LevelLawsTest {

    private static final Instant BEGIN = Instant.parse("2026-01-05T03:00:00Z");
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    /** A review some hours after the one before, of somebody who did this by then. */
    private record Look(int hours, ParticipationInputs inputs) {}

    @Property
    void every_review_finds_a_level_and_only_non_members_are_outside(
            @ForAll("looks") @Size(min = 1, max = 30) List<Look> looks) {
        for (LevelDecision decision : reviewed(looks, LevelKeeping.NONE)) {
            assertThat(decision.level() == OUTSIDER)
                    .isEqualTo(!decision.inputs().member());
            assertThat(decision.rule()).isEqualTo("BEHAVIOURAL_V1");
        }
    }

    @Property
    void a_second_review_at_the_same_instant_changes_nothing(
            @ForAll("looks") @Size(min = 1, max = 30) List<Look> looks, @ForAll("bounds") List<LevelBound> bounds) {
        Instant at = BEGIN;
        LevelKeeping keeping = bound(bounds);
        for (Look look : looks) {
            at = at.plus(Duration.ofHours(look.hours));
            keeping = BEHAVIOURAL_V1.step(look.inputs, keeping, at).after();

            assertThat(BEHAVIOURAL_V1.step(look.inputs, keeping, at).changed()).isFalse();
        }
    }

    @Property
    void nobody_oscillates_more_than_once_in_thirty_days(@ForAll("looks") @Size(min = 2, max = 60) List<Look> looks) {
        List<LevelMove> turns = turns(reviewed(members(looks), LevelKeeping.NONE));

        for (int i = 2; i < turns.size(); i++) {
            assertThat(Duration.between(turns.get(i - 2).at(), turns.get(i).at()))
                    .as("from one turn to the next but one")
                    .isGreaterThanOrEqualTo(THIRTY_DAYS);
        }
    }

    @Property
    void nothing_that_was_gained_is_lost_within_thirty_days(
            @ForAll("looks") @Size(min = 2, max = 60) List<Look> looks) {
        Optional<Instant> gained = Optional.empty();
        for (LevelDecision decision : reviewed(members(looks), LevelKeeping.NONE)) {
            if (decision.cause() == LevelCause.FELL) {
                Instant at = decision.after().since().orElseThrow();
                assertThat(gained.filter(then -> at.isBefore(then.plus(THIRTY_DAYS))))
                        .isEmpty();
            }
            gained = decision.after().raisedAt();
        }
    }

    @Property
    void a_review_moves_by_one_level_at_most(@ForAll("looks") @Size(min = 2, max = 30) List<Look> looks) {
        for (LevelDecision decision : reviewed(members(looks), LevelKeeping.NONE)) {
            decision.before()
                    .level()
                    .ifPresent(before -> assertThat(Math.abs(decision.level().compareTo(before)))
                            .isLessThanOrEqualTo(1));
        }
    }

    @Property
    void inside_the_band_nobody_moves(@ForAll("inTheBand") List<Look> looks) {
        for (ParticipationLevel level : List.of(ParticipationLevel.PERIPHERAL, ParticipationLevel.ACTIVE)) {
            for (LevelDecision decision : reviewed(looks, LevelKeeping.of(level, BEGIN.minus(THIRTY_DAYS)))) {
                assertThat(decision.level()).isEqualTo(level);
                assertThat(decision.changed()).isFalse();
            }
        }
    }

    @Property
    void what_was_decided_holds_at_every_review_in_its_term(
            @ForAll("looks") @Size(min = 1, max = 30) List<Look> looks, @ForAll("bounds") List<LevelBound> bounds) {
        Instant at = BEGIN;
        LevelKeeping keeping = bound(bounds);
        for (Look look : members(looks)) {
            at = at.plus(Duration.ofHours(look.hours));
            LevelDecision decision = BEHAVIOURAL_V1.step(look.inputs, keeping, at);
            if (!look.inputs.sanctioned()) {
                assertRespected(decision, keeping, at);
            }
            keeping = decision.after();
        }
    }

    private static void assertRespected(LevelDecision decision, LevelKeeping before, Instant at) {
        Optional<LevelBound> lock = before.bound(Kind.LOCK, at);
        if (lock.isPresent()) {
            assertThat(decision.level()).isEqualTo(lock.get().level());
            return;
        }
        Optional<LevelBound> ceiling = before.bound(Kind.CEILING, at);
        ceiling.ifPresent(most -> assertThat(decision.level()).isLessThanOrEqualTo(most.level()));
        before.bound(Kind.FLOOR, at)
                .filter(least -> ceiling.filter(most -> most.level().compareTo(least.level()) < 0)
                        .isEmpty())
                .ifPresent(least -> assertThat(decision.level()).isGreaterThanOrEqualTo(least.level()));
    }

    @Property
    void doing_more_never_leaves_one_lower(
            @ForAll("members") ParticipationInputs person,
            @ForAll @IntRange(max = 3) int weeks,
            @ForAll @IntRange(max = 5) int contributions,
            @ForAll @IntRange(max = 2) int leads,
            @ForAll @IntRange(max = 3) int partners,
            @ForAll("kept") LevelKeeping before) {
        ParticipationInputs more = new ParticipationInputs(
                true,
                person.weeks() + weeks,
                person.activities() + weeks + contributions + leads,
                person.contributions() + contributions + leads,
                person.leads() + leads,
                person.attendances(),
                person.partners() + partners,
                person.leadershipRole(),
                person.founder(),
                person.sanctioned(),
                person.tenureDays(),
                person.idleDays());

        assertThat(BEHAVIOURAL_V1.step(more, before, BEGIN).level())
                .isGreaterThanOrEqualTo(
                        BEHAVIOURAL_V1.step(person, before, BEGIN).level());
    }

    private static List<LevelDecision> reviewed(List<Look> looks, LevelKeeping first) {
        List<LevelDecision> decisions = new ArrayList<>();
        Instant at = BEGIN;
        LevelKeeping keeping = first;
        for (Look look : looks) {
            at = at.plus(Duration.ofHours(look.hours));
            LevelDecision decision = BEHAVIOURAL_V1.step(look.inputs, keeping, at);
            decisions.add(decision);
            keeping = decision.after();
        }
        return decisions;
    }

    /** The moves that go the other way than the move before them. */
    private static List<LevelMove> turns(List<LevelDecision> decisions) {
        List<LevelMove> turns = new ArrayList<>();
        Optional<LevelMove> last = Optional.empty();
        for (LevelDecision decision : decisions) {
            if (decision.moved() && decision.before().level().isPresent()) {
                LevelMove move = new LevelMove(
                        io.copkit.MemberId.of("x"),
                        decision.after().since().orElseThrow(),
                        decision.before().level(),
                        decision.level());
                if (last.filter(move::reverses).isPresent()) {
                    turns.add(move);
                }
                last = Optional.of(move);
            }
        }
        return turns;
    }

    private static LevelKeeping bound(List<LevelBound> bounds) {
        LevelKeeping keeping = LevelKeeping.NONE;
        for (LevelBound bound : bounds) {
            keeping = keeping.with(bound);
        }
        return keeping;
    }

    private static List<Look> members(List<Look> looks) {
        return looks.stream().filter(look -> look.inputs.member()).toList();
    }

    @Provide
    Arbitrary<List<LevelBound>> bounds() {
        return Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.of(
                                ParticipationLevel.PERIPHERAL, ParticipationLevel.ACTIVE, ParticipationLevel.CORE),
                        Arbitraries.integers().between(1, 300))
                .as((kind, level, days) -> new LevelBound(
                        kind,
                        level,
                        Optional.empty(),
                        "because",
                        BEGIN,
                        Optional.of(BEGIN.plus(Duration.ofDays(days)))))
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<LevelKeeping> kept() {
        return Combinators.combine(
                        Arbitraries.of(
                                ParticipationLevel.PERIPHERAL, ParticipationLevel.ACTIVE, ParticipationLevel.CORE),
                        Arbitraries.integers().between(0, 90),
                        Arbitraries.integers().between(0, 3))
                .as((level, days, failures) -> {
                    LevelKeeping keeping = LevelKeeping.of(
                            level, BEGIN.minus(Duration.ofDays(days)).minusMillis(1));
                    for (int i = 0; i < failures; i++) {
                        keeping = keeping.failed(BEGIN.minus(Duration.ofDays(29)));
                    }
                    return keeping;
                });
    }

    @Provide
    Arbitrary<List<Look>> looks() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 24 * 40),
                        Arbitraries.oneOf(people(true), people(true), people(true), people(false)))
                .as(Look::new)
                .list();
    }

    /** Who does less than entering takes, and no less than staying does. */
    @Provide
    Arbitrary<List<Look>> inTheBand() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 24 * 40),
                        Arbitraries.integers().between(2, 9))
                .as((hours, contributions) -> new Look(
                        hours,
                        new ParticipationInputs(
                                true,
                                3,
                                contributions,
                                contributions,
                                0,
                                0,
                                0,
                                false,
                                false,
                                false,
                                OptionalLong.of(400),
                                OptionalLong.of(0))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<ParticipationInputs> members() {
        return people(true);
    }

    private static Arbitrary<ParticipationInputs> people(boolean member) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.longs().between(0, 8),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.longs().between(0, 400))
                .as((weeks, contributions, leads, partners, role, founder, sanctioned, tenure) ->
                        new ParticipationInputs(
                                member,
                                weeks,
                                weeks + contributions + leads,
                                contributions + leads,
                                leads,
                                0,
                                partners,
                                role,
                                founder,
                                sanctioned,
                                OptionalLong.of(tenure),
                                OptionalLong.empty()));
    }
}
