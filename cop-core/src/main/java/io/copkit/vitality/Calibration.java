package io.copkit.vitality;

import java.util.OptionalInt;

/**
 * How long a community may be silent before it counts as dormant.
 *
 * @param intervalDays at which interval it plans to meet; empty if it plans nothing regular
 * @param silentDays after how many days without a sign of life it is dormant
 * @param rule what decided that
 */
public record Calibration(OptionalInt intervalDays, int silentDays, CalibrationRule rule) {}
