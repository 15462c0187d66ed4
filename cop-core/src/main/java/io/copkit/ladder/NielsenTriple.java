package io.copkit.ladder;

import io.copkit.engagement.Concentration;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;

/**
 * What the 90-9-1 rule of Nielsen speaks of, as observed: the parts of all activity that the most active 1 % of the members,
 * the next 9 % and all others make. The rule is about large open sites: undefined for fewer than {@value #FEWEST} members.
 * It classifies nobody.
 *
 * @param heavy the part of the most active 1 %
 * @param intermittent the part of the next 9 %
 * @param lurkers the part of the other 90 %
 */
public record NielsenTriple(MetricValue heavy, MetricValue intermittent, MetricValue lurkers) {

    /** The fewest members that the rule says something about. */
    public static final int FEWEST = 1_000;

    /** As observed among all members, those who did nothing included. */
    public static NielsenTriple of(Concentration members) {
        return new NielsenTriple(
                part(members, members.topOnePercent()),
                part(members, members.nextNinePercent()),
                part(members, members.otherNinetyPercent()));
    }

    private static MetricValue part(Concentration members, Concentration.Part part) {
        return members.people() < FEWEST
                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, members.people())
                : part.share();
    }
}
