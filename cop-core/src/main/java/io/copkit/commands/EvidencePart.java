package io.copkit.commands;

import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Guard;
import java.util.List;

/** What guards said, in a body. */
public final class EvidencePart {

    private static final String EVIDENCE = "evidence";
    private static final String GUARD = "guard";

    private EvidencePart() {}

    /** What a body says of it. */
    public static List<Evidence> read(Body body) {
        return body.parts(EVIDENCE).stream().map(EvidencePart::evidence).toList();
    }

    /** Says it in a body. */
    public static void write(List<Evidence> evidence, Body body) {
        if (!evidence.isEmpty()) {
            body.setParts(
                    EVIDENCE, GUARD, evidence.stream().map(EvidencePart::part).toList());
        }
    }

    private static Body part(Evidence evidence) {
        Body part = Body.empty()
                .set(GUARD, evidence.guard().code())
                .set("verdict", evidence.verdict().code())
                .set("needed", evidence.needed());
        evidence.found().ifPresent(found -> part.set("found", found));
        return part;
    }

    private static Evidence evidence(Body part) {
        return new Evidence(
                Codes.parse(Guard.class, part.text(GUARD)),
                Codes.parse(Evidence.Verdict.class, part.text("verdict")),
                part.optionalText("found"),
                part.text("needed"));
    }
}
