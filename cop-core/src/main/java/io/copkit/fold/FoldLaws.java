package io.copkit.fold;

import io.copkit.engagement.Activity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Looks whether a fold keeps its laws; for the tests of the host, with whatever test library it has.
 *
 * <pre>{@code
 * assertThat(FoldLaws.brokenBy(new WeekendShare(), activities, new Random(42))).isEmpty();
 * }</pre>
 */
public final class FoldLaws {

    private static final int TRIES = 100;

    private FoldLaws() {}

    /**
     * The laws that a fold was seen to break. None is no proof: the more the sample varies, the more is found.
     *
     * @param sample activities to try it with, some dozens with different actors, kinds and times
     * @param random what decides how they are ordered and divided; with a seed, the same finds the same
     * @throws IllegalArgumentException if there are fewer than three activities
     */
    public static <S> Set<FoldLaw> brokenBy(Fold<S> fold, List<Activity> sample, RandomGenerator random) {
        if (sample.size() < 3) {
            throw new IllegalArgumentException("three activities at least show something, not " + sample.size());
        }
        Set<FoldLaw> broken = EnumSet.noneOf(FoldLaw.class);
        List<Activity> order = new ArrayList<>(sample);
        for (int i = 0; i < TRIES; i++) {
            shuffle(order, random);
            int first = random.nextInt(order.size());
            int second = first + random.nextInt(order.size() - first);
            new Attempt<>(fold, broken)
                    .run(
                            order.subList(0, first),
                            order.subList(first, second),
                            order.subList(second, order.size()),
                            random);
        }
        return Collections.unmodifiableSet(broken);
    }

    private static void shuffle(List<Activity> order, RandomGenerator random) {
        for (int last = order.size() - 1; last > 0; last--) {
            Collections.swap(order, last, random.nextInt(last + 1));
        }
    }

    private record Attempt<S>(Fold<S> fold, Set<FoldLaw> broken) {

        void run(List<Activity> first, List<Activity> second, List<Activity> third, RandomGenerator random) {
            S one = added(fold.init(), first);
            S two = added(fold.init(), second);
            S three = added(fold.init(), third);
            demand(FoldLaw.NOTHING_IS_NEUTRAL, fold.merge(fold.init(), one), one);
            demand(FoldLaw.NOTHING_IS_NEUTRAL, fold.merge(one, fold.init()), one);
            demand(FoldLaw.MERGING_COMMUTES, fold.merge(one, two), fold.merge(two, one));
            demand(
                    FoldLaw.MERGING_ASSOCIATES,
                    fold.merge(fold.merge(one, two), three),
                    fold.merge(one, fold.merge(two, three)));
            demand(FoldLaw.MERGING_IS_ADDING, fold.merge(one, two), added(one, second));
            List<Activity> both = new ArrayList<>(first);
            both.addAll(second);
            S together = added(fold.init(), both);
            shuffle(both, random);
            demand(FoldLaw.ORDER_IS_NOTHING, added(fold.init(), both), together);
            List<Activity> back = new ArrayList<>(second);
            shuffle(back, random);
            S without = together;
            for (Activity activity : back) {
                without = fold.retract(without, activity);
            }
            demand(FoldLaw.RETRACTING_UNDOES, without, one);
            demand(FoldLaw.STATES_ARE_VALUES, one, added(fold.init(), first));
            demand(FoldLaw.STATES_ARE_VALUES, two, added(fold.init(), second));
        }

        private void demand(FoldLaw law, S found, S expected) {
            if (!found.equals(expected) || !fold.result(found).equals(fold.result(expected))) {
                broken.add(law);
            }
        }

        private S added(S state, List<Activity> activities) {
            S sum = state;
            for (Activity activity : activities) {
                sum = fold.add(sum, activity);
            }
            return sum;
        }
    }
}
