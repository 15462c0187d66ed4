package io.copkit.ladder;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.internal.Scopes;
import io.copkit.storage.CopStorage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of everybody in one community, for one ladder at one instant: drawn from the storage in a number of counting
 * queries that the ladder's metrics set, however many people there are.
 */
public final class LadderFigures {

    private final List<Metric> metrics;
    private final Map<String, double[]> people = new HashMap<>();
    private final Map<String, Double> totals = new HashMap<>();

    LadderFigures(List<Metric> metrics) {
        this.metrics = metrics;
    }

    /**
     * Draws the figures.
     *
     * @param kinds the kinds that are registered: the selections of classes, and the weights, are theirs
     * @param calendar whose days, weeks and months count
     * @param at what happened before it is looked at
     */
    public static LadderFigures of(
            CopStorage storage,
            CommunityId community,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            Ladder ladder,
            Instant at) {
        return of(storage, Set.of(community), kinds, calendar, ladder, at);
    }

    /** The same of several communities, as if they were one. */
    public static LadderFigures of(
            CopStorage storage,
            Set<CommunityId> communities,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            Ladder ladder,
            Instant at) {
        LadderFigures figures = new LadderFigures(ladder.metrics());
        new LadderTallies(storage.activities(), Scopes.of(communities), kinds, calendar, at).fill(figures);
        return figures;
    }

    /** The figures of one person by the code of the metric; those that are 0 are left out. */
    public Map<String, Double> of(MemberId person) {
        double[] values = people.get(person.value());
        Map<String, Double> figures = new HashMap<>();
        if (values != null) {
            IntStream.range(0, values.length)
                    .filter(i -> values[i] != 0)
                    .forEach(i -> figures.put(metrics.get(i).code(), values[i]));
        }
        return figures;
    }

    /** The figures of the community by the code of the metric. */
    public Map<String, Double> totals() {
        return Map.copyOf(totals);
    }

    List<Metric> metrics() {
        return metrics;
    }

    /** Says a figure of a person; of nobody, if there is none. */
    void set(int metric, @Nullable String person, double value) {
        if (person != null) {
            people.computeIfAbsent(person, id -> new double[metrics.size()])[metric] = value;
        }
    }

    /** Adds to a figure of a person. */
    void add(int metric, String person, double value) {
        people.computeIfAbsent(person, id -> new double[metrics.size()])[metric] += value;
    }

    /** Keeps the greater of a figure and a value. */
    void most(int metric, String person, double value) {
        double[] values = people.computeIfAbsent(person, id -> new double[metrics.size()]);
        values[metric] = Math.max(values[metric], value);
    }

    void total(int metric, double value) {
        totals.put(metrics.get(metric).code(), value);
    }
}
