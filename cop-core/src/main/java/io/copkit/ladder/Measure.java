package io.copkit.ladder;

import io.copkit.Coded;

/** What is counted of activities. */
public enum Measure implements Coded {

    /** How many there are. */
    ACTIVITIES("activities"),
    /** The sum of their amounts. */
    AMOUNT("amount"),
    /** In how many conversations. */
    THREADS("threads"),
    /** About how many things. */
    SUBJECTS("subjects"),
    /** Between how many distinct people: toward whom, by whom, or either; oneself never counts. */
    PEOPLE("people"),
    /** On how many days. */
    DAYS("days"),
    /** In how many weeks. */
    WEEKS("weeks");

    private final String code;

    Measure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
