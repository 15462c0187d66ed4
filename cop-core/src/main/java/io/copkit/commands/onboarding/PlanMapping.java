package io.copkit.commands.onboarding;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.onboarding.OnboardingPlan;
import io.copkit.onboarding.OnboardingStatus;
import io.copkit.onboarding.PlannedStep;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;

/** Between a newcomer's plan and its document: about the newcomer, due with the next step. */
final class PlanMapping extends DocumentMapping<OnboardingPlan> {

    static final PlanMapping INSTANCE = new PlanMapping();

    private static final String BUDDY = "buddy";

    private PlanMapping() {
        super("onboarding", 1);
    }

    @Override
    protected void write(OnboardingPlan plan, Draft draft) {
        draft.key(plan.community().value(), plan.id())
                .status(plan.status().code(), plan.startedAt())
                .subject(plan.member())
                .due(plan.nextDue());
        plan.buddy().ifPresent(buddy -> draft.body().set(BUDDY, draft.position(buddy)));
        draft.body()
                .setParts(
                        Steps.PARTS,
                        Steps.KEY,
                        plan.steps().stream().map(PlanMapping::part).toList());
    }

    @Override
    protected OnboardingPlan read(DocumentRecord record, Body body, People people) {
        return new OnboardingPlan(
                CommunityId.of(record.communityId()),
                record.id(),
                Optional.ofNullable(record.subjectId()).flatMap(People::member),
                record.at(),
                Codes.parse(OnboardingStatus.class, record.status()),
                body.optionalNumber(BUDDY).flatMap(people::at),
                body.parts(Steps.PARTS).stream().map(PlanMapping::step).toList());
    }

    private static Body part(PlannedStep planned) {
        Body part = Steps.part(planned.step()).set("due", planned.due());
        planned.doneAt().ifPresent(at -> part.set("doneAt", at));
        return part;
    }

    private static PlannedStep step(Body part) {
        return new PlannedStep(Steps.step(part), part.instant("due"), part.optionalInstant("doneAt"));
    }
}
