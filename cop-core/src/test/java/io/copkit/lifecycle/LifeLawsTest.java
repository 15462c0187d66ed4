package io.copkit.lifecycle;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Lives;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Paging;
import io.copkit.World;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.lifecycle.Findings.Readiness;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whoever asks whatever in whatever order: the life of a community is one chain of legal moves, and its history says so. */
class LifeLawsTest {

    /** Ana facilitates, sponsors and founded; Ben is a member, Cleo none, and Dora looks after the portfolio. */
    private static final List<MemberId> ACTORS = List.of(ANA, ANA, ANA, BEN, CLEO, DORA, DORA);

    private enum Deed {
        APPLY,
        OVERRIDE,
        PROPOSE,
        APPLY_A_PROPOSAL,
        COMPLETE_THE_PLAN,
        CANCEL_THE_PLAN,
        ANNOUNCE_CLOSING,
        CALL_CLOSING_OFF,
        OBJECT,
        AMEND_THE_CHARTER
    }

    private enum Known {
        NOTHING,
        IN_FAVOUR,
        AGAINST
    }

    /** Asks for a move from the present stage, by its number there, or once in a while for one that may start elsewhere. */
    private record Step(
            MemberId actor, Deed deed, int onward, Transition elsewhere, boolean furthest, Known known, int days) {

        Transition transition(Stage present) {
            List<Transition> moves = Transition.from(present);
            return onward < 12 ? moves.get(onward % moves.size()) : elsewhere;
        }
    }

    @Property(tries = 40)
    void E4_a_life_is_one_chain_of_legal_moves_whoever_asks_whatever(
            @ForAll Stage beginning, @ForAll("lives") List<Step> steps) {
        Chronicle chronicle = new Chronicle(beginning);

        steps.forEach(chronicle::live);

        chronicle.tellsTheWholeLife();
        chronicle.canStillComeToItsEnd();
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        Arbitrary<Deed> deeds = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Deed.OVERRIDE)),
                Tuple.of(3, Arbitraries.just(Deed.APPLY)),
                Tuple.of(5, Arbitraries.of(Deed.class)));
        return Combinators.combine(
                        Arbitraries.of(ACTORS),
                        deeds,
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.of(Transition.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Known.IN_FAVOUR, Known.IN_FAVOUR, Known.NOTHING, Known.AGAINST),
                        Arbitraries.of(0, 0, 1, 29, 31, 95, 200))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(30);
    }

    /** A community, and what is seen of its life while it is lived. */
    private static final class Chronicle {

        private final World world = new World();
        private final CommunitiesOfPractice cop = world.cop;
        private final CommunityId community = world.community(ANA, BEN, DORA);
        private final TreeMap<Instant, Stage> seen = new TreeMap<>();
        private List<HistoryEntry> known;

        Chronicle(Stage beginning) {
            cop.asSystem("organisation")
                    .roles()
                    .appoint(community, DORA, Role.PORTFOLIO_ADMIN)
                    .orElseThrow();
            cop.asSystem("organisation")
                    .roles()
                    .appoint(community, ANA, Role.SPONSOR)
                    .orElseThrow();
            new Lives(world, community, ANA).publishNorms().to(beginning);
            cop.lifecycle(community).stages().forEach(spell -> seen.put(spell.from(), spell.stage()));
            known = history();
        }

        void live(Step step) {
            world.pass(Duration.ofDays(step.days()));
            Community before = now();
            Move move = move(step);
            Optional<Boolean> expected = expected(step, move);

            Outcome<?> outcome = attempt(step, move);

            Community after = now();
            List<HistoryEntry> history = history();
            expected.ifPresent(accepted ->
                    assertThat(outcome.isAccepted()).as("%s", outcome).isEqualTo(accepted));
            assertThat(history.subList(0, known.size()))
                    .as("the history only grows")
                    .isEqualTo(known);
            if (!outcome.isAccepted()) {
                assertThat(after).isEqualTo(before);
                assertThat(history).as("what is refused leaves no trace").isEqualTo(known);
            }
            if (before.stage() == Stage.CLOSED && after.stage() == Stage.CLOSED) {
                assertThat(history).as("nothing is written in what is closed").isEqualTo(known);
            }
            if (outcome.isAccepted() && moves(step.deed())) {
                assertThat(Transition.between(before.stage(), after.stage())).isPresent();
                assertThat(after.stageSince()).isEqualTo(world.now());
            } else {
                assertThat(after.stage()).isEqualTo(before.stage());
                assertThat(after.stageSince()).isEqualTo(before.stageSince());
            }
            assertThat(after.life().transformation().isPresent()).isEqualTo(after.stage() == Stage.TRANSFORMING);
            assertThat(after.life().closing()).matches(notice -> notice.isEmpty() || after.stage() == Stage.DISPERSED);
            seen.put(world.now(), after.stage());
            known = history;
        }

        /** Whether a move will be let through, by what the guards say right before, asked twice; empty for what moves nothing. */
        private Optional<Boolean> expected(Step step, Move move) {
            if (step.deed() != Deed.APPLY && step.deed() != Deed.OVERRIDE) {
                return Optional.empty();
            }
            boolean permitted = cop.accessOf(step.actor()).allows(community, Permission.LIFECYCLE_APPLY);
            if (!permitted || !move.transition().from().contains(now().stage())) {
                return Optional.of(false);
            }
            Lifecycle lifecycle = cop.as(step.actor()).lifecycle();
            Assessment assessment = lifecycle.assess(community, move).orElseThrow();
            assertThat(lifecycle.assess(community, move).orElseThrow())
                    .as("guards are pure")
                    .isEqualTo(assessment);
            boolean soft =
                    step.deed() == Deed.OVERRIDE || assessment.overridable().isEmpty();
            return Optional.of(assessment.blocking().isEmpty() && soft);
        }

        private Outcome<?> attempt(Step step, Move move) {
            Lifecycle lifecycle = cop.as(step.actor()).lifecycle();
            return switch (step.deed()) {
                case APPLY -> lifecycle.apply(community, move);
                case OVERRIDE -> lifecycle.override(community, move, "to see what comes then");
                case PROPOSE -> lifecycle.propose(community, move, "it is time");
                case APPLY_A_PROPOSAL -> lifecycle.overrideProposal(community, openProposal(), "so be it");
                case COMPLETE_THE_PLAN -> lifecycle.completePlan(community);
                case CANCEL_THE_PLAN -> lifecycle.cancelPlan(community, "nobody wants it");
                case ANNOUNCE_CLOSING -> lifecycle.announceClosing(community, "nobody comes");
                case CALL_CLOSING_OFF -> lifecycle.callOffClosing(community);
                case OBJECT -> lifecycle.object(community, "I do come");
                case AMEND_THE_CHARTER ->
                    cop.as(step.actor())
                            .settings()
                            .amend(community, now().charterVersion(), charter("Data " + now().charterVersion()));
            };
        }

        private String openProposal() {
            return cop.lifecycle(community).proposals(StageProposal.Status.OPEN, Paging.first(1)).items().stream()
                    .findFirst()
                    .map(StageProposal::id)
                    .orElse("none");
        }

        private Move move(Step step) {
            Transition transition = step.transition(now().stage());
            Stage target = step.furthest()
                    ? transition.to().stream().max(Stage::compareTo).orElseThrow()
                    : transition.firstTarget();
            Move move = Move.of(transition).to(target);
            return switch (step.known()) {
                case NOTHING -> move;
                case AGAINST ->
                    move.knowing(Findings.NONE
                            .readiness(transition == Transition.ABANDON ? Readiness.GO : Readiness.NO_GO)
                            .with(Finding.NEED, 0)
                            .with(Finding.IDENTITY, 4)
                            .with(Finding.CONTINUE_SHARE, 1)
                            .with(Finding.LAUNCHES, 0)
                            .with(Finding.RECOMMITTED, 0)
                            .with(Finding.FORMERS_CONSENTING, 0));
                case IN_FAVOUR -> favoured(move);
            };
        }

        private static Move favoured(Move move) {
            Move told = move.knowing(Findings.NONE
                            .with(Finding.LAUNCHES, 1)
                            .with(Finding.RECOMMITTED, 9)
                            .with(Finding.FORMERS_CONSENTING, 9)
                            .decided("minutes 7"))
                    .declaring(TransformationPlan.of(TransformationKind.RENEW, "New people, new questions"));
            return move.transition() == Transition.CONCLUDE
                    ? told.concluding(Conclusion.of(StageOutcome.COMPLETED))
                    : told;
        }

        private static boolean moves(Deed deed) {
            return deed == Deed.APPLY || deed == Deed.OVERRIDE || deed == Deed.APPLY_A_PROPOSAL;
        }

        /** There is one stage at any time, each begins where the one before ends, and as-of answers agree with what was seen. */
        void tellsTheWholeLife() {
            List<StageSpell> spells = cop.lifecycle(community).stages();
            List<HistoryEntry> moves = known.stream()
                    .filter(entry -> entry.is(Happening.STAGE_MOVED))
                    .toList();
            assertThat(spells).hasSize(moves.size() + 1);
            assertThat(spells.get(0).stage()).isEqualTo(Stage.POTENTIAL);
            for (int i = 1; i < spells.size(); i++) {
                StageSpell last = spells.get(i - 1);
                StageSpell next = spells.get(i);
                HistoryEntry move = moves.get(i - 1);
                assertThat(move.from()).contains(last.stage().code());
                assertThat(move.to()).contains(next.stage().code());
                assertThat(move.effectiveAt()).isEqualTo(next.from());
                assertThat(last.to()).contains(next.from());
                assertThat(next.from()).isAfterOrEqualTo(last.from());
                assertThat(Transition.between(last.stage(), next.stage())).isPresent();
                assertThat(move.sequence())
                        .isGreaterThan(i == 1 ? 0 : moves.get(i - 2).sequence());
            }
            StageSpell present = spells.get(spells.size() - 1);
            assertThat(present.to()).isEmpty();
            assertThat(present.stage()).isEqualTo(now().stage());
            assertThat(present.from()).isEqualTo(now().stageSince());
            seen.forEach((at, stage) -> {
                assertThat(cop.history(community).asOf(at).stage()).contains(stage);
                assertThat(cop.history(community).asOf(world.now(), at).stage()).contains(stage);
                Optional<Stage> earlier =
                        Optional.ofNullable(seen.lowerEntry(at)).map(Map.Entry::getValue);
                assertThat(cop.history(community).asOf(at.minusMillis(1)).stage())
                        .isEqualTo(earlier);
            });
        }

        /** Whatever has happened, somebody who may can lead it to its end. */
        void canStillComeToItsEnd() {
            Lives lives = new Lives(world, community, ANA);
            while (now().stage() != Stage.CLOSED) {
                switch (now().stage()) {
                    case POTENTIAL, COALESCING -> lives.move(favoured(Move.of(Transition.ABANDON)));
                    case MATURING, STEWARDSHIP -> lives.move(Move.of(Transition.DISPERSE));
                    case TRANSFORMING -> lives.move(favoured(Move.of(Transition.CONCLUDE)));
                    default -> {
                        cop.as(ANA).lifecycle().announceClosing(community, "the end");
                        world.pass(Duration.ofDays(30));
                        lives.move(Move.of(Transition.CLOSE));
                    }
                }
            }
            known = history();
            assertThat(cop.lifecycle(community).stages().stream()
                            .skip(1)
                            .map(StageSpell::stage)
                            .toList())
                    .isEqualTo(known.stream()
                            .filter(entry -> entry.is(Happening.STAGE_MOVED))
                            .map(entry -> stage(entry.to().orElseThrow()))
                            .toList());
        }

        private static Stage stage(String code) {
            return Arrays.stream(Stage.values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        private Community now() {
            return cop.community(community).orElseThrow();
        }

        private List<HistoryEntry> history() {
            return cop.history(community).transitions(10_000).items();
        }
    }
}
