package io.copkit.lifecycle;

import io.copkit.CommunityId;
import io.copkit.Outcome;

/**
 * Moves a community through its life, on behalf of a member. The host itself has no such methods: jobs may assess and
 * propose, people decide.
 */
public interface Lifecycle extends LifecycleProposals {

    /**
     * Moves the community, if every guard lets it. Needs the permission {@code lifecycle_apply}; who has it as a founder only
     * begins the community. Unknown soft guards do not stand in the way.
     *
     * @return the stage it is in now; refused with {@code community_unknown}, {@code not_permitted},
     *     {@code not_from_this_stage}, {@code no_such_move}, {@code guard_blocks}, {@code guard_needs_override},
     *     {@code outcome_impossible} or {@code heir_unknown}
     */
    default Outcome<Stage> apply(CommunityId community, Transition transition) {
        return apply(community, Move.of(transition));
    }

    /**
     * Moves the community, given what was found out elsewhere.
     *
     * @return as {@link #apply(CommunityId, Transition)}
     */
    default Outcome<Stage> apply(CommunityId community, Transition transition, Findings findings) {
        return apply(community, Move.of(transition).knowing(findings));
    }

    /**
     * Moves the community. An open proposal of the same move is applied by it.
     *
     * @return as {@link #apply(CommunityId, Transition)}; also refused with {@code text_missing}, {@code text_too_long} or
     *     {@code text_unprintable} for what the move says, and as an appointment is for the caretaker that it names
     */
    Outcome<Stage> apply(CommunityId community, Move move);

    /**
     * Moves the community although soft guards fail.
     *
     * @return as {@link #override(CommunityId, Move, String)}
     */
    default Outcome<Stage> override(CommunityId community, Transition transition, Findings findings, String reason) {
        return override(community, Move.of(transition).knowing(findings), reason);
    }

    /**
     * Moves the community although soft guards fail. Hard guards cannot be overridden.
     *
     * @param reason why, for the history: 1 to 1000 characters that name no person
     * @return the stage it is in now; refused as {@link #apply(CommunityId, Move)} but for {@code guard_needs_override}, or
     *     with {@code text_missing}, {@code text_too_long} or {@code text_unprintable} for the reason
     */
    Outcome<Stage> override(CommunityId community, Move move, String reason);

    /**
     * Moves the community as proposed.
     *
     * @return as {@link #apply(CommunityId, Move)}; also refused with {@code proposal_unknown} or {@code proposal_closed}
     */
    Outcome<Stage> applyProposal(CommunityId community, String proposal);

    /**
     * Moves the community as proposed, although soft guards fail.
     *
     * @param reason as for {@link #override(CommunityId, Move, String)}
     * @return as {@link #override(CommunityId, Move, String)}; also refused with {@code proposal_unknown} or
     *     {@code proposal_closed}
     */
    Outcome<Stage> overrideProposal(CommunityId community, String proposal, String reason);

    /**
     * Decides against a proposal. Needs the permission {@code lifecycle_apply}.
     *
     * @param why why, 1 to 1000 characters that name no person
     * @return the proposal; refused with {@code community_unknown}, {@code not_permitted}, {@code stage_forbids},
     *     {@code proposal_unknown}, {@code proposal_closed}, {@code text_missing}, {@code text_too_long} or
     *     {@code text_unprintable}
     */
    Outcome<StageProposal> decline(CommunityId community, String proposal, String why);

    /**
     * Says that what was planned for a transformation is done, which the renewal of a community asks for. Needs the permission
     * {@code lifecycle_apply}.
     *
     * @return the transformation; refused with {@code community_unknown}, {@code not_permitted}, {@code stage_forbids} or
     *     {@code no_transformation} if none is under way
     */
    Outcome<Transformation> completePlan(CommunityId community);

    /**
     * Gives up what was planned for a transformation, so that the community may go on as it did. Needs the permission
     * {@code lifecycle_apply}.
     *
     * @param why why, 1 to 1000 characters that name no person
     * @return the transformation; refused as {@link #completePlan}, or with {@code text_missing}, {@code text_too_long} or
     *     {@code text_unprintable}
     */
    Outcome<Transformation> cancelPlan(CommunityId community, String why);

    /**
     * Gives the members of a dispersed community notice that it is to be closed. Needs the permission
     * {@code lifecycle_apply}; if a caretaker or a sponsor gives it, that is the decision that closing asks for.
     *
     * @param why why, 1 to 1000 characters that name no person
     * @return the notice; refused with {@code community_unknown}, {@code not_permitted}, {@code stage_forbids},
     *     {@code not_dispersed}, {@code closing_announced} if there is a notice already, {@code text_missing},
     *     {@code text_too_long} or {@code text_unprintable}
     */
    Outcome<ClosingNotice> announceClosing(CommunityId community, String why);

    /**
     * Takes the notice back. Needs the permission {@code lifecycle_apply}.
     *
     * @return what the notice said; refused with {@code community_unknown}, {@code not_permitted}, {@code stage_forbids} or
     *     {@code closing_not_announced}
     */
    Outcome<ClosingNotice> callOffClosing(CommunityId community);

    /**
     * Objects to the closing that was announced, as a member.
     *
     * @param why why, 1 to 1000 characters
     * @return the objection; refused with {@code community_unknown}, {@code not_a_member}, {@code stage_forbids},
     *     {@code closing_not_announced}, {@code already_objected}, {@code text_missing}, {@code text_too_long} or
     *     {@code text_unprintable}
     */
    Outcome<Objection> object(CommunityId community, String why);

    /**
     * Has the community enter a phase of a model of the host's own, and the stage that it stands for. Needs the permission
     * {@code lifecycle_apply}. A community that does not follow the model yet begins where the model begins, or in any phase
     * that stands for its stage.
     *
     * @return the phase; refused with {@code model_unknown}, {@code phase_unknown}, {@code phase_not_next}, and as
     *     {@link #apply(CommunityId, Move)} or {@link #override(CommunityId, Move, String)}
     */
    Outcome<Phase> enter(CommunityId community, PhaseEntry entry);
}
