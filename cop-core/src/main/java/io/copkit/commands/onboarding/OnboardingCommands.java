package io.copkit.commands.onboarding;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.onboarding.Onboarding;
import io.copkit.onboarding.OnboardingEvent;
import io.copkit.onboarding.OnboardingPlan;
import io.copkit.onboarding.OnboardingStatus;
import io.copkit.onboarding.OnboardingTemplate;
import io.copkit.onboarding.PlannedStep;
import io.copkit.role.Permission;
import io.copkit.storage.DocumentRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Welcomes newcomers. */
public final class OnboardingCommands implements Onboarding {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public OnboardingCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<OnboardingTemplate> layDown(CommunityId community, OnboardingTemplate template) {
        return managing(community, permitted -> {
            List<Refusal> unfit = template.refusals();
            if (!unfit.isEmpty()) {
                return Outcome.refused(unfit);
            }
            Work work = permitted.work();
            TemplateMapping mapping = TemplateMapping.INSTANCE;
            Optional<Stored<TemplateMapping.LaidDown, DocumentRecord>> before =
                    work.document(mapping, community.value(), TemplateMapping.ID);
            TemplateMapping.LaidDown laidDown = new TemplateMapping.LaidDown(community, template, work.at());
            permitted.write(mapping, before, laidDown, Happening.ONBOARDING_LAID_DOWN);
            return Outcome.accepted(template, List.of());
        });
    }

    @Override
    public Outcome<OnboardingPlan> start(CommunityId community, MemberId member) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> asFor(
                        permitted,
                        List.of(member),
                        () -> permitted.onActive(member, membership -> {
                            if (running(community, member).isPresent()) {
                                return Desk.refused(RefusalCode.ONBOARDING_RUNNING);
                            }
                            OnboardingPlan plan = OnboardingPlan.start(
                                    community,
                                    desk.newId(),
                                    member,
                                    book(community).template(),
                                    permitted.work().at());
                            permitted.countOn(membership);
                            permitted.begin(PlanMapping.INSTANCE, plan, Happening.ONBOARDING_STARTED);
                            return Outcome.accepted(
                                    plan,
                                    List.of(new OnboardingEvent.Started(
                                            actor, permitted.work().at(), plan)));
                        })));
    }

    @Override
    public Outcome<OnboardingPlan> assignBuddy(CommunityId community, MemberId member, MemberId buddy) {
        return managing(
                community,
                permitted -> permitted.onActive(buddy, helper -> {
                    if (buddy.equals(member)) {
                        return Desk.refused(RefusalCode.BUDDY_IS_NEWCOMER);
                    }
                    if (!permitted.allows(buddy, Permission.ONBOARDING_MANAGE)) {
                        return Desk.refused(RefusalCode.BUDDY_WITHOUT_PERMISSION);
                    }
                    int capacity = book(community).template().buddyCapacity();
                    if (book(community).helpedBy(buddy).size() >= capacity) {
                        return Desk.refused(RefusalCode.BUDDY_BUSY, Map.of("limit", String.valueOf(capacity)));
                    }
                    return onRunning(permitted, member, stored -> {
                        permitted.countOn(helper);
                        OnboardingPlan plan = stored.value().helpedBy(buddy);
                        permitted.change(PlanMapping.INSTANCE, stored, plan, Happening.BUDDY_ASSIGNED);
                        return Outcome.accepted(
                                plan,
                                List.of(new OnboardingEvent.BuddyAssigned(
                                        actor, permitted.work().at(), plan)));
                    });
                }));
    }

    @Override
    public Outcome<OnboardingPlan> done(CommunityId community, MemberId member, String step) {
        return helping(community, member, (permitted, stored) -> {
            Optional<PlannedStep> planned = stored.value().step(step);
            if (planned.isEmpty()) {
                return Desk.refused(RefusalCode.STEP_UNKNOWN, Map.of("step", step));
            }
            if (!planned.get().isOpen()) {
                return Desk.refused(RefusalCode.STEP_ALREADY_DONE, Map.of("step", step));
            }
            OnboardingPlan plan = stored.value().done(step, permitted.work().at());
            permitted.change(PlanMapping.INSTANCE, stored, plan, Happening.ONBOARDING_STEP_DONE);
            return Outcome.accepted(
                    plan,
                    List.of(new OnboardingEvent.StepDone(actor, permitted.work().at(), plan, step)));
        });
    }

    @Override
    public Outcome<OnboardingPlan> end(CommunityId community, MemberId member) {
        return helping(community, member, (permitted, stored) -> {
            OnboardingPlan plan = stored.value().end();
            permitted.change(PlanMapping.INSTANCE, stored, plan, Happening.ONBOARDING_ENDED);
            return Outcome.accepted(
                    plan,
                    List.of(new OnboardingEvent.Ended(actor, permitted.work().at(), plan)));
        });
    }

    private interface OnPlan {
        Outcome<OnboardingPlan> then(Permitted permitted, Stored<OnboardingPlan, DocumentRecord> plan);
    }

    /** On the running plan of a member, as that member, the buddy, or who manages newcomers. */
    private Outcome<OnboardingPlan> helping(CommunityId community, MemberId member, OnPlan decision) {
        return Permitted.run(desk, actor, community, permitted -> {
            List<MemberId> concerned = running(community, member)
                    .flatMap(OnboardingPlan::buddy)
                    .map(buddy -> List.of(member, buddy))
                    .orElse(List.of(member));
            return asFor(
                    permitted,
                    concerned,
                    () -> onRunning(permitted, member, stored -> decision.then(permitted, stored)));
        });
    }

    private Outcome<OnboardingPlan> onRunning(
            Permitted permitted,
            MemberId member,
            Function<Stored<OnboardingPlan, DocumentRecord>, Outcome<OnboardingPlan>> decision) {
        RefusalCode none = RefusalCode.ONBOARDING_NOT_RUNNING;
        return running(permitted.id(), member)
                .map(plan -> permitted.onDocument(
                        PlanMapping.INSTANCE,
                        plan.id(),
                        none,
                        stored -> stored.value().status() == OnboardingStatus.RUNNING
                                ? decision.apply(stored)
                                : Desk.refused(none)))
                .orElseGet(() -> Desk.refused(none));
    }

    private Optional<OnboardingPlan> running(CommunityId community, MemberId member) {
        return book(community).of(member).filter(plan -> plan.status() == OnboardingStatus.RUNNING);
    }

    private <T> Outcome<T> managing(CommunityId community, Function<Permitted, Outcome<T>> decision) {
        return Permitted.run(desk, actor, community, Permission.ONBOARDING_MANAGE, decision);
    }

    private static <T> Outcome<T> asFor(Permitted permitted, List<MemberId> allowed, Supplier<Outcome<T>> decision) {
        return allowed.stream().anyMatch(permitted::isActing)
                ? decision.get()
                : permitted.needs(Permission.ONBOARDING_MANAGE, decision);
    }

    private StoredOnboarding book(CommunityId community) {
        return new StoredOnboarding(desk, community);
    }
}
