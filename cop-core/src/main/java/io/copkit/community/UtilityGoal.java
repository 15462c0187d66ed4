package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** The five uses that a community of practice is commonly founded for. */
public enum UtilityGoal implements Labelled {

    /** To make learning easier. */
    FACILITATE_LEARNING("facilitate_learning"),
    /** To master a field, and to go deeper. */
    DEEPEN_EXPERTISE("deepen_expertise"),
    /** To innovate faster. */
    ACCELERATE_INNOVATION("accelerate_innovation"),
    /** To solve problems more easily. */
    PROBLEM_SOLVING("problem_solving"),
    /** To share what is scarce. */
    POOL_RARE_RESOURCES("pool_rare_resources");

    private final String code;

    UtilityGoal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("utility_goal." + code, locale);
    }
}
