package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.lifecycle.ClosingNotice;
import io.copkit.lifecycle.Conclusion;
import io.copkit.lifecycle.Life;
import io.copkit.lifecycle.Phase;
import io.copkit.lifecycle.StageOutcome;
import io.copkit.lifecycle.Transformation;
import io.copkit.lifecycle.TransformationKind;
import io.copkit.lifecycle.TransformationPlan;

/** What belongs to the life of a community beside its stage, in a body; not there as long as there is nothing to say. */
public final class LifePart {

    private static final String LIFE = "life";
    private static final String INCARNATION = "incarnation";
    private static final String CONCLUSION = "conclusion";
    private static final String TRANSFORMATION = "transformation";
    private static final String CLOSING = "closing";
    private static final String PHASE = "phase";

    private LifePart() {}

    static Life read(Body body) {
        return body.part(LIFE).map(LifePart::life).orElse(Life.FIRST);
    }

    static void write(Life life, Body body) {
        if (life.equals(read(body))) {
            return;
        }
        Body part =
                Body.empty().set(INCARNATION, life.incarnation()).without(CONCLUSION, TRANSFORMATION, CLOSING, PHASE);
        life.conclusion().ifPresent(conclusion -> part.setPart(CONCLUSION, part(conclusion)));
        life.transformation().ifPresent(transformation -> part.setPart(TRANSFORMATION, part(transformation)));
        life.closing().ifPresent(notice -> part.setPart(CLOSING, part(notice)));
        life.phase().ifPresent(phase -> part.setPart(PHASE, part(phase)));
        body.setPart(LIFE, part);
    }

    private static Life life(Body part) {
        return new Life(
                part.number(INCARNATION),
                part.part(CONCLUSION).map(LifePart::conclusion),
                part.part(TRANSFORMATION).map(LifePart::transformation),
                part.part(CLOSING).map(LifePart::notice),
                part.part(PHASE).map(LifePart::phase));
    }

    /** What came of something, as a part of a body. */
    public static Body part(Conclusion conclusion) {
        Body part = Body.empty()
                .set("outcome", conclusion.outcome().code())
                .setUnlessEmpty(
                        "successors",
                        conclusion.successors().stream().map(CommunityId::value).toList());
        conclusion.owner().ifPresent(owner -> part.set("owner", owner));
        return part;
    }

    /** What came of something, in a part of a body. */
    public static Conclusion conclusion(Body part) {
        return new Conclusion(
                Codes.parse(StageOutcome.class, part.text("outcome")),
                part.texts("successors").stream().map(CommunityId::of).toList(),
                part.optionalText("owner"));
    }

    /** A plan, as a part of a body. */
    public static Body part(TransformationPlan plan) {
        Body part = Body.empty().set("kind", plan.kind().code()).set("proposal", plan.proposal());
        plan.decision().ifPresent(decision -> part.set("decision", decision));
        return part;
    }

    /** The plan in a part of a body. */
    public static TransformationPlan plan(Body part) {
        return new TransformationPlan(
                Codes.parse(TransformationKind.class, part.text("kind")),
                part.text("proposal"),
                part.optionalText("decision"));
    }

    private static Body part(Transformation transformation) {
        return part(transformation.plan())
                .set("charterVersion", transformation.charterVersion())
                .set("progress", transformation.progress().code());
    }

    private static Transformation transformation(Body part) {
        return new Transformation(
                plan(part),
                part.number("charterVersion"),
                Codes.parse(Transformation.Progress.class, part.text("progress")));
    }

    private static Body part(ClosingNotice notice) {
        return Body.empty()
                .set("since", notice.since())
                .set("entitled", notice.entitled())
                .set("reason", notice.reason());
    }

    private static ClosingNotice notice(Body part) {
        return new ClosingNotice(part.instant("since"), part.flag("entitled"), part.text("reason"));
    }

    private static Body part(Phase phase) {
        return Body.empty()
                .set("model", phase.model())
                .set("code", phase.code())
                .set("since", phase.since());
    }

    private static Phase phase(Body part) {
        return new Phase(part.text("model"), part.text("code"), part.instant("since"));
    }
}
