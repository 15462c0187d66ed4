package io.copkit.participation;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** Why a review left somebody on a level. */
public enum LevelCause implements Labelled {

    /** They are no member. */
    NO_MEMBER("no_member"),
    /** The first review placed them by what they did. */
    PLACED("placed"),
    /** They met what the next level takes. */
    ROSE("rose"),
    /** They meet what staying takes. */
    STAYED("stayed"),
    /** They do not meet what staying takes, and not for long enough to lose the level. */
    WARNED("warned"),
    /** They have not met what staying takes for long, but gained the level too recently to lose it. */
    HELD("held"),
    /** They have not met what staying takes for long. */
    FELL("fell"),
    /** An appointed role that leads keeps them active. */
    ROLE("role"),
    /** Somebody froze the level. */
    LOCKED("locked"),
    /** Somebody decided that the level is no lower. */
    FLOORED("floored"),
    /** Somebody decided that the level is no higher. */
    CAPPED("capped"),
    /** They met what core takes, but are under a sanction. */
    SANCTIONED("sanctioned");

    private final String code;

    LevelCause(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("level-cause." + code, locale);
    }
}
