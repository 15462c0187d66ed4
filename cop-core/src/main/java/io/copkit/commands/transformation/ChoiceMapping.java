package io.copkit.commands.transformation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.structure.PlanId;
import io.copkit.transformation.Choice;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Between a member's choice and its document, in the scope of the community that splits. */
final class ChoiceMapping extends DocumentMapping<ChoiceMapping.Made> {

    static final String TYPE = "split_choice";
    static final ChoiceMapping INSTANCE = new ChoiceMapping();

    private static final String CHOSEN = "chosen";
    private static final String HEIRS = "heirs";

    /** A choice where it is kept; by nobody once the member has been erased. */
    record Made(
            CommunityId community, String id, PlanId plan, Optional<MemberId> by, Set<CommunityId> heirs, Instant at) {

        Made changed(Set<CommunityId> others, Instant now) {
            return new Made(community, id, plan, by, others, now);
        }

        Choice choice(MemberId member) {
            return new Choice(plan, member, heirs, at);
        }
    }

    private ChoiceMapping() {
        super(TYPE, 1);
    }

    @Override
    protected void write(Made made, Draft draft) {
        draft.key(made.community().value(), made.id())
                .status(CHOSEN, made.at())
                .author(made.by())
                .terms(Set.of(made.plan().value()));
        draft.body()
                .set("plan", made.plan().value())
                .setTexts(
                        HEIRS,
                        made.heirs().stream().map(CommunityId::value).sorted().toList());
    }

    @Override
    protected Made read(DocumentRecord record, Body body, People people) {
        return new Made(
                CommunityId.of(record.communityId()),
                record.id(),
                PlanId.of(body.text("plan")),
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                body.texts(HEIRS).stream().map(CommunityId::of).collect(Collectors.toSet()),
                record.at());
    }
}
