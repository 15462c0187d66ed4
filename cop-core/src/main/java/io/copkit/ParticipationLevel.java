package io.copkit;

import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * How near to the heart of a community somebody is, from the outside in. The levels are those of Wenger, McDermott and
 * Snyder ("Cultivating Communities of Practice", 2002). A level is earned by behaviour; a role is given.
 */
public enum ParticipationLevel implements Labelled {

    /** No member of the community, whatever they did in it. */
    OUTSIDER("outsider"),
    /** A member who takes part now and then, or reads: a legitimate way to belong. */
    PERIPHERAL("peripheral"),
    /** A member who takes part regularly. */
    ACTIVE("active"),
    /** One of those who carry the community. */
    CORE("core");

    private final String code;

    ParticipationLevel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("participation-level." + code, locale);
    }
}
