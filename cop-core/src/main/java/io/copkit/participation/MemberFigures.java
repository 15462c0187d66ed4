package io.copkit.participation;

import io.copkit.engagement.Basis;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.MetricValue;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of the membership takes part.
 *
 * @param basis what was looked at; the population is the members
 * @param registered members who are active members now and joined before the window's end
 * @param everActive members who acted in the window
 * @param neverActiveRate part of the members who did not, 0 to 1; undefined without members
 * @param actorsNotRegistered people who acted in the window and are no members
 * @param concentration how unevenly activity is spread over all members, those without activity included
 * @param joinedPerMonth how many of the members joined in each month in which somebody did
 */
public record MemberFigures(
        Basis basis,
        long registered,
        long everActive,
        MetricValue neverActiveRate,
        long actorsNotRegistered,
        Concentration concentration,
        SortedMap<YearMonth, Long> joinedPerMonth) {

    /** Copies the map. */
    public MemberFigures {
        joinedPerMonth = Collections.unmodifiableSortedMap(new TreeMap<>(joinedPerMonth));
    }

    /** Members who did not act in the window. */
    public long neverActive() {
        return registered - everActive;
    }
}
