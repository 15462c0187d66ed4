package io.copkit.metric;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * What the cases are that a figure rests on: what its n counts. Where a figure is undefined because there are too few people for
 * it, n counts those.
 */
public enum Cases implements Labelled {

    /** People. */
    PEOPLE("people"),
    /** Activities. */
    ACTIVITIES("activities"),
    /** Conversations. */
    CONVERSATIONS("conversations"),
    /** Pairs of people with a tie. */
    TIES("ties"),
    /** Ties from one person to another, each direction by itself. */
    ARCS("arcs"),
    /** Pairs of ties that meet in somebody. */
    TRIPLES("triples"),
    /** Days of the calendar. */
    DAYS("days"),
    /** Weeks of the calendar. */
    WEEKS("weeks"),
    /** Months of the calendar. */
    MONTHS("months"),
    /** Stretches of time from one event to the next. */
    SPANS("spans"),
    /** Organisations. */
    ORGANISATIONS("organisations"),
    /** Roles. */
    ROLES("roles"),
    /** Themes. */
    THEMES("themes"),
    /** Requests for help. */
    REQUESTS("requests"),
    /** Gatherings. */
    GATHERINGS("gatherings"),
    /** Resources of the repertoire. */
    RESOURCES("resources"),
    /** Times that a resource was reused. */
    REUSES("reuses"),
    /** Times that something was not made again. */
    DUPLICATES("duplicates"),
    /** Pointers to unwritten knowledge. */
    POINTERS("pointers"),
    /** A mentor and a mentee. */
    MENTORING_PAIRS("mentoring_pairs"),
    /** Goals of mentoring. */
    GOALS("goals"),
    /** Cases of conflict. */
    CONFLICTS("conflicts"),
    /** Acts that sponsors planned. */
    PLANNED_ACTS("planned_acts");

    private final String code;

    Cases(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("cases." + code, locale);
    }
}
