package io.copkit.health;

import io.copkit.lifecycle.Stage;
import java.time.Duration;

/**
 * What makes communities differ before they do anything.
 *
 * @param members how many members
 * @param age how long since it was founded
 * @param stage in which stage of its life
 */
public record Circumstances(long members, Duration age, Stage stage) {}
