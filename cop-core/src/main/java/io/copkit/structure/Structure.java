package io.copkit.structure;

import io.copkit.BlueprintId;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.community.CommunityType;

/**
 * Changing where communities stand and what they are: planned, looked at, carried out, and taken back if need be. Moving
 * needs {@code link_community} in the community and in the one that it is nested in; promoting needs it in the community;
 * converting needs {@code charter_edit}. Whoever carries out or takes back a plan needs the same then.
 *
 * <p>Every command is refused with {@code community_unknown}, {@code not_permitted}, {@code stage_forbids} or
 * {@code concurrent_change}, and as told below.
 */
public interface Structure {

    /**
     * Plans to nest a community in another, with all that is nested in it.
     *
     * @param rules how it is to take after the other
     * @return the plan; refused with {@code plan_changes_nothing}, {@code nesting_cycle} or {@code nesting_too_deep}
     */
    Outcome<StructurePlan> planMove(CommunityId community, CommunityId under, InheritanceRules rules);

    /**
     * Plans to take a nested community to the top, with all that is nested in it. It keeps what it has settled for itself.
     *
     * @return the plan; refused with {@code plan_changes_nothing}
     */
    Outcome<StructurePlan> planPromotion(CommunityId community);

    /**
     * Plans to make a community one of another type.
     *
     * @return the plan; refused with {@code plan_changes_nothing}
     */
    Outcome<StructurePlan> planConversion(CommunityId community, CommunityType type);

    /**
     * Plans to make a community take after a blueprint in its latest version, for the first time or again: its type, what it
     * has settled for itself, and how it goes about its life. Needs {@code charter_edit}.
     *
     * @return the plan; refused with {@code blueprint_unknown} or {@code plan_changes_nothing}
     */
    Outcome<StructurePlan> planBlueprint(CommunityId community, BlueprintId blueprint);

    /**
     * What a plan would change now: community by community, who gains and who loses what, and what goes on as it is.
     *
     * @return refused with {@code plan_unknown}, {@code nesting_cycle} or {@code nesting_too_deep}
     */
    Outcome<StructurePreview> preview(PlanId plan);

    /**
     * Carries a plan out, in a commit for each community below. An interrupted one is carried on by the same call.
     *
     * @return the plan; refused with {@code plan_unknown}, {@code plan_state_forbids}, {@code nesting_cycle},
     *     {@code nesting_too_deep}, or {@code plan_overtaken} if the community is no longer what it was when it was planned
     */
    Outcome<StructurePlan> apply(PlanId plan);

    /**
     * Takes a plan back that was carried out, exactly; but what hid by the plan has let go of its slug, and comes back into the
     * open under the slug made of its name, with a number behind it if somebody else has that by now.
     *
     * @return as {@link #apply}; {@code plan_overtaken} if the community is no longer as the plan has left it
     */
    Outcome<StructurePlan> undo(PlanId plan);

    /**
     * Brings what flows down from a community up to date in all that is nested in it, after an interruption that
     * {@link NestingUnsettled} has told of. Harmless at any time; needs {@code link_community}. A sweep does the same.
     *
     * @return how many communities there are below; refused with {@code concurrent_change} if others keep changing them
     */
    Outcome<Integer> settle(CommunityId community);
}
