package io.copkit.lifecycle;

import io.copkit.Coded;

/** A figure that the library does not have of itself, and that whoever assesses a move may bring along. */
public enum Finding implements Coded {

    /** The mean of what members say about their need, 0 to 4. */
    NEED("need", 4),
    /** The mean of what members say about belonging together, 0 to 4. */
    IDENTITY("identity", 4),
    /** The share of those polled who want the community to go on, 0 to 1. */
    CONTINUE_SHARE("continue_share", 1),
    /** How many launch events were held. */
    LAUNCHES("launches", Integer.MAX_VALUE),
    /** How many events were held; where it is not said, those that activities tell of are counted. */
    EVENTS("events", Integer.MAX_VALUE),
    /** How many events are scheduled within the next 30 days. */
    EVENTS_AHEAD("events_ahead", Integer.MAX_VALUE),
    /** How many help requests were resolved. */
    HELP_RESOLVED("help_resolved", Integer.MAX_VALUE),
    /** How many resources were validated. */
    RESOURCES_VALIDATED("resources_validated", Integer.MAX_VALUE),
    /** How many members have committed themselves to go on. */
    RECOMMITTED("recommitted", Integer.MAX_VALUE),
    /** How many former members want the community to be opened again. */
    FORMERS_CONSENTING("formers_consenting", Integer.MAX_VALUE);

    private final String code;
    private final double most;

    Finding(String code, double most) {
        this.code = code;
        this.most = most;
    }

    @Override
    public String code() {
        return code;
    }

    /** The highest figure that makes sense; the lowest is 0. */
    public double most() {
        return most;
    }
}
