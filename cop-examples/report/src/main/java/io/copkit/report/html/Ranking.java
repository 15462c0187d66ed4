package io.copkit.report.html;

import java.util.List;

/**
 * The data of a chart of named bars.
 *
 * @param names from the top
 * @param amounts how long each bar is
 */
record Ranking(List<String> names, List<Long> amounts) {}
