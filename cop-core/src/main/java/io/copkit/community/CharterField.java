package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The parts of a charter, to say which are still open and which differ from one version to the next. */
public enum CharterField implements Labelled {

    /** The name. */
    NAME("name", Charter::name),
    /** The domain. */
    DOMAIN("domain", Charter::domain),
    /** The purpose in words. */
    PURPOSE("purpose", Charter::purpose),
    /** The uses that the community is founded for. */
    GOALS("goals", Charter::goals),
    /** The objectives. */
    OBJECTIVES("objectives", Charter::objectives),
    /** The concern of the organisation that it serves. */
    MOTIVATION("motivation", Charter::motivation),
    /** What brings its members together. */
    FORMATION("formation", Charter::formation),
    /** What belongs to its domain and what does not. */
    SCOPE("scope", Charter::scope),
    /** For whom it is. */
    AUDIENCE("audience", Charter::audience),
    /** Whom it looks for. */
    TARGET_PROFILE("target_profile", Charter::targetProfile),
    /** What it holds dear. */
    VALUES("values", Charter::values),
    /** How its members behave. */
    NORMS("norms", Charter::norms),
    /** What its members commit themselves to. */
    COMMITMENTS("commitments", Charter::commitments);

    private final String code;
    private final Function<Charter, Object> content;

    CharterField(String code, Function<Charter, Object> content) {
        this.code = code;
        this.content = content;
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
        Object found = content.apply(charter);
        return found instanceof String text
                ? text.isBlank()
                : found instanceof Optional<?> maybe ? maybe.isEmpty() : ((Collection<?>) found).isEmpty();
    }

    boolean differs(Charter one, Charter other) {
        return !content.apply(one).equals(content.apply(other));
    }
}
