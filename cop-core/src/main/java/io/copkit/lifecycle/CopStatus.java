package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a community is one of practice, by the three dimensions of Wenger ("Communities of Practice", 1998). It says nothing
 * of the {@link Stage}: a group may be well into its life and hardly have a shared repertoire.
 */
public enum CopStatus implements Labelled {

    /** All three dimensions are developed. */
    ESTABLISHED("established"),
    /** One at least is. */
    EMERGING("emerging"),
    /** None is, yet. */
    CANDIDATE("candidate"),
    /** Too little is known. */
    UNKNOWN("unknown");

    private final String code;

    CopStatus(String code) {
        this.code = code;
    }

    /**
     * The status by the verdicts on the three dimensions.
     *
     * @param engagement mutual engagement; empty if too little is known of it
     * @param enterprise joint enterprise; empty if too little is known of it
     * @param repertoire shared repertoire; empty if too little is known of it
     */
    public static CopStatus of(
            Optional<Sufficiency> engagement, Optional<Sufficiency> enterprise, Optional<Sufficiency> repertoire) {
        List<Sufficiency> known = Stream.of(engagement, enterprise, repertoire)
                .flatMap(Optional::stream)
                .toList();
        long sufficient = known.stream().filter(Sufficiency.SUFFICIENT::equals).count();
        if (sufficient == 0) {
            return known.size() < 3 ? UNKNOWN : CANDIDATE;
        }
        return sufficient == 3 ? ESTABLISHED : EMERGING;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("cop_status." + code, locale);
    }
}
