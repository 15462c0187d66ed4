package io.copkit.storage.jdbc;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** The engines of this JVM, each started once. */
final class RunningEngines {

    private static final Map<Engine, List<DataSource>> NODES = new EnumMap<>(Engine.class);
    private static final Map<Engine, Exception> FAILURES = new EnumMap<>(Engine.class);

    private RunningEngines() {}

    static synchronized List<DataSource> nodes(Engine engine) {
        if (!NODES.containsKey(engine) && !FAILURES.containsKey(engine)) {
            try {
                NODES.put(engine, engine.start());
            } catch (Exception e) {
                FAILURES.put(engine, e);
            }
        }
        Exception failure = FAILURES.get(engine);
        Assumptions.assumeTrue(failure == null, () -> engine + " cannot be started here: " + failure);
        return NODES.get(engine);
    }

    /** Which could not be started, and why. */
    static synchronized Map<Engine, Exception> failures() {
        return Map.copyOf(FAILURES);
    }
}
