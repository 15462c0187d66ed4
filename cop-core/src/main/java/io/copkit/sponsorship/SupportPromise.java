package io.copkit.sponsorship;

import io.copkit.Refusal;
import io.copkit.engagement.TimeWindow;
import io.copkit.internal.TextRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is promised to a community.
 *
 * @param kind what it is
 * @param what what exactly, in their own words
 * @param amount how much, 1 to 1 000 000 000
 * @param unit of what, such as {@code hours per month}
 * @param period for when
 * @param review when somebody is to look whether it is kept
 * @param sponsorship the sponsorship that it belongs to, if any
 */
public record SupportPromise(
        SupportKind kind,
        String what,
        int amount,
        String unit,
        TimeWindow period,
        Instant review,
        Optional<String> sponsorship) {

    private static final int TEXT_LENGTH = 1_000;
    private static final int UNIT_LENGTH = 40;
    private static final int MOST = 1_000_000_000;

    /** Why it cannot be promised; empty if it can. */
    public List<Refusal> refusals() {
        return new TextRules()
                .needed("what", what)
                .prose("what", what, TEXT_LENGTH)
                .needed("unit", unit)
                .line("unit", unit, UNIT_LENGTH)
                .range("amount", amount, 1, MOST)
                .refusals();
    }
}
