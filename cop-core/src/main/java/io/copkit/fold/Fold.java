package io.copkit.fold;

import io.copkit.engagement.Activity;
import io.copkit.engagement.MetricValue;
import io.copkit.metric.Metric;

/**
 * A metric that the host defines: what is known of some activities, and how one more, one less, or some others change it.
 *
 * <p>States are values: no method changes the one that it is given, and {@code equals} tells whether two know the same. In
 * whatever order activities come, and however they are divided, the state must be the same; {@link FoldLaws} looks whether it
 * is. Sums of binary fractions are not: whole numbers are.
 *
 * @param <S> what is known
 */
public interface Fold<S> {

    /** What it is, with code, unit, range, formula and version. */
    Metric metric();

    /** What is known of no activity. */
    S init();

    /** What is known with one activity more. Its actor is always there. */
    S add(S state, Activity activity);

    /** What is known without an activity that was added before. */
    S retract(S state, Activity activity);

    /** What is known of two sets of activities that share none. */
    S merge(S one, S other);

    /** The figure, or why there is none; with n, the cases that it rests on. */
    MetricValue result(S state);
}
