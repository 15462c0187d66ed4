package io.copkit.tool;

import io.copkit.engagement.MetricValue;

/**
 * How useful members find a tool. Single ratings are not shown to anybody.
 *
 * @param mean the mean rating, 1 to 5; undefined for fewer than {@value #FEWEST} ratings, which would give persons away
 * @param ratings how many members have rated
 */
public record Usefulness(MetricValue mean, long ratings) {

    /** How many ratings it takes. */
    public static final int FEWEST = 5;
}
