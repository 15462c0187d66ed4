package io.copkit.engagement;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * Why a figure has no value. Where several reasons apply the one that is declared first is given: it says most about what
 * is missing.
 */
public enum UndefinedReason implements Labelled {
    /** The community has no member. */
    EMPTY_COMMUNITY("empty-community"),
    /** The figure is about something that this community does not have. */
    NOT_APPLICABLE("not-applicable"),
    /** The network has too few people for the figure to mean anything. */
    TOO_FEW_NODES("too-few-nodes"),
    /** One person alone: nothing to compare. */
    SINGLE_MEMBER("single-member"),
    /** Nothing happened in the window. */
    NO_ACTIVITY("no-activity"),
    /** Too few cases, or none that is old enough. */
    TOO_FEW_SAMPLES("too-few-samples"),
    /** It tells of too few people to be shown to whoever asks. */
    WITHHELD("withheld");

    private final String code;

    UndefinedReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("undefined." + code, locale);
    }
}
