package io.copkit.lifecycle;

import java.time.Instant;
import java.util.Optional;

/**
 * A time that a community spent in a stage.
 *
 * @param stage which
 * @param from since when
 * @param to until when; empty if it is in it still
 */
public record StageSpell(Stage stage, Instant from, Optional<Instant> to) {}
