package io.copkit.metric;

import com.google.common.base.Suppliers;
import io.copkit.engagement.TimeWindow;
import io.copkit.network.Grouping;
import io.copkit.theme.ThemeId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the host gives, each port asked once; only for metrics whose port is there. */
final class HostFacts {

    private final MetricInputs inputs;
    private final Supplier<Repertoire.Stock> repertoire;
    private final Supplier<Map<ThemeId, Long>> themed;
    private final Supplier<Gatherings.Programme> gatherings;
    private final Supplier<List<Mentoring.Pair>> mentoring;
    private final Supplier<List<HelpRequests.Request>> requests;
    private final Supplier<List<ConflictCases.Case>> cases;
    private final Supplier<List<Recognitions.Recognition>> recognitions;
    private final Supplier<Integer> plannedActs;

    HostFacts(MetricInputs inputs, TimeWindow window) {
        this.inputs = inputs;
        this.repertoire = Suppliers.memoize(
                () -> inputs.port(Input.REPERTOIRE, Repertoire.class).before(window.to()));
        this.themed = Suppliers.memoize(() -> inputs.port(Input.THEMED_CONTRIBUTIONS, ThemedContributions.class)
                .during(window));
        this.gatherings = Suppliers.memoize(
                () -> inputs.port(Input.GATHERINGS, Gatherings.class).during(window));
        this.mentoring = Suppliers.memoize(
                () -> inputs.port(Input.MENTORING, Mentoring.class).before(window.to()));
        this.requests = Suppliers.memoize(
                () -> inputs.port(Input.HELP_REQUESTS, HelpRequests.class).before(window.to()));
        this.cases = Suppliers.memoize(
                () -> inputs.port(Input.CONFLICTS, ConflictCases.class).before(window.to()));
        this.recognitions = Suppliers.memoize(
                () -> inputs.port(Input.RECOGNITIONS, Recognitions.class).during(window));
        this.plannedActs = Suppliers.memoize(
                () -> inputs.port(Input.SPONSOR_PLAN, SponsorPlan.class).acts(window));
    }

    Grouping organisations() {
        return inputs.port(Input.ORGANISATIONS, Grouping.class);
    }

    Grouping units() {
        return inputs.port(Input.UNITS, Grouping.class);
    }

    Repertoire.Stock repertoire() {
        return repertoire.get();
    }

    Map<ThemeId, Long> themedContributions() {
        return themed.get();
    }

    Gatherings.Programme gatherings() {
        return gatherings.get();
    }

    List<Mentoring.Pair> mentoring() {
        return mentoring.get();
    }

    List<HelpRequests.Request> helpRequests() {
        return requests.get();
    }

    List<ConflictCases.Case> conflicts() {
        return cases.get();
    }

    List<Recognitions.Recognition> recognitions() {
        return recognitions.get();
    }

    int plannedActs() {
        return plannedActs.get();
    }
}
