package io.copkit.community;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.TextRules;
import java.util.List;
import java.util.Map;

/** What a charter must hold, and the sizes that it may have. */
final class CharterRules {

    static final int NAME_LENGTH = 120;
    static final int TEXT_LENGTH = 4_000;
    static final int OBJECTIVES = 50;

    private CharterRules() {}

    static List<Refusal> refusals(Charter charter) {
        TextRules rules = new TextRules()
                .needed("name", charter.name())
                .line("name", charter.name(), NAME_LENGTH)
                .needed("domain", charter.domain())
                .prose("domain", charter.domain(), TEXT_LENGTH)
                .prose("purpose", charter.purpose(), TEXT_LENGTH);
        if (charter.objectives().isEmpty()) {
            rules.refuse(RefusalCode.OBJECTIVE_MISSING, Map.of());
        }
        if (charter.objectives().size() > OBJECTIVES) {
            rules.refuse(RefusalCode.TOO_MANY_OBJECTIVES, Map.of("limit", String.valueOf(OBJECTIVES)));
        }
        for (Objective objective : charter.objectives()) {
            rules.needed("objective", objective.text()).prose("objective", objective.text(), TEXT_LENGTH);
        }
        return rules.refusals();
    }
}
