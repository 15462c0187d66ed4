package io.copkit.lifecycle;

import io.copkit.CommunityId;
import io.copkit.Outcome;

/** Looks where a community may go in its life, and proposes it. Members may, and so may jobs of the host. */
public interface LifecycleProposals {

    /**
     * What the guards of a transition say now. Needs the permission {@code lifecycle_propose}; in a closed community
     * {@code lifecycle_apply}.
     *
     * @return the evidence; refused with {@code community_unknown}, {@code not_permitted}, {@code not_from_this_stage} or
     *     {@code no_such_move}
     */
    default Outcome<Assessment> assess(CommunityId community, Transition transition) {
        return assess(community, Move.of(transition));
    }

    /**
     * What the guards of a transition say now, given what was found out elsewhere.
     *
     * @return as {@link #assess(CommunityId, Transition)}
     */
    default Outcome<Assessment> assess(CommunityId community, Transition transition, Findings findings) {
        return assess(community, Move.of(transition).knowing(findings));
    }

    /**
     * What the guards of a move say now.
     *
     * @return as {@link #assess(CommunityId, Transition)}
     */
    Outcome<Assessment> assess(CommunityId community, Move move);

    /**
     * What next, and why not yet: what the guards say of every move from where the community is. Needs the same permission.
     *
     * @return the outlook; refused with {@code community_unknown} or {@code not_permitted}
     */
    Outcome<Outlook> outlook(CommunityId community, Findings findings);

    /**
     * Why not yet: what the guards say of the move to a stage. Needs the same permission.
     *
     * @return the evidence; refused with {@code community_unknown}, {@code not_permitted}, or {@code no_such_move} if no move
     *     leads there from where the community is
     */
    Outcome<Assessment> whyNotYet(CommunityId community, Stage target, Findings findings);

    /**
     * Proposes a move, whatever the guards say of it; what they say is kept. Needs the permission {@code lifecycle_propose}.
     *
     * @param why why, 1 to 1000 characters that name no person
     * @return the proposal; refused with {@code community_unknown}, {@code not_permitted}, {@code stage_forbids},
     *     {@code not_from_this_stage}, {@code no_such_move}, {@code already_proposed} if the same move is proposed already,
     *     {@code text_missing}, {@code text_too_long} or {@code text_unprintable}
     */
    Outcome<StageProposal> propose(CommunityId community, Move move, String why);

    /**
     * Takes an own proposal back; the host takes back those of its jobs.
     *
     * @return the proposal; refused with {@code community_unknown}, {@code stage_forbids}, {@code proposal_unknown},
     *     {@code proposal_closed}, or {@code not_permitted} if it is somebody else's
     */
    Outcome<StageProposal> withdraw(CommunityId community, String proposal);
}
