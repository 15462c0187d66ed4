package io.copkit.network;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;

/** Figures on networks that may be too small or too quiet, with the reasons in the order in which they go first. */
final class Figures {

    private Figures() {}

    /** Part of a whole on so many people; undefined where they are fewer than it takes, or where the whole is nothing. */
    static MetricValue quotient(int people, int fewest, double part, double whole) {
        return quotient(people, fewest, people, part, whole);
    }

    /** The same, resting on other cases than people. */
    static MetricValue quotient(int people, int fewest, long cases, double part, double whole) {
        if (people < fewest) {
            return tooFew(people);
        }
        return whole == 0
                ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, cases)
                : MetricValue.of(part / whole, cases);
    }

    static MetricValue tooFew(int people) {
        return MetricValue.undefined(
                people == 0 ? UndefinedReason.EMPTY_COMMUNITY : UndefinedReason.TOO_FEW_NODES, people);
    }

    /** How far all stay behind the first, as part of how far they could (Freeman 1979). */
    static MetricValue centralisation(double[] scores, double most) {
        double max = 0;
        double sum = 0;
        for (double score : scores) {
            max = Math.max(max, score);
            sum += score;
        }
        return quotient(scores.length, 3, scores.length * max - sum, most);
    }

    static double[] doubles(int[] numbers) {
        double[] doubles = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }
}
