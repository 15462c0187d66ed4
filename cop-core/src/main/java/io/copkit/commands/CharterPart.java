package io.copkit.commands;

import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;

/** The charter in the body of a community. */
final class CharterPart {

    private static final String OBJECTIVES = "objectives";

    private CharterPart() {}

    static Charter read(Body body) {
        return new Charter(
                body.text("name"),
                body.text("domain"),
                body.text("purpose"),
                body.parts(OBJECTIVES).stream().map(CharterPart::objective).toList());
    }

    static void write(Charter charter, Body body) {
        body.set("name", charter.name())
                .set("domain", charter.domain())
                .set("purpose", charter.purpose())
                .setParts(
                        OBJECTIVES,
                        "text",
                        charter.objectives().stream().map(CharterPart::part).toList());
    }

    private static Objective objective(Body part) {
        return new Objective(Codes.parse(Objective.Kind.class, part.text("kind")), part.text("text"));
    }

    private static Body part(Objective objective) {
        return Body.empty().set("kind", objective.kind().code()).set("text", objective.text());
    }
}
