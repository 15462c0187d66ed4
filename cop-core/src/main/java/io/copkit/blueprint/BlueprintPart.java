package io.copkit.blueprint;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** In what a community can differ from a blueprint. */
public enum BlueprintPart implements Labelled {

    /** What it is for. */
    TYPE("type"),
    /** How far it opens itself. */
    ACCESS("access"),
    /** What it has settled about its roles. */
    ROLES("roles"),
    /** On which terms people come and stay. */
    ADMISSION("admission"),
    /** What is expected of it in each stage. */
    STAGES("stages"),
    /** What a level of participation takes. */
    LEVELS("levels"),
    /** The ladder that levels are reviewed by. */
    LADDER("ladder"),
    /** What comes round regularly. */
    RITUALS("rituals");

    private final String code;

    BlueprintPart(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("blueprint_part." + code, locale);
    }
}
