package io.copkit.community;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.StrategicMotivation.ControlRisk;
import io.copkit.community.StrategicMotivation.ImproveProcess;
import io.copkit.community.StrategicMotivation.ReachObjective;
import io.copkit.internal.TextRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a charter must hold, and the sizes that it may have. */
final class CharterRules {

    static final int NAME_LENGTH = 120;
    static final int TEXT_LENGTH = 4_000;
    static final int OBJECTIVES = 50;
    static final int ENTRIES = 20;

    /** All texts together, so that the record of a community always has room for what is not its charter. */
    static final int CHARTER_LENGTH = 50_000;

    private CharterRules() {}

    static List<Refusal> refusals(Charter charter, Optional<Instant> foundedAt) {
        TextRules rules = new TextRules()
                .needed("name", charter.name())
                .line("name", charter.name(), NAME_LENGTH)
                .needed("domain", charter.domain())
                .prose("domain", charter.domain(), TEXT_LENGTH)
                .prose("purpose", charter.purpose(), TEXT_LENGTH)
                .prose("scope", charter.scope(), TEXT_LENGTH)
                .prose("audience", charter.audience(), TEXT_LENGTH)
                .prose("target_profile", charter.targetProfile(), TEXT_LENGTH)
                .prose("norms", charter.norms(), TEXT_LENGTH);
        objectives(rules, charter.objectives());
        entries(rules, "values", charter.values());
        entries(rules, "commitments", charter.commitments());
        charter.motivation().ifPresent(motivation -> motivation(rules, motivation, foundedAt));
        if (length(charter) > CHARTER_LENGTH) {
            rules.refuse(RefusalCode.CHARTER_TOO_LONG, Map.of("limit", String.valueOf(CHARTER_LENGTH)));
        }
        return rules.refusals();
    }

    private static void objectives(TextRules rules, List<Objective> objectives) {
        if (objectives.isEmpty()) {
            rules.refuse(RefusalCode.OBJECTIVE_MISSING, Map.of());
        }
        if (objectives.size() > OBJECTIVES) {
            rules.refuse(RefusalCode.TOO_MANY_OBJECTIVES, Map.of("limit", String.valueOf(OBJECTIVES)));
        }
        for (Objective objective : objectives) {
            required(rules, "objective", objective.text());
        }
    }

    private static void entries(TextRules rules, String field, List<String> texts) {
        if (texts.size() > ENTRIES) {
            rules.refuse(RefusalCode.TOO_MANY_ENTRIES, Map.of("field", field, "limit", String.valueOf(ENTRIES)));
        }
        texts.forEach(text -> required(rules, field, text));
    }

    private static void motivation(TextRules rules, StrategicMotivation motivation, Optional<Instant> foundedAt) {
        if (motivation instanceof ReachObjective objective) {
            required(rules, "target", objective.target());
            required(rules, "baseline", objective.baseline());
            if (objective.dueOn().isEmpty()) {
                rules.refuse(RefusalCode.DUE_DATE_MISSING, Map.of());
            }
            objective.dueOn().ifPresent(due -> dueAfter(rules, due, foundedAt));
        } else if (motivation instanceof ImproveProcess process) {
            required(rules, "process", process.process());
            required(rules, "indicator", process.indicator());
            required(rules, "before", process.before());
            required(rules, "after", process.after());
        } else if (motivation instanceof ControlRisk risk) {
            required(rules, "risk", risk.description());
            required(rules, "mitigation", risk.mitigation());
        }
    }

    private static void dueAfter(TextRules rules, LocalDate due, Optional<Instant> foundedAt) {
        foundedAt
                .map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC))
                .filter(due::isBefore)
                .ifPresent(founded -> rules.refuse(
                        RefusalCode.DUE_BEFORE_FOUNDING, Map.of("due", due.toString(), "founded", founded.toString())));
    }

    private static void required(TextRules rules, String field, String text) {
        rules.needed(field, text).prose(field, text, TEXT_LENGTH);
    }

    private static int length(Charter charter) {
        return Stream.of(
                        Stream.of(
                                charter.domain(),
                                charter.purpose(),
                                charter.scope(),
                                charter.audience(),
                                charter.targetProfile(),
                                charter.norms()),
                        charter.objectives().stream().map(Objective::text),
                        charter.values().stream(),
                        charter.commitments().stream())
                .flatMap(texts -> texts)
                .mapToInt(String::length)
                .sum();
    }
}
