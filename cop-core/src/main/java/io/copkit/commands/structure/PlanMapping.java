package io.copkit.commands.structure;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.commands.NestingPart;
import io.copkit.commands.PracticePart;
import io.copkit.commands.RegimePart;
import io.copkit.community.CommunityType;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Placement;
import io.copkit.structure.PlanId;
import io.copkit.structure.PlanKind;
import io.copkit.structure.PlanState;
import io.copkit.structure.StructurePlan;
import java.util.Optional;

/** Between a plan of the structure and its document. */
final class PlanMapping extends DocumentMapping<StructurePlan> {

    static final PlanMapping INSTANCE = new PlanMapping();

    private static final String KIND = "kind";
    private static final String COMMUNITY = "community";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String PARENT = "parent";
    private static final String RULES = "rules";
    private static final String TYPE = "type";
    private static final String OWN = "own";

    private PlanMapping() {
        super("structure-plan", 1);
    }

    @Override
    protected void write(StructurePlan plan, Draft draft) {
        draft.key(Ids.TENANT_SCOPE, plan.id().value())
                .status(plan.state().code(), plan.plannedAt())
                .author(plan.author());
        draft.body()
                .set(KIND, plan.kind().code())
                .set(COMMUNITY, plan.community().value())
                .setPart(FROM, part(plan.from()))
                .setPart(TO, part(plan.to()));
    }

    @Override
    protected StructurePlan read(DocumentRecord record, Body body, People people) {
        return new StructurePlan(
                PlanId.of(record.id()),
                Codes.parse(PlanKind.class, body.text(KIND)),
                CommunityId.of(body.text(COMMUNITY)),
                body.part(FROM).map(PlanMapping::placement).orElseThrow(),
                body.part(TO).map(PlanMapping::placement).orElseThrow(),
                Codes.parse(PlanState.class, record.status()),
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                record.at());
    }

    private static Body part(Placement placement) {
        Body part = Body.empty()
                .set(TYPE, placement.type().code())
                .setPart(RULES, NestingPart.part(placement.rules()))
                .setPart(OWN, RegimePart.part(placement.own()));
        PracticePart.write(placement.practice(), part);
        placement.parent().ifPresent(parent -> part.set(PARENT, parent.value()));
        return part;
    }

    private static Placement placement(Body part) {
        return new Placement(
                part.optionalText(PARENT).map(CommunityId::of),
                part.part(RULES).map(NestingPart::rules).orElse(InheritanceRules.INDEPENDENT),
                Codes.parse(CommunityType.class, part.text(TYPE)),
                part.part(OWN).map(RegimePart::read).orElseThrow(),
                PracticePart.read(part));
    }
}
