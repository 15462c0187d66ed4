package io.copkit.onboarding;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.role.Permission;

/**
 * Welcomes newcomers on behalf of whoever acts. A plan does not begin by itself: a host that wants one for everybody
 * starts it when it hears of {@link io.copkit.membership.MembershipEvent.Joined}, and ends it when the member has left.
 * Besides what each says, every command is refused with {@code community_unknown}, {@code stage_forbids} or
 * {@code not_permitted}.
 */
public interface Onboarding {

    /**
     * Lays down the steps of newcomers; plans that have begun stay as they are. Needs {@link Permission#ONBOARDING_MANAGE}.
     *
     * @return the template; refused with {@code step_missing}, {@code step_twice}, {@code too_many_steps},
     *     {@code number_out_of_range}, {@code text_missing}, {@code text_too_long} or {@code text_unprintable}
     */
    Outcome<OnboardingTemplate> layDown(CommunityId community, OnboardingTemplate template);

    /**
     * Starts the plan of an active member: one's own, or with {@link Permission#ONBOARDING_MANAGE} that of anybody.
     *
     * @return the plan; refused with {@code not_a_member} or {@code onboarding_running}
     */
    Outcome<OnboardingPlan> start(CommunityId community, MemberId member);

    /**
     * Assigns somebody who helps a newcomer; the buddy before is freed. Needs {@link Permission#ONBOARDING_MANAGE}, which
     * the buddy must have as well.
     *
     * @return the plan; refused with {@code not_a_member}, {@code onboarding_not_running}, {@code buddy_is_newcomer},
     *     {@code buddy_without_permission} or {@code buddy_busy}
     */
    Outcome<OnboardingPlan> assignBuddy(CommunityId community, MemberId member, MemberId buddy);

    /**
     * Marks a step as done: by the newcomer, by the buddy, or with {@link Permission#ONBOARDING_MANAGE}.
     *
     * @return the plan, completed if that was its last step; refused with {@code onboarding_not_running},
     *     {@code step_unknown} or {@code step_already_done}
     */
    Outcome<OnboardingPlan> done(CommunityId community, MemberId member, String step);

    /**
     * Ends a plan before its last step, also that of somebody who has left: by the newcomer, by the buddy, or with
     * {@link Permission#ONBOARDING_MANAGE}.
     *
     * @return the plan; refused with {@code onboarding_not_running}
     */
    Outcome<OnboardingPlan> end(CommunityId community, MemberId member);
}
