package io.copkit.metric;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a figure is drawn from: what CopKit keeps, or what only the host knows and gives through a port of {@link MetricInputs}. */
public enum Input implements Labelled {

    /** Who belongs to the community, and who did. */
    MEMBERSHIPS("memberships", false),
    /** What was done, counted by the storage. */
    ACTIVITIES("activities", false),
    /** Every single activity of the window: the cost follows their number. */
    EVERY_ACTIVITY("every_activity", false),
    /** Who acted toward whom. */
    TIES("ties", false),
    /** Conversations, and who answered. */
    CONVERSATIONS("conversations", false),
    /** Which communities are linked to this one. */
    LINKS("links", false),
    /** Who holds which role, and which must be held. */
    ROLES("roles", false),
    /** The themes of the community. */
    THEMES("themes", false),
    /** The norms in force, and who has acknowledged them. */
    NORMS("norms", false),
    /** The plans of newcomers. */
    ONBOARDING("onboarding", false),
    /** What sponsors have promised, and what has become of it. */
    SUPPORT("support", false),
    /** To which organisation a member belongs; the host's. */
    ORGANISATIONS("organisations", true),
    /** To which unit of an organisation a member belongs; the host's. */
    UNITS("units", true),
    /** What is kept in the repertoire, and who reused it; the host's. */
    REPERTOIRE("repertoire", true),
    /** What was contributed to which theme; the host's. */
    THEMED_CONTRIBUTIONS("themed_contributions", true),
    /** Gatherings planned and held; the host's. */
    GATHERINGS("gatherings", true),
    /** Who mentors whom; the host's. */
    MENTORING("mentoring", true),
    /** Requests for help and how they ended; the host's. */
    HELP_REQUESTS("help_requests", true),
    /** Cases of conflict; the host's. */
    CONFLICTS("conflicts", true),
    /** Who was recognised for what they did; the host's. */
    RECOGNITIONS("recognitions", true),
    /** What sponsors planned to do; the host's. */
    SPONSOR_PLAN("sponsor_plan", true);

    private final String code;
    private final boolean port;

    Input(String code, boolean port) {
        this.code = code;
        this.port = port;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the host gives it, if anybody does; without it a metric is not applicable. */
    public boolean isPort() {
        return port;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("metric-input." + code, locale);
    }
}
