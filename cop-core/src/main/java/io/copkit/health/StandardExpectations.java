package io.copkit.health;

import static io.copkit.health.Norming.AS_IS;
import static io.copkit.health.Norming.PER_MEMBER;
import static io.copkit.health.Norming.PER_PAIR;
import static io.copkit.lifecycle.Stage.COALESCING;
import static io.copkit.lifecycle.Stage.MATURING;
import static io.copkit.lifecycle.Stage.STEWARDSHIP;
import static io.copkit.lifecycle.Stage.TRANSFORMING;

import io.copkit.lifecycle.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What is expected of communities of practice. Nothing is expected of those that have not begun, or are over. */
final class StandardExpectations {

    private static final Set<Stage> ALIVE = Set.of(COALESCING, MATURING, STEWARDSHIP, TRANSFORMING);
    private static final Set<Stage> GROWN = Set.of(MATURING, STEWARDSHIP);
    private static final Duration ANY_AGE = Duration.ZERO;
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    private static final String OURS = "CopKit";
    private static final String WENGER = "Wenger, McDermott and Snyder 2002";

    static final ExpectationModel MODEL = new ExpectationModel(
            "standard-1",
            List.of(
                    // why: a core of 10 to 15 % and an active layer of 15 to 20 % take part
                    of("participation_ratio", AS_IS, true, Range.from(.25), GROWN, ANY_AGE, 20, WENGER),
                    // why: in a small or a forming community nearly everybody has to
                    of("participation_ratio", AS_IS, true, Range.from(.5), Set.of(COALESCING), ANY_AGE, 3, OURS),
                    of("retention.90_days", AS_IS, true, Range.from(.5), GROWN, HALF_A_YEAR, 3, OURS),
                    of("response_rate.7_days", AS_IS, true, Range.from(.61), ALIVE, ANY_AGE, 2, "Joyce and Kraut 2006"),
                    of("isolates_share", AS_IS, true, Range.upTo(.40), ALIVE, HALF_A_YEAR, 3, OURS),
                    of("density", PER_PAIR, false, Range.from(2), GROWN, HALF_A_YEAR, 8, OURS),
                    of("absence_factor", PER_MEMBER, false, Range.from(.05), GROWN, HALF_A_YEAR, 20, WENGER),
                    of("new_contributors", PER_MEMBER, false, Range.from(.02), GROWN, HALF_A_YEAR, 20, OURS),
                    of("leadership_concentration", AS_IS, false, Range.upTo(.9), Set.of(COALESCING), ANY_AGE, 3, OURS),
                    of("leadership_concentration", AS_IS, false, Range.upTo(.6), Set.of(MATURING), ANY_AGE, 3, OURS),
                    of("leadership_concentration", AS_IS, false, Range.upTo(.5), Set.of(STEWARDSHIP), ANY_AGE, 3, OURS),
                    of("weeks.active_ratio", AS_IS, false, Range.from(.5), Set.of(COALESCING), ANY_AGE, 1, OURS),
                    of("weeks.active_ratio", AS_IS, false, Range.from(.75), GROWN, ANY_AGE, 1, OURS)));

    private StandardExpectations() {}

    private static Expectation of(
            String metric,
            Norming norming,
            boolean proportion,
            Range range,
            Set<Stage> stages,
            Duration age,
            long members,
            String source) {
        return new Expectation(metric, norming, proportion, range, stages, age, members, source);
    }
}
