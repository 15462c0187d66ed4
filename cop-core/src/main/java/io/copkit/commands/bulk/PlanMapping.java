package io.copkit.commands.bulk;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.membership.PlanState;
import io.copkit.membership.PlannedMembership;
import io.copkit.role.Role;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;

/** Between a planned membership and its document, which falls due when the membership is to begin. */
final class PlanMapping extends DocumentMapping<PlannedMembership> {

    PlanMapping() {
        super("planned_membership", 1);
    }

    @Override
    protected void write(PlannedMembership plan, Draft draft) {
        draft.key(plan.community().value(), plan.id())
                .status(plan.state().code(), plan.from())
                .subject(plan.member())
                .due(Optional.of(plan.from()).filter(from -> plan.state() == PlanState.OPEN));
        plan.to().ifPresent(end -> draft.body().set("to", end));
        draft.body().setTexts("roles", plan.roles().stream().map(Role::code).toList());
    }

    @Override
    protected PlannedMembership read(DocumentRecord record, Body body, People people) {
        return new PlannedMembership(
                record.id(),
                CommunityId.of(record.communityId()),
                Optional.ofNullable(record.subjectId()).flatMap(People::member),
                record.at(),
                body.optionalInstant("to"),
                body.texts("roles").stream().map(Role::stored).toList(),
                Codes.parse(PlanState.class, record.status()));
    }
}
