package io.copkit.point;

import io.copkit.MemberId;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKinds;
import io.copkit.internal.Checks;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How points are earned. Kinds without an award earn nothing, and so does what somebody does toward themselves. The limits are
 * applied one after the other, in the order in which they stand here; what a limit lets count takes the place of what it does
 * not, so that one more activity may earn others less. All numbers of {@link #standard} are this library's own
 * recommendation.
 *
 * @param version what a ranking names as its rules; changed numbers should have another
 * @param awards what one activity is worth, by the code of its kind
 * @param perObject how many activities of one kind by one member in one conversation earn points, the earliest first
 * @param perPair how many activities of one member toward the same person earn points on one day, those worth most first
 * @param damping which part of the points of activities that were returned in the window is not given, 0 to 1: of two who
 *     thank each other five times all ten are returned; of one who thanks another five times and is thanked once, one of five
 * @param perDay how many points one member earns on one day at most
 * @param halfLifeDays after how many days points are worth half; empty if they keep their worth
 * @param excluded who earns nothing, and toward whom nothing is earned, such as bots and staff
 */
public record PointRules(
        String version,
        SortedMap<String, Award> awards,
        OptionalInt perObject,
        OptionalInt perPair,
        double damping,
        OptionalInt perDay,
        OptionalInt halfLifeDays,
        Set<MemberId> excluded) {

    /**
     * Checks the numbers and copies the collections.
     *
     * @throws IllegalArgumentException if a limit is negative, damping is not 0 to 1, or the half-life is not positive
     */
    public PointRules {
        Checks.id("version", version);
        awards = Collections.unmodifiableSortedMap(new TreeMap<>(awards));
        excluded = Set.copyOf(excluded);
        if (perObject.orElse(0) < 0 || perPair.orElse(0) < 0 || perDay.orElse(0) < 0) {
            throw new IllegalArgumentException("limits of points must not be negative");
        }
        if (!(damping >= 0 && damping <= 1) || halfLifeDays.orElse(1) < 1) {
            throw new IllegalArgumentException("damping must be 0 to 1 and a half-life at least a day");
        }
    }

    /**
     * Each kind that is more than reading earns its weight; three activities of a kind in a conversation, five a day toward the
     * same person, and fifty points a day at most; half for what is returned; no decay.
     */
    public static PointRules standard(ActivityKinds kinds) {
        SortedMap<String, Award> awards = new TreeMap<>();
        kinds.all().stream()
                .filter(kind -> kind.activityClass() != ActivityClass.CONSUME)
                .forEach(kind -> awards.put(kind.code(), new Award(kind.weight(), 0)));
        return new PointRules(
                "POINTS_V1",
                awards,
                OptionalInt.of(3),
                OptionalInt.of(5),
                0.5,
                OptionalInt.of(50),
                OptionalInt.empty(),
                Set.of());
    }

    /** The same with these awards. */
    public PointRules awarding(String otherVersion, SortedMap<String, Award> others) {
        return new PointRules(otherVersion, others, perObject, perPair, damping, perDay, halfLifeDays, excluded);
    }

    /** The same where points are worth half after so many days. */
    public PointRules halvingAfter(String otherVersion, int days) {
        return new PointRules(
                otherVersion, awards, perObject, perPair, damping, perDay, OptionalInt.of(days), excluded);
    }

    /** The same where these earn nothing, and nothing is earned toward them. */
    public PointRules excluding(Set<MemberId> members) {
        return new PointRules(version, awards, perObject, perPair, damping, perDay, halfLifeDays, members);
    }
}
