package io.copkit.health;

import io.copkit.lifecycle.Stage;
import java.time.Duration;
import java.util.Set;

/**
 * Where a figure should lie in communities of some stages, from some age and size on.
 *
 * @param metric the code of the figure
 * @param norming what takes the size out of it
 * @param proportion whether it is a part of so many cases as its n says, so that a confidence interval can be told
 * @param range where it should lie, once normed
 * @param stages in which stages
 * @param age from which age on
 * @param members from how many members on
 * @param source where the range comes from
 */
public record Expectation(
        String metric,
        Norming norming,
        boolean proportion,
        Range range,
        Set<Stage> stages,
        Duration age,
        long members,
        String source) {

    /** Copies the set. */
    public Expectation {
        stages = Set.copyOf(stages);
    }

    /** Whether it holds for such a community. */
    public boolean holdsFor(Circumstances community) {
        return stages.contains(community.stage())
                && community.age().compareTo(age) >= 0
                && community.members() >= members;
    }
}
