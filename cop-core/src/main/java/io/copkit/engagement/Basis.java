package io.copkit.engagement;

import java.time.ZoneId;

/**
 * What a figure was computed over, so that it can be traced and repeated.
 *
 * @param window the span looked at; calendar figures look at the whole weeks or months that the window asked for touches
 * @param zone the zone whose calendar cut days, weeks and months
 * @param population whose behaviour it describes
 */
public record Basis(TimeWindow window, ZoneId zone, Population population) {}
