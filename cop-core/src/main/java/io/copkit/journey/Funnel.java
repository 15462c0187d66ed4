package io.copkit.journey;

import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How far those come who join a community (conversion rate, after CHAOSS). Everybody is followed for the same time; who has
 * not been a member for so long is left out and counted. Each step is counted among those who took the step before, so that
 * the steps are nested. Who joined and has left since is still counted: what is asked is what became of them.
 *
 * @param basis the window holds when people joined for the first time
 * @param horizon for how long each of them is followed
 * @param joined how many joined
 * @param followed how many of them joined long enough ago; all figures are about these
 * @param stages the steps in their order
 */
public record Funnel(Basis basis, Duration horizon, long joined, long followed, List<Stage> stages) {

    /** For how long newcomers are followed unless asked otherwise: a quarter of ninety days. */
    public static final Duration QUARTER = Duration.ofDays(90);

    /** Copies the list. */
    public Funnel {
        stages = List.copyOf(stages);
    }

    /**
     * One step.
     *
     * @param step which
     * @param reached how many took it, and all before it; undefined where nobody can know, such as a level where none was
     *     ever reviewed
     * @param conversion the part of those who took the step before it, or who joined, 0 to 1; undefined if there was nobody
     * @param share the part of all who were followed, 0 to 1
     */
    public record Stage(FunnelStep step, MetricValue reached, MetricValue conversion, MetricValue share) {}

    /** How many joined too recently to be followed to the end. */
    public long censored() {
        return joined - followed;
    }

    /** The funnel of those who joined in the window, each once. */
    static Funnel of(
            Basis basis, Duration horizon, Collection<Newcomer> newcomers, List<FunnelStep> steps, Around around) {
        List<Newcomer> left = newcomers.stream()
                .filter(each -> !each.until().isAfter(around.at()))
                .toList();
        long followed = left.size();
        UndefinedReason withoutPeople = around.withoutPeople(newcomers.size());
        List<Stage> stages = new ArrayList<>();
        boolean known = true;
        for (FunnelStep step : steps) {
            known &= around.reviewed() || !(step instanceof FunnelStep.Reached);
            long before = left.size();
            left = left.stream().filter(each -> each.took(step, around.kinds())).toList();
            stages.add(
                    known
                            ? stage(step, left.size(), before, followed, withoutPeople)
                            : unknown(step, followed, withoutPeople));
        }
        return new Funnel(basis, horizon, newcomers.size(), followed, stages);
    }

    private static Stage stage(
            FunnelStep step, long reached, long before, long followed, UndefinedReason withoutPeople) {
        return new Stage(
                step,
                followed == 0 ? MetricValue.undefined(withoutPeople, 0) : MetricValue.of((double) reached, followed),
                MetricValue.rate(reached, before, followed == 0 ? withoutPeople : UndefinedReason.NO_ACTIVITY),
                MetricValue.rate(reached, followed, withoutPeople));
    }

    private static Stage unknown(FunnelStep step, long followed, UndefinedReason withoutPeople) {
        boolean nobodyEver = withoutPeople == UndefinedReason.EMPTY_COMMUNITY;
        MetricValue why = MetricValue.undefined(
                nobodyEver ? UndefinedReason.EMPTY_COMMUNITY : UndefinedReason.NOT_APPLICABLE, followed);
        return new Stage(step, why, why, why);
    }

    /**
     * What stands around newcomers.
     *
     * @param at when it is looked: who has not been followed to the end by then is left out
     * @param kinds the kinds of activity
     * @param members how many ever were members
     * @param reviewed whether levels were ever reviewed; else nobody knows who reached one
     */
    record Around(Instant at, ActivityKinds kinds, long members, boolean reviewed) {

        private UndefinedReason withoutPeople(long joined) {
            if (members == 0) {
                return UndefinedReason.EMPTY_COMMUNITY;
            }
            return joined == 0 ? UndefinedReason.NO_ACTIVITY : UndefinedReason.TOO_FEW_SAMPLES;
        }
    }
}
