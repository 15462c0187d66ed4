package io.copkit.ladder;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is in which ring of the onion, by how much each did. */
final class OnionRings {

    /** Who together did up to four fifths of all. */
    static final int CORE = 3;

    private static final int REGULAR = 2;
    private static final int CASUAL = 1;

    private OnionRings() {}

    /** The ring of everybody who did anything; of two who did as much, the one with the smaller id comes first. */
    static Map<String, Double> of(Map<String, Double> counts) {
        List<Map.Entry<String, Double>> falling = counts.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        long total = (long) falling.stream().mapToDouble(Map.Entry::getValue).sum();
        long coreUpTo = 4 * total / 5;
        long regularUpTo = 19 * total / 20;
        Map<String, Double> rings = new HashMap<>();
        double sum = 0;
        double leastOfCore = -1;
        for (Map.Entry<String, Double> each : falling) {
            double did = each.getValue();
            sum += did;
            if (rings.isEmpty()) {
                rings.put(each.getKey(), (double) CORE);
            } else if (sum <= coreUpTo) {
                rings.put(each.getKey(), (double) CORE);
                leastOfCore = did;
            } else if (sum <= regularUpTo || did == leastOfCore) {
                rings.put(each.getKey(), (double) REGULAR);
            } else {
                rings.put(each.getKey(), (double) CASUAL);
            }
        }
        return rings;
    }
}
