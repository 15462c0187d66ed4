package io.copkit.health;

import java.util.List;

/**
 * A community against what is expected of one of its size, age and stage, and against its own past. There is no total, and
 * nothing here takes two communities: they are not ranked.
 *
 * @param model by which expectations
 * @param community its size, age and stage
 * @param confidence how much may be read into it
 * @param comparisons each figure of which something is expected
 */
public record FairBenchmark(
        String model, Circumstances community, Confidence confidence, List<Comparison> comparisons) {

    /** Copies the list. */
    public FairBenchmark {
        comparisons = List.copyOf(comparisons);
    }
}
