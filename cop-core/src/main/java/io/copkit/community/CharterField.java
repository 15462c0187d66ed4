package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The parts of a charter, to say which are still open and which differ from one version to the next. */
public enum CharterField implements Labelled {

    /** The name. */
    NAME("name"),
    /** The domain. */
    DOMAIN("domain"),
    /** The purpose in words. */
    PURPOSE("purpose"),
    /** The uses that the community is founded for. */
    GOALS("goals"),
    /** The objectives. */
    OBJECTIVES("objectives"),
    /** The concern of the organisation that it serves. */
    MOTIVATION("motivation"),
    /** What brings its members together. */
    FORMATION("formation"),
    /** What belongs to its domain and what does not. */
    SCOPE("scope"),
    /** For whom it is. */
    AUDIENCE("audience"),
    /** Whom it looks for. */
    TARGET_PROFILE("target_profile"),
    /** What it holds dear. */
    VALUES("values"),
    /** How its members behave. */
    NORMS("norms"),
    /** What its members commit themselves to. */
    COMMITMENTS("commitments"),
    /** How its members meet. */
    MODE("mode");

    private final String code;

    CharterField(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("field." + code, locale);
    }

    boolean isOpenIn(Charter charter) {
        Object content = content(charter);
        if (content instanceof String text) {
            return text.isBlank();
        }
        return content instanceof Optional<?> choice ? choice.isEmpty() : ((Collection<?>) content).isEmpty();
    }

    boolean differs(Charter one, Charter other) {
        return !content(one).equals(content(other));
    }

    private Object content(Charter charter) {
        return switch (this) {
            case NAME -> charter.name();
            case DOMAIN -> charter.domain();
            case PURPOSE -> charter.purpose();
            case GOALS -> charter.goals();
            case OBJECTIVES -> charter.objectives();
            case MOTIVATION -> charter.motivation();
            case FORMATION -> charter.formation();
            case SCOPE -> charter.scope();
            case AUDIENCE -> charter.audience();
            case TARGET_PROFILE -> charter.targetProfile();
            case VALUES -> charter.values();
            case NORMS -> charter.norms();
            case COMMITMENTS -> charter.commitments();
            case MODE -> charter.mode();
        };
    }
}
