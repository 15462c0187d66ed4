package io.copkit.ladder;

import java.util.Map;

/**
 * How fast old contributions lose their worth.
 *
 * @param halfLifeDays after how many days a contribution is worth half, at least 1
 * @param byKind the same for kinds of which it is different, by their code
 */
public record Decay(int halfLifeDays, Map<String, Integer> byKind) {

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if a half-life is not positive
     */
    public Decay {
        byKind = Map.copyOf(byKind);
        if (halfLifeDays < 1 || byKind.values().stream().anyMatch(days -> days < 1)) {
            throw new IllegalArgumentException("a half-life takes at least a day");
        }
    }

    /** The same half-life for everything. */
    public static Decay halvingEvery(int days) {
        return new Decay(days, Map.of());
    }

    /** The half-life of a kind, in days. */
    public int halfLife(String kind) {
        return byKind.getOrDefault(kind, halfLifeDays);
    }
}
