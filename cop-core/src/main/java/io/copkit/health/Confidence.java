package io.copkit.health;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import io.copkit.participation.LevelDistribution;
import java.util.Locale;

/** How much may be read into figures about so many people. */
public enum Confidence implements Labelled {

    /** Fewer than {@value LevelDistribution#FEWEST_FOR_SHARES} members: one person more or less changes every share. */
    LOW("low"),
    /** Fewer than {@value LevelDistribution#FEWEST_FOR_FINDINGS} members: large differences show, small ones do not. */
    MODERATE("moderate"),
    /** Members enough for shares to be compared with what is expected. */
    HIGH("high");

    private final String code;

    Confidence(String code) {
        this.code = code;
    }

    /** That of figures about so many members. */
    public static Confidence of(long members) {
        if (members < LevelDistribution.FEWEST_FOR_SHARES) {
            return LOW;
        }
        return members < LevelDistribution.FEWEST_FOR_FINDINGS ? MODERATE : HIGH;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("confidence." + code, locale);
    }
}
