package io.copkit.metric;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The metrics that the library takes, each under its code. Immutable. */
public final class MetricCatalogue {

    private static final Map<String, Measured> STANDARD = standard();

    private MetricCatalogue() {}

    private static Map<String, Measured> standard() {
        Map<String, Measured> all = new LinkedHashMap<>();
        Stream.of(
                        PeopleMetrics.all(),
                        LevelMetrics.all(),
                        ActivityMetrics.all(),
                        VisitMetrics.all(),
                        ConcentrationMetrics.all(),
                        NielsenMetrics.all(),
                        OrganisationMetrics.all(),
                        GrowthMetrics.all(),
                        RetentionMetrics.all(),
                        NewcomerMetrics.all(),
                        ResponseMetrics.all(),
                        ConversationMetrics.all(),
                        HelpMetrics.all(),
                        NetworkMetrics.all(),
                        BoundaryMetrics.all(),
                        ReachMetrics.all(),
                        RhythmMetrics.all(),
                        GatheringMetrics.all(),
                        ThemeMetrics.all(),
                        RepertoireMetrics.all(),
                        MentoringMetrics.all(),
                        GravityMetrics.all(),
                        RecognitionMetrics.all(),
                        RoleMetrics.all(),
                        CareMetrics.all(),
                        ConcentrationMetrics.ofActors(),
                        NetworkMetrics.ofActors(),
                        RhythmMetrics.ofEveryActivity())
                .flatMap(List::stream)
                .forEach(each -> {
                    if (all.put(each.metric().code(), each) != null) {
                        throw new IllegalStateException(
                                "two metrics are called " + each.metric().code());
                    }
                });
        return Collections.unmodifiableMap(all);
    }

    /** All metrics, what belongs together side by side. */
    public static List<Metric> all() {
        return STANDARD.values().stream().map(Measured::metric).toList();
    }

    /** Those of a sheet: all but the ones that read every single activity, which are to be asked for by their code. */
    public static List<Metric> sheet() {
        return all().stream()
                .filter(metric -> !metric.inputs().contains(Input.EVERY_ACTIVITY))
                .toList();
    }

    /** The metric of this code, if there is one. */
    public static Optional<Metric> find(String code) {
        return Optional.ofNullable(STANDARD.get(code)).map(Measured::metric);
    }

    static Collection<Measured> measured() {
        return STANDARD.values();
    }
}
