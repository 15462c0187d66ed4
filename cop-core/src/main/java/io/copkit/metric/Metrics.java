package io.copkit.metric;

import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.storage.CopStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What the metrics of the catalogue read in one community. Each call asks the storage, and the ports of the host, for what the
 * metrics asked for need, each fact once, whatever the size of the community; nothing is kept between calls. Immutable and safe
 * for use by any number of threads.
 *
 * <p>A member is whoever belonged just before the end of the window, also who left since; the roles and the profile are those of
 * today, of who left since none. People who have been erased are in no figure on members, only in those on everybody who acted.
 *
 * <p>A window must lie in the years 3 to 9998 and be no longer than {@link #LONGEST}, else {@link IllegalArgumentException} is
 * thrown. Where the storage fails, its {@link io.copkit.storage.StorageException} passes through; so does what a port throws.
 */
public final class Metrics {

    /** The longest window that can be looked at: a hundred years. */
    public static final Duration LONGEST = Duration.ofDays(36_525);

    private static final Instant EARLIEST = Instant.parse("0003-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Scene scene;

    private Metrics(Scene scene) {
        this.scene = scene;
    }

    /** The metrics of a community whose activities are of these kinds. */
    public static Metrics of(CopStorage storage, CommunityRecords records, ActivityKinds kinds) {
        return new Metrics(
                new Scene(storage, records, kinds, CommunityCalendar.UTC, MetricInputs.NONE, Set.of(), Set.of()));
    }

    /** The same with days, weeks and months of this calendar; of the host's own if not set. */
    public Metrics in(CommunityCalendar other) {
        return new Metrics(scene.in(other));
    }

    /** The same with what only the host knows; with nothing of it if not set. */
    public Metrics with(MetricInputs inputs) {
        return new Metrics(scene.with(inputs));
    }

    /**
     * The same, as if these were not there: bots, accounts of systems.
     *
     * @param nobodies up to 500
     */
    public Metrics without(Collection<MemberId> nobodies) {
        return new Metrics(scene.without(nobodies));
    }

    /** The same with these as paid staff, who are left out of gravity. */
    public Metrics staff(Collection<MemberId> people) {
        return new Metrics(scene.staff(people));
    }

    /** The figures of single members, for themselves and for whoever may see them. */
    public MemberMetrics ofMembers() {
        return new MemberMetrics(scene);
    }

    /** What the metrics of {@link MetricCatalogue#sheet} read in a window, in the catalogue's order. */
    public List<Reading> over(TimeWindow window) {
        return over(window, MetricCatalogue.sheet());
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
        WindowFacts facts = new WindowFacts(scene, checked(window));
        Set<Metric> these = Set.copyOf(wanted);
        return MetricCatalogue.measured().stream()
                .filter(each -> these.contains(each.metric()))
                .map(each -> new Reading(
                        each.metric(),
                        each.read(facts),
                        facts.basis(each.metric().population())))
                .toList();
    }

    /** What one metric reads in a window. */
    public Reading read(Metric metric, TimeWindow window) {
        return over(window, List.of(metric)).get(0);
    }

    static TimeWindow checked(TimeWindow window) {
        if (window.from().isBefore(EARLIEST) || window.to().isAfter(LATEST)) {
            throw new IllegalArgumentException("a window must lie in the years 3 to 9998 but is " + window);
        }
        if (window.length().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a window must be no longer than a hundred years but is " + window);
        }
        return window;
    }
}
