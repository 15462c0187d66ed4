package io.copkit.ladder;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The four orbits of the Orbit model, from the outside in, with the weight that commitment is counted by. */
public enum OrbitLevel implements Labelled {

    /** Orbit 4. */
    EXPLORING("exploring", 1),
    /** Orbit 3. */
    PARTICIPATING("participating", 4),
    /** Orbit 2. */
    CONTRIBUTING("contributing", 7),
    /** Orbit 1. */
    LEADING("leading", 10);

    private final String code;
    private final int weight;

    OrbitLevel(String code, int weight) {
        this.code = code;
        this.weight = weight;
    }

    @Override
    public String code() {
        return code;
    }

    /** 1, 4, 7 or 10. */
    public int weight() {
        return weight;
    }

    /** The orbit of a rung of {@link Ladders#ORBIT_12}; empty for a rung of another ladder. */
    public static Optional<OrbitLevel> of(Rung rung) {
        return Stream.of(values())
                .filter(level -> rung.code().startsWith(level.code + "_"))
                .findFirst();
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("orbit-level." + code, locale);
    }
}
