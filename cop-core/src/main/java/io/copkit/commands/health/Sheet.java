package io.copkit.commands.health;

import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.commands.disclosure.Viewer;
import io.copkit.commands.metric.StoredRecords;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.metric.Metric;
import io.copkit.metric.MetricCatalogue;
import io.copkit.metric.MetricInputs;
import io.copkit.metric.Metrics;
import io.copkit.metric.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The figures of one community by their codes: those of the catalogue, and before them those that the host gives. */
final class Sheet {

    private static final String MEMBERS = "members";

    private final Metrics metrics;
    private final List<Reading> given;
    private final Optional<Viewer> viewer;

    Sheet(
            Desk desk,
            CommunityId community,
            CommunityCalendar calendar,
            MetricInputs inputs,
            List<Reading> given,
            Optional<Viewer> viewer) {
        this.metrics = Metrics.of(
                        desk.storage(),
                        new StoredRecords(desk, community),
                        desk.settings().kinds())
                .in(calendar)
                .with(inputs);
        this.given = given;
        this.viewer = viewer;
    }

    /**
     * What is known of some figures, as far as the viewer is told.
     *
     * @param now whether the window is the present one, which the figures of the host are about
     */
    List<Reading> readings(TimeWindow window, Set<String> codes, boolean now) {
        List<Reading> readings = new ArrayList<>();
        if (now) {
            given.stream().filter(each -> codes.contains(each.metric().code())).forEach(readings::add);
        }
        Set<String> known = readings.stream().map(each -> each.metric().code()).collect(Collectors.toSet());
        Set<String> wanted = new HashSet<>(codes);
        wanted.removeAll(known);
        readings.addAll(metrics.over(window, metrics(wanted)));
        return viewer.map(each -> each.told(window, readings)).orElse(readings);
    }

    /** A figure on so many people, as far as the viewer is told. */
    MetricValue told(long people, MetricValue figure) {
        return viewer.map(each -> each.told(people, figure)).orElse(figure);
    }

    /** What some figures of the catalogue are; those that it does not have are left out. */
    Map<String, MetricValue> values(TimeWindow window, Set<String> codes) {
        Map<String, MetricValue> values = new HashMap<>();
        readings(window, codes, true).forEach(each -> values.put(each.metric().code(), each.value()));
        return values;
    }

    /** How many members there were at the end of a window. */
    long members(TimeWindow window) {
        return metrics.read(MetricCatalogue.find(MEMBERS).orElseThrow(), window)
                .value()
                .n();
    }

    private static List<Metric> metrics(Collection<String> codes) {
        return codes.stream()
                .map(MetricCatalogue::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
