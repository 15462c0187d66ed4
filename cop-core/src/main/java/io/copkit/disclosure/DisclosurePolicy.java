package io.copkit.disclosure;

import io.copkit.metric.Metric;
import io.copkit.metric.Reading;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which figures are shown to whom, of which stretches of time, and of how many people at least.
 *
 * <pre>{@code
 * DisclosurePolicy.STANDARD.ofAtLeast(8).showing(gini, Audience.CORE, Audience.SPONSORS).hiding(gravity)
 * }</pre>
 *
 * @param minimum how many people a figure tells of at least, from 1 (which hides nothing)
 * @param period of which stretches of time figures are shown, once these are over
 * @param usual to whom a metric is shown of which nothing else is said
 * @param visible to whom the others are shown, by the code of the metric; to nobody if the set is empty
 */
public record DisclosurePolicy(
        int minimum, ReportingPeriod period, Set<Audience> usual, SortedMap<String, Set<Audience>> visible) {

    /**
     * Groups of five, months, and everything to whoever may read the community's figures. Five is the least that Viva
     * Insights lets an administrator set (Customize Viva Insights privacy settings, Minimum group size).
     */
    public static final DisclosurePolicy STANDARD =
            new DisclosurePolicy(5, ReportingPeriod.MONTH, Set.of(Audience.COMMUNITY), new TreeMap<>());

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if the minimum is not positive
     */
    public DisclosurePolicy {
        if (minimum < 1) {
            throw new IllegalArgumentException("a group has at least one member, not " + minimum);
        }
        usual = Set.copyOf(usual);
        SortedMap<String, Set<Audience>> copy = new TreeMap<>();
        visible.forEach((code, audiences) -> copy.put(code, Set.copyOf(audiences)));
        visible = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * The same with figures of so many people at least.
     *
     * @throws IllegalArgumentException if the minimum is not positive
     */
    public DisclosurePolicy ofAtLeast(int people) {
        return new DisclosurePolicy(people, period, usual, visible);
    }

    /** The same with figures of other stretches of time. */
    public DisclosurePolicy by(ReportingPeriod other) {
        return new DisclosurePolicy(minimum, other, usual, visible);
    }

    /** The same with the metrics of which nothing else is said shown to others. */
    public DisclosurePolicy showingUsually(Audience... to) {
        return new DisclosurePolicy(minimum, period, Set.of(to), visible);
    }

    /** The same with a metric shown to these alone. */
    public DisclosurePolicy showing(Metric metric, Audience... to) {
        SortedMap<String, Set<Audience>> changed = new TreeMap<>(visible);
        changed.put(metric.code(), Set.of(to));
        return new DisclosurePolicy(minimum, period, usual, changed);
    }

    /** The same with a metric shown to nobody. */
    public DisclosurePolicy hiding(Metric metric) {
        return showing(metric);
    }

    /** To whom a metric is shown. */
    public Set<Audience> audiencesOf(Metric metric) {
        return visible.getOrDefault(metric.code(), usual);
    }

    /** Whether somebody is shown a metric. */
    public boolean shows(Metric metric, Set<Audience> viewer) {
        return !Collections.disjoint(audiencesOf(metric), viewer);
    }

    /**
     * What somebody is shown of a sheet of readings of one window, in the order in which they are given.
     *
     * <p>A figure is withheld if its population is a group that is too small; if it rests on too few cases, whatever these
     * are, weeks aside; if it counts too few people, or all but too few, as a number or as a part; and if it counts members
     * and differs by too few from another such count above it, for the difference may be a group. What three figures of a
     * sheet tell together is not looked at; of a cut, {@link CountTable} and {@link CountTree} look at all of it.
     *
     * @param people how many people stand behind the readings
     * @param viewer what the viewer is; from {@link Audience#FACILITATORS} no small group is hidden
     */
    public List<DisclosedReading> disclose(Collection<Reading> readings, GroupSizes people, Set<Audience> viewer) {
        ToldSheet sheet = new ToldSheet(new SmallGroups(minimumFor(viewer)), people);
        return readings.stream()
                .map(reading -> new DisclosedReading(reading.metric(), shown(reading, sheet, viewer), reading.basis()))
                .toList();
    }

    /** How small a group may be that is shown to somebody. */
    public int minimumFor(Set<Audience> viewer) {
        return viewer.contains(Audience.FACILITATORS) ? 1 : minimum;
    }

    private Disclosed shown(Reading reading, ToldSheet sheet, Set<Audience> viewer) {
        if (!shows(reading.metric(), viewer)) {
            return new Disclosed.Withheld(WithheldReason.NOT_FOR_YOU);
        }
        return sheet.withheld(reading)
                .<Disclosed>map(Disclosed.Withheld::new)
                .orElseGet(() -> new Disclosed.Shown(reading.value()));
    }
}
