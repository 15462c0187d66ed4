package io.copkit.renewal;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What an agenda can be about, each with the figure that stands beside it. */
public enum AgendaTopic implements Labelled {

    /** Days since the last sign of life; needs attention unless the community is live. */
    SIGN_OF_LIFE("sign_of_life"),
    /** The share of the last 26 whole weeks in which somebody contributed; should be 0.75 at least. */
    RHYTHM("rhythm"),
    /** The share of members in the core; should be 0.10 to 0.15, and is told of 20 members and more. */
    CORE("core"),
    /** The share of those outside the core who rose by a level within 91 days; should be 0.05 at least. */
    MOBILITY("mobility"),
    /** Members who joined in the last 180 days; there should be some. */
    NEWCOMERS("newcomers"),
    /** The fewest people who contributed half of the last 26 weeks; should be 3 at least. */
    ABSENCE_FACTOR("absence_factor"),
    /** The share of members who came by their own step, or accepted an invitation; should be 0.5 at least. */
    VOLUNTARY("voluntary"),
    /** Days since the charter was changed last; should be 365 at most. */
    CHARTER_AGE("charter_age"),
    /** How many facilitate; there should be somebody. */
    FACILITATION("facilitation"),
    /** Roles that end within 90 days; should be none. */
    ROLES_ENDING("roles_ending"),
    /** Promises of support that should have been judged by now; should be none. */
    SUPPORT_DUE("support_due"),
    /** The signal of the first principle; should be 0.5 at least, without an alert. */
    EVOLUTION("evolution"),
    /** The signal of the second principle. */
    DIALOGUE("dialogue"),
    /** The signal of the third principle. */
    LEVELS("levels"),
    /** The signal of the fourth principle. */
    SPACES("spaces"),
    /** The signal of the fifth principle. */
    VALUE("value"),
    /** The signal of the sixth principle. */
    FAMILIARITY("familiarity"),
    /** The signal of the seventh principle. */
    RHYTHM_PRINCIPLE("rhythm_principle");

    private final String code;

    AgendaTopic(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("agenda-topic." + code, locale);
    }
}
