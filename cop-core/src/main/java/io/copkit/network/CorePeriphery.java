package io.copkit.network;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.List;

/**
 * How well a network is told by a core and a periphery around it. Source: Borgatti and Everett, Models of core/periphery
 * structures (1999), the discrete model.
 *
 * @param ideal what a perfect one would look like
 * @param fit the correlation (Pearson) of the ties with the ideal for the core that fits best, −1 to 1; in practice 0.4 to
 *     0.8, and worth a word from 0.5. Undefined with fewer than four people, without ties and where everybody has ties to
 *     everybody
 * @param core who is in it, by id; nobody where the fit is undefined. Of equal fits the smaller core, then the one of the
 *     lowest ids
 * @param exact whether all cores were tried; else those that take in people by their number of ties
 */
public record CorePeriphery(CoreIdeal ideal, MetricValue fit, List<MemberId> core, boolean exact) {

    /** Up to so many people all cores are tried, which takes some milliseconds. */
    public static final int EXACT_UP_TO = 20;

    /** Copies the list. */
    public CorePeriphery {
        core = List.copyOf(core);
    }

    static CorePeriphery of(List<MemberId> people, Csr symmetric, CoreIdeal ideal) {
        int n = people.size();
        boolean exact = n <= EXACT_UP_TO;
        CoreFit fit = new CoreFit(n, symmetric.arcs() / 2, ideal);
        if (n < 4) {
            return none(ideal, Figures.tooFew(n), exact);
        } else if (symmetric.arcs() == 0) {
            return none(ideal, MetricValue.undefined(UndefinedReason.NO_ACTIVITY, n), exact);
        }
        CoreSearch best = exact ? CoreSearch.among(symmetric, fit) : CoreSearch.byDegree(symmetric, fit);
        return best.found()
                ? new CorePeriphery(
                        ideal,
                        MetricValue.of(best.fit(), n),
                        best.core().mapToObj(people::get).toList(),
                        exact)
                : none(ideal, MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, n), exact);
    }

    private static CorePeriphery none(CoreIdeal ideal, MetricValue why, boolean exact) {
        return new CorePeriphery(ideal, why, List.of(), exact);
    }
}
