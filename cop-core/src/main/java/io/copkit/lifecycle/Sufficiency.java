package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** How far one dimension of practice (mutual engagement, joint enterprise, shared repertoire) is developed. */
public enum Sufficiency implements Labelled {

    /** Fully: 0.60 or more. */
    SUFFICIENT("sufficient", 0.60),
    /** In part: 0.35 or more. */
    PARTIAL("partial", 0.35),
    /** Hardly. */
    INSUFFICIENT("insufficient", 0);

    private final String code;
    private final double from;

    Sufficiency(String code, double from) {
        this.code = code;
        this.from = from;
    }

    /**
     * The verdict on a dimension. The thresholds are recommendations of this library.
     *
     * @param score the mean of the known indicators of the dimension, as a share of their scale, 0 to 1
     * @throws IllegalArgumentException if the score is out of range
     */
    public static Sufficiency of(double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score must be 0 to 1 but is " + score);
        }
        return score >= SUFFICIENT.from ? SUFFICIENT : score >= PARTIAL.from ? PARTIAL : INSUFFICIENT;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("sufficiency." + code, locale);
    }
}
