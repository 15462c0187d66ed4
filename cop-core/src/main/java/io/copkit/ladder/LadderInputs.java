package io.copkit.ladder;

import io.copkit.role.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a rung is decided by: the figures of one member, and where they stand.
 *
 * @param figures their figures by the code of the metric; what is not there is 0
 * @param totals the figures of the whole community, the same for everybody
 * @param tenure how long they have belonged; empty if that is not known
 * @param roles the roles that they were appointed to
 * @param sanctioned whether a sanction against them is in force
 * @param penalisedAt when the last suspension, or restriction from contributing, began that is known
 * @param backings who vouches for them, others only
 */
public record LadderInputs(
        Map<String, Double> figures,
        Map<String, Double> totals,
        Optional<Duration> tenure,
        Set<Role> roles,
        boolean sanctioned,
        Optional<Instant> penalisedAt,
        List<Backing> backings) {

    /** Nobody who did anything, of unknown standing. */
    public static final LadderInputs NONE =
            new LadderInputs(Map.of(), Map.of(), Optional.empty(), Set.of(), false, Optional.empty(), List.of());

    /** Copies the collections. */
    public LadderInputs {
        figures = Map.copyOf(figures);
        totals = Map.copyOf(totals);
        roles = Set.copyOf(roles);
        backings = List.copyOf(backings);
    }

    /** The figure of a metric. */
    public double figure(String metric) {
        return figures.getOrDefault(metric, totals.getOrDefault(metric, 0.0));
    }

    /** The same with these figures. */
    public LadderInputs with(Map<String, Double> others) {
        return new LadderInputs(others, totals, tenure, roles, sanctioned, penalisedAt, backings);
    }

    /** The same in a community of these totals. */
    public LadderInputs among(Map<String, Double> others) {
        return new LadderInputs(figures, others, tenure, roles, sanctioned, penalisedAt, backings);
    }

    /** The same for who has belonged this long. */
    public LadderInputs after(Duration time) {
        return new LadderInputs(figures, totals, Optional.of(time), roles, sanctioned, penalisedAt, backings);
    }

    /** The same under a sanction, or not. */
    public LadderInputs sanctioned(boolean inForce) {
        return new LadderInputs(figures, totals, tenure, roles, inForce, penalisedAt, backings);
    }

    /** The same for who was last penalised then. */
    public LadderInputs penalised(Instant begun) {
        return new LadderInputs(figures, totals, tenure, roles, sanctioned, Optional.of(begun), backings);
    }

    boolean penalisedSince(Instant then) {
        return penalisedAt.filter(begun -> begun.isAfter(then)).isPresent();
    }

    /** The same with these who vouch. */
    public LadderInputs backedBy(List<Backing> others) {
        return new LadderInputs(figures, totals, tenure, roles, sanctioned, penalisedAt, others);
    }
}
