package io.copkit.journey;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * In how many of the last four quarters a member contributed; CopKit's reading of the occasional contributors of CHAOSS, which
 * has no definition of them.
 */
public enum Regularity implements Labelled {

    /** Never contributed. */
    NEVER("never"),
    /** Contributed once, or more, but not in the last four quarters. */
    FORMER("former"),
    /** One contribution ever, in one of the last four quarters. */
    ONE_TIME("one_time"),
    /** Contributed in one of the four. */
    OCCASIONAL("occasional"),
    /** Contributed in two or three of the four. */
    REPEAT("repeat"),
    /** Contributed in each of the four. */
    SUSTAINED("sustained");

    private static final int QUARTERS = 4;

    private final String code;

    Regularity(String code) {
        this.code = code;
    }

    /**
     * That of somebody.
     *
     * @param quarters in how many of the last four quarters they contributed, 0 to 4
     * @param ever how often they ever contributed
     */
    public static Regularity of(int quarters, long ever) {
        return switch (quarters) {
            case 0 -> ever == 0 ? NEVER : FORMER;
            case 1 -> ever == 1 ? ONE_TIME : OCCASIONAL;
            default -> quarters < QUARTERS ? REPEAT : SUSTAINED;
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("regularity." + code, locale);
    }
}
