package io.copkit.role;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import io.copkit.role.PermissionMatrix.Cell;
import java.util.Locale;

/**
 * What one source has to say to a permission.
 *
 * @param source what kind of source it is
 * @param code which one: the code of a role or of a level, or the id of a delegation
 * @param english its name in English
 * @param french its name in French
 * @param says what it says
 * @param met whether what it says under a condition holds here: the scope is the right one, it is about oneself
 */
public record Voice(Source source, String code, String english, String french, Cell says, boolean met) {

    /** What can have a say, in the order in which they are named as the reason. */
    public enum Source implements Labelled {
        /** A role that the member holds. */
        ROLE("role"),
        /** What somebody has delegated to the member. */
        DELEGATION("delegation"),
        /** The member's level of participation. */
        LEVEL("level"),
        /** What the community shows to everybody. */
        VISIBILITY("visibility");

        private final String code;

        Source(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("voice." + code, locale);
        }
    }

    static Voice of(Source source, Labelled speaker, Cell says, boolean met) {
        return new Voice(
                source, speaker.code(), speaker.label(Locale.ENGLISH), speaker.label(Locale.FRENCH), says, met);
    }

    /**
     * The name for people.
     *
     * @param locale French gets French, everything else English
     */
    public String name(Locale locale) {
        return Messages.isFrench(locale) ? french : english;
    }

    /** Whether it allows. */
    public boolean allows() {
        return met && says != Cell.PROHIBIT;
    }
}
