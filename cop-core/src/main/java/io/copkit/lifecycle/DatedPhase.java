package io.copkit.lifecycle;

import java.time.Instant;

/**
 * A phase that a community was in, for an import.
 *
 * @param phase its code in the model
 * @param since since when
 */
public record DatedPhase(String phase, Instant since) {}
