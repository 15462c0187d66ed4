package io.copkit.engagement;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * How unevenly activity is spread over people. In the formulas x is the number of activities of one person, n the number
 * of people and N the sum of all x.
 *
 * @param basis what was looked at; the people are those of its population
 * @param people n
 * @param activities N
 * @param gini Σ(2i − n − 1)·x₍ᵢ₎ / (n·N) over ascending x, i from 1: 0 if all act alike, (n − 1)/n if one acts alone;
 *     undefined for one person or no activity
 * @param giniSmallSample {@code gini·n/(n − 1)}: 0 to 1 whatever n, so that small communities compare
 * @param topOnePercent the first ⌈n/100⌉ people by activity
 * @param nextNinePercent those after them, up to ⌈n/10⌉
 * @param otherNinetyPercent all others. The three parts follow the 90-9-1 rule of Nielsen ("The 90-9-1 Rule for
 *     Participation Inequality", 2006), which speaks of large open sites; below a hundred people they only describe
 * @param absenceFactor the fewest people who together did at least half of all (contributor absence factor of CHAOSS):
 *     higher is safer; undefined without activity
 * @param absenceFactorBeyondHalf the same for more than half, as GrimoireLab counts it
 * @param peopleForEightyPercent the fewest people who together did at least four fifths of all
 * @param core people who together stay within four fifths of all, the most active first, and always the first (onion
 *     model as in GrimoireLab)
 * @param regular those after them within 95 %, and those as active as the last of the core
 * @param casual all others
 * @param once people with one activity
 * @param mean activities per person
 * @param median activities per person
 * @param most activities of the most active person
 */
public record Concentration(
        Basis basis,
        long people,
        long activities,
        MetricValue gini,
        MetricValue giniSmallSample,
        Part topOnePercent,
        Part nextNinePercent,
        Part otherNinetyPercent,
        MetricValue absenceFactor,
        MetricValue absenceFactorBeyondHalf,
        MetricValue peopleForEightyPercent,
        long core,
        long regular,
        long casual,
        long once,
        MetricValue mean,
        MetricValue median,
        long most) {

    /**
     * What a group of people did.
     *
     * @param people how many they are
     * @param activities how much they did
     * @param share their part of all activity, 0 to 1
     */
    public record Part(long people, long activities, MetricValue share) {}

    /**
     * Measures a population.
     *
     * @param counts activities per person, in any order, none negative; people who did nothing count with 0
     * @param ifNobody why figures are undefined when there is no person at all
     */
    public static Concentration of(Basis basis, long[] counts, UndefinedReason ifNobody) {
        long[] x = Statistics.ascending(counts);
        int n = x.length;
        long total = Arrays.stream(x).sum();
        UndefinedReason why = n == 0 ? ifNobody : UndefinedReason.NO_ACTIVITY;
        MetricValue gini = gini(x, total, why);
        int top = Statistics.ceilingOf(n, 1);
        int heavy = Statistics.ceilingOf(n, 10);
        Onion onion = Onion.of(x, total);
        return new Concentration(
                basis,
                n,
                total,
                gini,
                smallSample(gini),
                part(x, 0, top, total, why),
                part(x, top, heavy, total, why),
                part(x, heavy, n, total, why),
                fewest(x, why, sum -> 2 * sum >= total),
                fewest(x, why, sum -> 2 * sum > total),
                fewest(x, why, sum -> 5 * sum >= 4 * total),
                onion.core(),
                onion.regular(),
                onion.casual(),
                Arrays.stream(x).filter(each -> each == 1).count(),
                Statistics.mean(x, why),
                Statistics.median(x, why),
                n == 0 ? 0 : x[n - 1]);
    }

    private static MetricValue gini(long[] ascending, long total, UndefinedReason why) {
        int n = ascending.length;
        if (n == 1) {
            return MetricValue.undefined(UndefinedReason.SINGLE_MEMBER, n);
        }
        if (total == 0) {
            return MetricValue.undefined(why, n);
        }
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (2L * i + 1 - n) * ascending[i];
        }
        return MetricValue.of(sum / ((double) n * total), n);
    }

    private static MetricValue smallSample(MetricValue gini) {
        return gini instanceof MetricValue.Defined defined
                ? MetricValue.of(defined.number() * defined.n() / (defined.n() - 1), defined.n())
                : gini;
    }

    /** The people from one rank to another, the most active having rank 0. */
    private static Part part(long[] ascending, int from, int to, long total, UndefinedReason why) {
        int n = ascending.length;
        long sum = Arrays.stream(ascending, n - to, n - from).sum();
        MetricValue share = total == 0 ? MetricValue.undefined(why, n) : MetricValue.of((double) sum / total, n);
        return new Part(to - from, sum, share);
    }

    /** How many of the most active people it takes until what they did together is enough. */
    private static MetricValue fewest(long[] ascending, UndefinedReason why, LongPredicate enough) {
        int n = ascending.length;
        long sum = 0;
        for (int k = 1; k <= n; k++) {
            sum += ascending[n - k];
            if (sum > 0 && enough.test(sum)) {
                return MetricValue.of(k, n);
            }
        }
        return MetricValue.undefined(why, n);
    }

    private record Onion(long core, long regular, long casual) {

        static Onion of(long[] ascending, long total) {
            long coreUpTo = 4 * total / 5;
            long regularUpTo = 19 * total / 20;
            long core = 0;
            long regular = 0;
            long sum = 0;
            long leastOfCore = -1;
            for (int i = ascending.length - 1; i >= 0; i--) {
                long x = ascending[i];
                sum += x;
                if (core == 0) {
                    core = 1;
                } else if (sum <= coreUpTo) {
                    core++;
                    leastOfCore = x;
                } else if (sum <= regularUpTo || x == leastOfCore) {
                    regular++;
                }
            }
            return new Onion(core, regular, ascending.length - core - regular);
        }
    }
}
