package io.copkit.onboarding;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.TextRules;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a community expects of newcomers, and of those who help them. Plans that have begun keep the steps that they began
 * with.
 *
 * @param steps the steps, in order, each code once
 * @param buddyCapacity how many newcomers one buddy helps at a time, 1 to 100
 */
public record OnboardingTemplate(List<OnboardingStep> steps, int buddyCapacity) {

    private static final int STEPS = 50;
    private static final int TEXT_LENGTH = 200;
    private static final int DAYS = 366;
    private static final int MOST_NEWCOMERS = 100;
    private static final int USUAL_NEWCOMERS = 3;

    /** Copies the list. */
    public OnboardingTemplate {
        steps = List.copyOf(steps);
    }

    /** What holds in a community that has laid down nothing of its own: every {@link StandardStep}, 3 newcomers a buddy. */
    public static OnboardingTemplate standard() {
        return new OnboardingTemplate(
                Arrays.stream(StandardStep.values()).map(StandardStep::step).toList(), USUAL_NEWCOMERS);
    }

    /** Why nobody can be welcomed by it; empty if one can. */
    public List<Refusal> refusals() {
        TextRules rules = new TextRules().range("buddy_capacity", buddyCapacity, 1, MOST_NEWCOMERS);
        if (steps.isEmpty()) {
            rules.refuse(RefusalCode.STEP_MISSING, Map.of());
        }
        if (steps.size() > STEPS) {
            rules.refuse(RefusalCode.TOO_MANY_STEPS, Map.of("limit", String.valueOf(STEPS)));
        }
        Set<String> codes = new HashSet<>();
        for (OnboardingStep step : steps) {
            for (String text : List.of(step.english(), step.french())) {
                rules.needed("step", text).line("step", text, TEXT_LENGTH);
            }
            rules.range("due_after_days", step.dueAfterDays(), 0, DAYS);
            if (!codes.add(step.code())) {
                rules.refuse(RefusalCode.STEP_TWICE, Map.of("step", step.code()));
            }
        }
        return rules.refusals();
    }
}
