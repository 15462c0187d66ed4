package io.copkit.metric;

import io.copkit.CommunityId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Basis;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.membership.Roster;
import io.copkit.storage.CopStorage;
import java.util.Collection;
import java.util.List;

/**
 * What the metrics of the catalogue read in one community. Each call asks the storage for what the metrics asked for need, each
 * fact once, whatever the size of the community; nothing is kept between calls. Immutable and safe for use by any number of
 * threads.
 *
 * <p>Who is a member is taken from today: of the past, those are left out who have left since.
 *
 * <p>A window must lie in the years 2 to 9998, else {@link IllegalArgumentException} is thrown. Where the storage fails, its
 * {@link io.copkit.storage.StorageException} passes through.
 */
public final class Metrics {

    private final CopStorage storage;
    private final CommunityId community;
    private final ActivityKinds kinds;
    private final Roster roster;
    private final CommunityCalendar calendar;

    private Metrics(
            CopStorage storage, CommunityId community, ActivityKinds kinds, Roster roster, CommunityCalendar calendar) {
        this.storage = storage;
        this.community = community;
        this.kinds = kinds;
        this.roster = roster;
        this.calendar = calendar;
    }

    /** The metrics of a community whose activities are of these kinds. */
    public static Metrics of(CopStorage storage, CommunityId community, ActivityKinds kinds, Roster roster) {
        return new Metrics(storage, community, kinds, roster, CommunityCalendar.UTC);
    }

    /** The same with days and weeks of this calendar; {@link CommunityCalendar#UTC} if not set. */
    public Metrics in(CommunityCalendar other) {
        return new Metrics(storage, community, kinds, roster, other);
    }

    /** What all metrics of the catalogue read in a window, in the catalogue's order. */
    public List<Reading> over(TimeWindow window) {
        return over(window, MetricCatalogue.all());
    }

    /**
     * What some metrics read in a window, in the catalogue's order.
     *
     * @throws IllegalArgumentException if a metric is not of the catalogue
     */
    public List<Reading> over(TimeWindow window, Collection<Metric> wanted) {
        wanted.stream()
                .filter(metric -> !MetricCatalogue.find(metric.code())
                        .filter(metric::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException("the catalogue has no such metric: " + unknown);
                });
        WindowFacts facts = new WindowFacts(storage, community, kinds, roster, calendar, window);
        return MetricCatalogue.measured().stream()
                .filter(each -> wanted.contains(each.metric()))
                .map(each -> read(each, facts))
                .toList();
    }

    /** What one metric reads in a window. */
    public Reading read(Metric metric, TimeWindow window) {
        return over(window, List.of(metric)).get(0);
    }

    private Reading read(Measured measured, WindowFacts facts) {
        Metric metric = measured.metric();
        return new Reading(
                metric, measured.taken().apply(facts), new Basis(facts.window(), calendar.zone(), metric.population()));
    }
}
