package io.copkit.network;

import io.copkit.engagement.MetricValue;

/**
 * Ties within groups and between them. Source: Krackhardt and Stern, Informal networks and organizational crises (1988).
 *
 * @param external pairs of people of two groups who have a tie
 * @param internal pairs of people of one group who have a tie
 * @param index (external − internal) / (external + internal): −1 if all stay among themselves, 1 if nobody does; undefined
 *     without ties between people whose groups are known; n is how many such ties there are
 */
public record GroupTies(long external, long internal, MetricValue index) {

    static GroupTies of(int people, long external, long internal) {
        long ties = external + internal;
        double balance = (double) external - internal;
        return new GroupTies(external, internal, Figures.quotient(people, 1, ties, balance, (double) ties));
    }
}
