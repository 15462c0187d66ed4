package io.copkit.network;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.Arrays;
import java.util.List;

/**
 * How well a network is told by how near everybody is to its core, where two people should have a tie the more, the larger
 * the product of their coreness. Source: Borgatti and Everett, Models of core/periphery structures (1999), the continuous
 * model.
 *
 * <p>The best fit is climbed to from the leading eigenvector, and never below that of the eigenvector. It may be one of
 * several, and some networks only come ever nearer to theirs, in coreness that grows alike: there the rounds end on the way.
 * Nothing is drawn at random.
 *
 * @param fit the correlation (Pearson), over all pairs, of the ties with the products, −1 to 1. Undefined with fewer than
 *     four people, without ties and where everybody has as many ties as everybody else, such as to all, because then the
 *     eigenvector holds nobody nearer than others
 * @param coreness how near everybody is, 0 to 1 for the nearest; of nobody where the fit is undefined
 */
public record ContinuousCore(MetricValue fit, MemberScores coreness) {

    static ContinuousCore of(List<MemberId> people, Csr symmetric) {
        int n = people.size();
        if (n < 4) {
            return none(Figures.tooFew(n));
        } else if (symmetric.arcs() == 0) {
            return none(MetricValue.undefined(UndefinedReason.NO_ACTIVITY, n));
        } else if (Arrays.stream(symmetric.degrees()).distinct().count() == 1) {
            return none(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, n));
        }
        CorenessFit best = CorenessFit.best(symmetric);
        double[] coreness = best.coreness();
        return new ContinuousCore(MetricValue.of(best.fit(), n), MemberScores.of(people, v -> coreness[v]));
    }

    private static ContinuousCore none(MetricValue why) {
        return new ContinuousCore(why, new MemberScores(List.of()));
    }
}
