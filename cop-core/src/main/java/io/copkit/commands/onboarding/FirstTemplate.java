package io.copkit.commands.onboarding;

import io.copkit.CommunityId;
import io.copkit.commands.Step;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.onboarding.OnboardingTemplate;

/** The steps for newcomers that a community begins with. */
public final class FirstTemplate {

    private FirstTemplate() {}

    /** Lays the standard ones down, unless the community has laid down its own. */
    public static void layDown(Work work, CommunityId community) {
        TemplateMapping mapping = TemplateMapping.INSTANCE;
        if (work.document(mapping, community.value(), TemplateMapping.ID).isEmpty()) {
            TemplateMapping.LaidDown standard =
                    new TemplateMapping.LaidDown(community, OnboardingTemplate.standard(), work.at());
            work.happened(Step.of(Happening.ONBOARDING_LAID_DOWN, work.put(mapping, standard), Reason.of(work.actor()))
                    .to("in_use"));
        }
    }
}
