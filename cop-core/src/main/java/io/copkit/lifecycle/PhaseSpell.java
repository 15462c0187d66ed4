package io.copkit.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * A time that a community spent in a phase of the host's own model.
 *
 * @param model the code of the model
 * @param phase the code of the phase
 * @param from since when
 * @param to until when; empty if it is in it still
 */
public record PhaseSpell(String model, String phase, Instant from, Optional<Instant> to) {}
