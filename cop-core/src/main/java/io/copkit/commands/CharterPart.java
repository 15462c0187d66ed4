package io.copkit.commands;

import io.copkit.Coded;
import io.copkit.NotUnderstoodException;
import io.copkit.community.Charter;
import io.copkit.community.ExchangeMode;
import io.copkit.community.FormationBasis;
import io.copkit.community.Objective;
import io.copkit.community.StrategicMotivation;
import io.copkit.community.StrategicMotivation.ControlRisk;
import io.copkit.community.StrategicMotivation.Grade;
import io.copkit.community.StrategicMotivation.ImproveProcess;
import io.copkit.community.StrategicMotivation.ReachObjective;
import io.copkit.community.UtilityGoal;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A charter in a body: that of a community, and that of each version which is kept. */
public final class CharterPart {

    private static final String OBJECTIVES = "objectives";
    private static final String MOTIVATIONS = "motivations";
    private static final String KIND = "kind";
    private static final String OBJECTIVE = "objective";
    private static final String PROCESS = "process";
    private static final String RISK = "risk";

    private CharterPart() {}

    /** The charter in a body. */
    public static Charter read(Body body) {
        return new Charter(
                body.text("name"),
                body.text("domain"),
                body.text("purpose"),
                codes(UtilityGoal.class, body.texts("goals")),
                body.parts(OBJECTIVES).stream().map(CharterPart::objective).toList(),
                body.parts(MOTIVATIONS).stream().map(CharterPart::motivation).findFirst(),
                codes(FormationBasis.class, body.texts("formation")),
                body.optionalText("scope").orElse(""),
                body.optionalText("audience").orElse(""),
                body.optionalText("targetProfile").orElse(""),
                body.texts("values"),
                body.optionalText("norms").orElse(""),
                body.texts("commitments"),
                body.optionalText("mode").map(code -> Codes.parse(ExchangeMode.class, code)));
    }

    /** Sets a charter in a body. */
    public static void write(Charter charter, Body body) {
        body.set("name", charter.name())
                .set("domain", charter.domain())
                .set("purpose", charter.purpose())
                .setUnlessEmpty("goals", codes(charter.goals()))
                .setParts(
                        OBJECTIVES,
                        "text",
                        charter.objectives().stream().map(CharterPart::part).toList())
                .setParts(
                        MOTIVATIONS,
                        KIND,
                        charter.motivation().map(CharterPart::part).stream().toList())
                .setUnlessEmpty("formation", codes(charter.formation()))
                .setUnlessEmpty("scope", charter.scope())
                .setUnlessEmpty("audience", charter.audience())
                .setUnlessEmpty("targetProfile", charter.targetProfile())
                .setUnlessEmpty("values", charter.values())
                .setUnlessEmpty("norms", charter.norms())
                .setUnlessEmpty("commitments", charter.commitments())
                .setUnlessEmpty("mode", charter.mode().map(ExchangeMode::code).orElse(""));
    }

    private static Objective objective(Body part) {
        return new Objective(Codes.parse(Objective.Kind.class, part.text(KIND)), part.text("text"));
    }

    private static Body part(Objective objective) {
        return Body.empty().set(KIND, objective.kind().code()).set("text", objective.text());
    }

    private static StrategicMotivation motivation(Body part) {
        String kind = part.text(KIND);
        return switch (kind) {
            case OBJECTIVE ->
                new ReachObjective(part.text("target"), part.text("baseline"), part.optionalDate("dueOn"));
            case PROCESS ->
                new ImproveProcess(
                        part.text("process"), part.text("indicator"), part.text("before"), part.text("after"));
            case RISK ->
                new ControlRisk(
                        part.text("description"),
                        Codes.parse(Grade.class, part.text("likelihood")),
                        Codes.parse(Grade.class, part.text("impact")),
                        part.text("mitigation"));
            default -> throw new NotUnderstoodException(kind);
        };
    }

    private static Body part(StrategicMotivation motivation) {
        if (motivation instanceof ReachObjective objective) {
            Body part = Body.empty()
                    .set(KIND, OBJECTIVE)
                    .set("target", objective.target())
                    .set("baseline", objective.baseline());
            objective.dueOn().ifPresent(due -> part.set("dueOn", due.toString()));
            return part;
        } else if (motivation instanceof ImproveProcess process) {
            return Body.empty()
                    .set(KIND, PROCESS)
                    .set("process", process.process())
                    .set("indicator", process.indicator())
                    .set("before", process.before())
                    .set("after", process.after());
        }
        ControlRisk risk = (ControlRisk) motivation;
        return Body.empty()
                .set(KIND, RISK)
                .set("description", risk.description())
                .set("likelihood", risk.likelihood().code())
                .set("impact", risk.impact().code())
                .set("mitigation", risk.mitigation());
    }

    private static <E extends Enum<E> & Coded> Set<E> codes(Class<E> type, List<String> codes) {
        Set<E> constants = new HashSet<>();
        codes.forEach(code -> constants.add(Codes.parse(type, code)));
        return constants;
    }

    private static List<String> codes(Collection<? extends Coded> constants) {
        return constants.stream().map(Coded::code).sorted().toList();
    }
}
