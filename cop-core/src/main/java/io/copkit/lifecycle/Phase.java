package io.copkit.lifecycle;

import java.time.Instant;

/**
 * Where a community is by a model of the host's own.
 *
 * @param model the id of the model
 * @param code the code of the phase in it
 * @param since since when
 */
public record Phase(String model, String code, Instant since) {}
