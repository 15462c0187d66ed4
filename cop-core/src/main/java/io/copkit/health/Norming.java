package io.copkit.health;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What takes the size of a community out of a figure; N is its number of members. */
public enum Norming implements Labelled {

    /** Nothing: the figure does not grow with N. */
    AS_IS("as_is"),
    /** x / N: for counts of people. */
    PER_MEMBER("per_member"),
    /** x · (N − 1): turns a density, which falls with N, into ties per member. */
    PER_PAIR("per_pair");

    private final String code;

    Norming(String code) {
        this.code = code;
    }

    /** A figure without the size; nobody can be compared within a community of nobody. */
    double of(double figure, long members) {
        return switch (this) {
            case AS_IS -> figure;
            case PER_MEMBER -> figure / Math.max(1, members);
            case PER_PAIR -> figure * Math.max(0, members - 1);
        };
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("norming." + code, locale);
    }
}
