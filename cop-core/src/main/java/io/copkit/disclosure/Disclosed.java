package io.copkit.disclosure;

import io.copkit.engagement.MetricValue;

/** A figure as it may be shown: itself, or why it is withheld. What is withheld is no zero, and says nothing of its cases. */
public sealed interface Disclosed {

    /**
     * It may be shown.
     *
     * @param value the figure, which may still be undefined for a reason of its own
     */
    record Shown(MetricValue value) implements Disclosed {}

    /**
     * It may not.
     *
     * @param reason why not
     */
    record Withheld(WithheldReason reason) implements Disclosed {}

    /** A count that may be shown. */
    static Disclosed count(long number) {
        return new Shown(MetricValue.of((double) number, number));
    }
}
