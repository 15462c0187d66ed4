package io.copkit.onboarding;

import io.copkit.MemberId;
import io.copkit.Page;
import io.copkit.Paging;
import java.util.List;
import java.util.Optional;

/** The newcomers of one community, read for the host. */
public interface OnboardingBook {

    /** What newcomers are expected to do. */
    OnboardingTemplate template();

    /** The latest plan of a member, if there was one. */
    Optional<OnboardingPlan> of(MemberId member);

    /** The plans in a status, those that began first first. */
    Page<OnboardingPlan> in(OnboardingStatus status, Paging paging);

    /** The running plans that somebody is the buddy of, those that began first first. */
    List<OnboardingPlan> helpedBy(MemberId buddy);

    /** The running plans with a step that should have been done by now, the most urgent first. */
    Page<OnboardingPlan> overdue(Paging paging);
}
