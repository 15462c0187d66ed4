package io.copkit.health;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * What should not be overlooked about a community, whatever its index says. Each alert looks at one figure; the thresholds are
 * recommendations of this library unless a source is named.
 */
public enum HealthAlert implements Labelled {

    /** How many emergencies of 90 days were not answered within a day: one is too many. */
    UNANSWERED_EMERGENCY("unanswered_emergency", Side.AT_LEAST, 1, "CopKit"),
    /** How few people make half of all contributions of 90 days: one is too few. */
    ABSENCE_FACTOR_1("absence_factor_1", Side.AT_MOST, 1, "CHAOSS, Contributor Absence Factor"),
    /** How many facilitate, founders included while the community is potential: it needs one. */
    NO_FACILITATOR("no_facilitator", Side.AT_MOST, 0, "CopKit"),
    /** For how many days the community has been dormant. */
    DORMANT("dormant", Side.AT_LEAST, 1, "CopKit"),
    /** By which part the active members became fewer in each of two windows of 28 days; of the two falls, the smaller. */
    FALLING_ENGAGEMENT_2W("falling_engagement_2w", Side.AT_LEAST, .10, "CopKit"),
    /** Which part of the members deal with nobody. */
    ISOLATES_OVER_40("isolates_over_40", Side.ABOVE, .40, "CopKit"),
    /** How many came within 180 days; for communities that are older. */
    NO_NEWCOMERS_180D("no_newcomers_180d", Side.AT_MOST, 0, "CopKit"),
    /** For how many days no sponsor has done anything here. */
    SPONSOR_SILENT_90D("sponsor_silent_90d", Side.AT_LEAST, 90, "CopKit"),
    /** Which part of the retained themes nobody contributes to. */
    STALE_THEMES("stale_themes", Side.AT_LEAST, .5, "CopKit"),
    /** How many conflicts of 90 days were not resolved within 30 days: one is too many. */
    CONFLICT_OVERDUE("conflict_overdue", Side.AT_LEAST, 1, "CopKit");

    private enum Side {
        AT_LEAST,
        ABOVE,
        AT_MOST
    }

    private final String code;
    private final Side side;
    private final double threshold;
    private final String source;

    HealthAlert(String code, Side side, double threshold, String source) {
        this.code = code;
        this.side = side;
        this.threshold = threshold;
        this.source = source;
    }

    /** Where the line lies, unless a policy says otherwise, in the figure's own unit. */
    public double standardThreshold() {
        return threshold;
    }

    /** Where the threshold comes from. */
    public String source() {
        return source;
    }

    /** Whether a figure lies beyond a threshold. */
    boolean isRaisedBy(double figure, double line) {
        return switch (side) {
            case AT_LEAST -> figure >= line;
            case ABOVE -> figure > line;
            case AT_MOST -> figure <= line;
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("health-alert." + code, locale);
    }

    /** What to do about it, in a sentence. */
    public String action(Locale locale) {
        return Messages.text("health-alert." + code + ".action", locale);
    }
}
