package io.copkit.archive;

import io.copkit.lifecycle.Stage;
import java.time.Instant;

/**
 * A stage in the life of a community.
 *
 * @param stage which
 * @param since when it began
 */
public record Chapter(Stage stage, Instant since) {}
