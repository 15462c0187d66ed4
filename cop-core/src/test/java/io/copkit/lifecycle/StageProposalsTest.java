package io.copkit.lifecycle;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Lives;
import io.copkit.MemberId;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.lifecycle.StageProposal.Status;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Jobs and members propose; people apply. */
class StageProposalsTest {

    private static final Move COALESCE = Move.of(Transition.COALESCE);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);
    private final HostLifecycle job = cop.asSystem("nightly").lifecycle();

    @Test
    void E4_a_job_can_propose_and_has_no_way_to_apply() {
        StageProposal proposal = job.propose(data, COALESCE, "three members").orElseThrow();

        assertThat(proposal.author()).isEmpty();
        assertThat(proposal.evidence()).hasSize(7);
        assertThat(cop.lifecycle(data).proposals(Status.OPEN, Paging.first(10)).items())
                .containsExactly(proposal);
        assertThat(Stream.of(HostLifecycle.class.getMethods()).map(Method::getName))
                .doesNotContain("apply", "override", "applyProposal", "overrideProposal", "enter");
    }

    @Test
    void E4_a_person_applies_what_was_proposed() {
        StageProposal proposal = job.propose(data, COALESCE, "three members").orElseThrow();

        assertThat(cop.as(BEN).lifecycle().applyProposal(data, proposal.id()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.as(ANA).lifecycle().applyProposal(data, proposal.id()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.GUARD_NEEDS_OVERRIDE);
        cop.as(ANA)
                .lifecycle()
                .overrideProposal(data, proposal.id(), "a sponsor will come")
                .orElseThrow();

        assertThat(cop.community(data).orElseThrow().stage()).isEqualTo(Stage.COALESCING);
        StageProposal applied = cop.lifecycle(data).proposal(proposal.id()).orElseThrow();
        assertThat(applied.status()).isEqualTo(Status.APPLIED);
        assertThat(applied.decision().orElseThrow().by()).contains(ANA);
    }

    @Test
    void E4_whoever_moves_the_community_applies_what_was_proposed_along_with_it() {
        StageProposal proposal = job.propose(data, COALESCE, "three members").orElseThrow();

        cop.as(ANA).lifecycle().override(data, COALESCE, "a sponsor will come").orElseThrow();

        assertThat(cop.lifecycle(data).proposal(proposal.id()).orElseThrow().status())
                .isEqualTo(Status.APPLIED);
    }

    @Test
    void E4_the_same_move_is_not_proposed_twice_at_once() {
        StageProposal proposal = job.propose(data, COALESCE, "three members").orElseThrow();

        assertThat(job.propose(data, COALESCE, "three members").refusals())
                .containsExactly(Refusal.of(RefusalCode.ALREADY_PROPOSED, Map.of("transition", "coalesce")));
        cop.as(ANA).lifecycle().decline(data, proposal.id(), "not yet").orElseThrow();
        assertThat(job.propose(data, COALESCE, "still three").isAccepted()).isTrue();
    }

    @Test
    void E4_of_two_jobs_that_propose_the_same_at_once_one_does() {
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .asSystem("nightly")
                        .lifecycle()
                        .propose(data, COALESCE, "first")
                        .orElseThrow());

        assertThat(job.propose(data, COALESCE, "second").refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.ALREADY_PROPOSED);
    }

    @Test
    void E4_a_proposal_is_withdrawn_by_whoever_made_it() {
        StageProposal mine =
                cop.as(BEN).lifecycle().propose(data, COALESCE, "we are three").orElseThrow();

        assertThat(cop.as(CLEO).lifecycle().withdraw(data, mine.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.PROPOSAL_OF_ANOTHER));
        assertThat(job.withdraw(data, mine.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.PROPOSAL_OF_ANOTHER));
        cop.as(BEN).lifecycle().withdraw(data, mine.id()).orElseThrow();

        assertThat(cop.as(ANA).lifecycle().applyProposal(data, mine.id()).refusals())
                .containsExactly(Refusal.of(RefusalCode.STAGE_PROPOSAL_CLOSED, Map.of("stage_proposal", "withdrawn")));
        assertThat(cop.as(ANA).lifecycle().decline(data, "no-such", "why").refusals())
                .containsExactly(Refusal.of(RefusalCode.PROPOSAL_UNKNOWN));
    }

    @Test
    void E4_what_nobody_decided_on_is_overtaken_when_the_community_moves_another_way() {
        Move abandon = Move.of(Transition.ABANDON).knowing(Findings.NONE.decided("minutes 7"));
        StageProposal proposal = job.propose(data, abandon, "nothing happens").orElseThrow();
        world.pass(Duration.ofDays(1));
        cop.as(ANA).lifecycle().override(data, COALESCE, "a sponsor will come").orElseThrow();

        assertThat(cop.lifecycle(data).proposals(Status.OPEN, Paging.first(10)).items())
                .isEmpty();
        assertThat(cop.lifecycle(data)
                        .proposals(Status.OVERTAKEN, Paging.first(10))
                        .items())
                .containsExactly(proposal);
        assertThat(cop.as(ANA).lifecycle().decline(data, proposal.id(), "late").refusals())
                .containsExactly(Refusal.of(RefusalCode.STAGE_PROPOSAL_CLOSED, Map.of("stage_proposal", "overtaken")));
    }

    @Test
    void E4_what_next_tells_every_move_from_here_and_why_not_yet() {
        cop.as(ANA).lifecycle().override(data, COALESCE, "a sponsor will come").orElseThrow();

        Outlook outlook = cop.as(BEN).lifecycle().outlook(data, Findings.NONE).orElseThrow();

        assertThat(outlook.stage()).isEqualTo(Stage.COALESCING);
        assertThat(outlook.moves())
                .extracting(Assessment::transition)
                .containsExactly(Transition.LAUNCH, Transition.DISPERSE, Transition.ABANDON);
        assertThat(outlook.to(Stage.MATURING).orElseThrow().blocking())
                .extracting(Evidence::guard)
                .containsExactly(Guard.NORMS_IN_FORCE, Guard.LAUNCH_HELD);
        assertThat(outlook.open()).isEmpty();
        assertThat(outlook.explain(Locale.ENGLISH))
                .contains(
                        "\"Launch\", to the stage \"Maturing\": not possible yet.",
                        "Not met: norms in force (needed: 1, found: 0)",
                        "\"Disperse\", to the stage \"Dispersed\": takes a reason.");
        assertThat(outlook.explain(Locale.FRENCH))
                .contains(
                        "« Lancer », vers l'étape « Maturation » : pas encore possible.",
                        "Non rempli : des normes en vigueur (requis : 1, constaté : 0)");
    }

    @Test
    void E4_why_not_yet_is_answered_for_a_stage_and_refused_where_nothing_leads() {
        assertThat(cop.as(BEN)
                        .lifecycle()
                        .whyNotYet(data, Stage.COALESCING, Findings.NONE)
                        .orElseThrow()
                        .overridable())
                .extracting(Evidence::guard)
                .containsExactly(Guard.SPONSOR_IDENTIFIED);
        for (Stage skipped : List.of(Stage.MATURING, Stage.STEWARDSHIP, Stage.DISPERSED)) {
            assertThat(cop.as(BEN)
                            .lifecycle()
                            .whyNotYet(data, skipped, Findings.NONE)
                            .refusals())
                    .containsExactly(Refusal.of(RefusalCode.NO_SUCH_MOVE, Map.of("stage", skipped.code())));
        }
    }

    @Test
    void E4_evidence_is_asked_for_in_a_number_of_calls_that_does_not_grow_with_the_community() {
        assertThat(callsFor(2)).isEqualTo(callsFor(40));
    }

    private List<String> callsFor(int members) {
        World fresh = new World();
        CommunityId community = fresh.community(ANA);
        for (int i = 0; i < members; i++) {
            fresh.cop
                    .as(MemberId.of("member-" + i))
                    .memberships()
                    .join(community)
                    .orElseThrow();
        }
        new Lives(fresh, community, ANA).to(Stage.MATURING);
        fresh.storage.calls();
        fresh.cop.as(ANA).lifecycle().outlook(community, Findings.NONE).orElseThrow();
        return Arrays.asList(fresh.storage.calls().toArray(String[]::new));
    }
}
