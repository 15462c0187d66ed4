package io.copkit.ladder;

import io.copkit.Labelled;
import io.copkit.internal.Checks;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * A figure that a ladder counts by, under a name of its own.
 *
 * @param code what requirements refer to it by
 * @param english its name in English, such as "topics viewed"
 * @param french its name in French
 * @param source where the figure comes from
 */
public record Metric(String code, String english, String french, Source source) implements Labelled {

    /**
     * Checks code and names.
     *
     * @throws IllegalArgumentException if one of them has not the form of an id
     */
    public Metric {
        Checks.id("code", code);
        Checks.id("english", english);
        Checks.id("french", french);
    }

    /** Its name, without the time that it is counted over. */
    @Override
    public String label(Locale locale) {
        return Messages.isFrench(locale) ? french : english;
    }

    /** Whether it is the same for everybody. */
    boolean isOfCommunity() {
        return source instanceof Source.Count count && count.side() == Side.COMMUNITY;
    }

    /** What it can be at most. */
    long most() {
        if (source instanceof Source.Count count) {
            return switch (count.measure()) {
                case DAYS -> count.span().mostDays();
                case WEEKS -> count.span().mostWeeks();
                default -> Long.MAX_VALUE;
            };
        }
        if (source instanceof Source.Presence presence) {
            return presence.mostRunning();
        }
        return source instanceof Source.OnionRing ? OnionRings.CORE : Long.MAX_VALUE;
    }
}
