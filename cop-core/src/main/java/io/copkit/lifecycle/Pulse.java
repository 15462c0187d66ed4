package io.copkit.lifecycle;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What the activities of a community say, over the spans that a {@link LifecyclePolicy} asks for. What is empty is not known.
 *
 * @param core members of the core
 * @param liveWeeks how many of the last complete weeks were live
 * @param revivedWeeks the same over the shorter span that a revival is judged by
 * @param events events held, told apart by their subject
 * @param absenceFactor the fewest people who together contributed at least half
 * @param rhythm the share of weeks in which somebody contributed, 0 to 1
 * @param otherLeaders members who led and do not facilitate
 * @param newcomers members who joined of late
 * @param turnover half of those who came and those who went of late, as a share of the members
 * @param dormantDays for how many days it has been dormant; 0 if it is not
 */
public record Pulse(
        OptionalLong core,
        OptionalLong liveWeeks,
        OptionalLong revivedWeeks,
        OptionalLong events,
        OptionalLong absenceFactor,
        OptionalDouble rhythm,
        OptionalLong otherLeaders,
        OptionalLong newcomers,
        OptionalDouble turnover,
        OptionalLong dormantDays) {

    /** Nobody has looked. */
    public static final Pulse UNKNOWN = new Pulse(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalLong.empty());
}
