package io.copkit.engagement;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What sort of participation an activity is; every kind belongs to exactly one. */
public enum ActivityClass implements Labelled {

    /** Viewing, reading, downloading, searching. Reading is participation too. */
    CONSUME("consume"),
    /** Being present at an event or a training. */
    ATTEND("attend"),
    /** Reacting, thanking, endorsing. */
    SOCIAL("social"),
    /** Asking, answering, sharing, presenting. */
    CONTRIBUTE("contribute"),
    /** Editing, reviewing and working jointly. */
    COLLABORATE("collaborate"),
    /** Organising, facilitating, moderating, mentoring, validating, synthesising. */
    LEAD("lead");

    private final String code;

    ActivityClass(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("activity-class." + code, locale);
    }

    /** Whether it is more than reading. */
    public boolean isActive() {
        return this != CONSUME;
    }

    /** Whether it brings something into the community: to contribute, to collaborate, to lead. */
    public boolean isContribution() {
        return this == CONTRIBUTE || this == COLLABORATE || this == LEAD;
    }
}
