package io.copkit.commands.onboarding;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.onboarding.OnboardingBook;
import io.copkit.onboarding.OnboardingPlan;
import io.copkit.onboarding.OnboardingStatus;
import io.copkit.onboarding.OnboardingTemplate;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The newcomers of a community, as they are stored. */
public final class StoredOnboarding implements OnboardingBook {

    private final Desk desk;
    private final CommunityId community;
    private final Documents<OnboardingPlan> plans;

    /** Those of one community. */
    public StoredOnboarding(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
        this.plans = new Documents<>(desk, PlanMapping.INSTANCE);
    }

    @Override
    public OnboardingTemplate template() {
        return new Documents<>(desk, TemplateMapping.INSTANCE)
                .find(community.value(), TemplateMapping.ID)
                .map(TemplateMapping.LaidDown::template)
                .orElseGet(OnboardingTemplate::standard);
    }

    @Override
    public Optional<OnboardingPlan> of(MemberId member) {
        return plans
                .page(plans.query(inCommunity())
                        .about(member.value())
                        .latestFirst()
                        .onPage(PageRequest.first(1)))
                .items()
                .stream()
                .findFirst();
    }

    @Override
    public Page<OnboardingPlan> in(OnboardingStatus status, Paging paging) {
        return plans.page(plans.query(inCommunity().inStatus(status.code())), paging);
    }

    @Override
    public List<OnboardingPlan> helpedBy(MemberId buddy) {
        List<OnboardingPlan> helped = new ArrayList<>();
        StateFilter named = running().naming(buddy.value());
        plans.forEach(plans.query(named), plan -> {
            if (plan.buddy().filter(buddy::equals).isPresent()) {
                helped.add(plan);
            }
        });
        return helped;
    }

    @Override
    public Page<OnboardingPlan> overdue(Paging paging) {
        return plans.page(plans.query(running().dueBefore(desk.now().plusMillis(1))), paging);
    }

    private StateFilter running() {
        return inCommunity().inStatus(OnboardingStatus.RUNNING.code());
    }

    private StateFilter inCommunity() {
        return StateFilter.ANY.inCommunity(community.value());
    }
}
