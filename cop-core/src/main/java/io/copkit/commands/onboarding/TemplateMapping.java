package io.copkit.commands.onboarding;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.onboarding.OnboardingTemplate;
import io.copkit.storage.DocumentRecord;
import java.time.Instant;

/** Between what a community has laid down for newcomers and its document, of which there is one. */
final class TemplateMapping extends DocumentMapping<TemplateMapping.LaidDown> {

    static final TemplateMapping INSTANCE = new TemplateMapping();
    static final String ID = "template";

    private static final String IN_USE = "in_use";
    private static final String CAPACITY = "buddyCapacity";

    /** A template in its community. */
    record LaidDown(CommunityId community, OnboardingTemplate template, Instant since) {}

    private TemplateMapping() {
        super("onboarding_template", 1);
    }

    @Override
    protected void write(LaidDown laidDown, Draft draft) {
        draft.key(laidDown.community().value(), ID).status(IN_USE, laidDown.since());
        draft.body()
                .set(CAPACITY, laidDown.template().buddyCapacity())
                .setParts(
                        Steps.PARTS,
                        Steps.KEY,
                        laidDown.template().steps().stream().map(Steps::part).toList());
    }

    @Override
    protected LaidDown read(DocumentRecord record, Body body, People people) {
        OnboardingTemplate template = new OnboardingTemplate(
                body.parts(Steps.PARTS).stream().map(Steps::step).toList(), body.number(CAPACITY));
        return new LaidDown(CommunityId.of(record.communityId()), template, record.at());
    }
}
