package io.copkit.metric;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The estimate of Kaplan and Meier ("Nonparametric estimation from incomplete observations", 1958). */
final class Survival {

    private Survival() {}

    /**
     * The first time at which half or fewer are still waiting.
     *
     * @param waited how long each waited, or has been waiting
     * @param ended whether the wait is over
     * @return undefined if more than half may still be waiting when the last observed wait is over
     */
    static MetricValue median(double[] waited, boolean[] ended) {
        // Those who still wait at the time of an end were at risk then.
        List<Integer> inOrder = IntStream.range(0, waited.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> waited[i]).thenComparing(i -> !ended[i]))
                .toList();
        double waiting = 1;
        int atRisk = waited.length;
        for (int i : inOrder) {
            if (ended[i]) {
                waiting *= (atRisk - 1.0) / atRisk;
                if (waiting <= 0.5 + 1e-12) {
                    return MetricValue.of(waited[i], waited.length);
                }
            }
            atRisk--;
        }
        return MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, waited.length);
    }
}
