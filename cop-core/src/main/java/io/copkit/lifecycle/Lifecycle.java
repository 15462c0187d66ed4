package io.copkit.lifecycle;

import io.copkit.CommunityId;
import io.copkit.Outcome;

/**
 * Moves a community through its life, on behalf of a member. The host itself has no such methods: jobs may assess and
 * propose, people decide.
 */
public interface Lifecycle {

    /**
     * What the guards of a transition say now. Needs the permission {@code lifecycle_propose}.
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
     * Moves the community, if every guard lets it. Needs the permission {@code lifecycle_apply}; who has it as a founder only
     * begins the community. Unknown soft guards do not stand in the way.
     *
     * @return the stage it is in now; refused with {@code community_unknown}, {@code not_permitted},
     *     {@code not_from_this_stage}, {@code no_such_move}, {@code guard_blocks}, {@code guard_needs_override} or
     *     {@code outcome_impossible}
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
     * Moves the community.
     *
     * @return as {@link #apply(CommunityId, Transition)}; also refused with {@code text_missing}, {@code text_too_long} or
     *     {@code text_unprintable} for what the move says
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
}
