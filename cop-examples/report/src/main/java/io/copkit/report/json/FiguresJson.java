package io.copkit.report.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copkit.engagement.ActiveSummary;
import io.copkit.engagement.ActivityCounts;
import io.copkit.engagement.ActorActivity;
import io.copkit.engagement.Basis;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.EngagementReport;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.MonthlyActivity;
import io.copkit.engagement.ResponseTimes;
import io.copkit.engagement.Retention;
import io.copkit.engagement.ThreadFigures;
import io.copkit.engagement.WeeklyActivity;
import io.copkit.participation.MemberFigures;
import io.copkit.report.Analysis;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Writes an analysis as one JSON object. Each block is one figure of the library under the names that public collections of
 * such figures use; what the library calls undefined is {@code null}, and what it cannot speak of is left out: horizons of
 * retention that nobody can have reached yet, threads where there are none.
 */
public final class FiguresJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FiguresJson() {}

    /** Writes, ends the last line, and leaves the writer open. */
    public static void write(Analysis analysis, Writer out) throws IOException {
        out.write(MAPPER.writeValueAsString(json(analysis)));
        out.write('\n');
        out.flush();
    }

    static ObjectNode json(Analysis analysis) {
        EngagementReport report = analysis.report();
        ObjectNode json = NODES.objectNode();
        json.set("basis", basis(analysis));
        json.set("counts", counts(report.counts()));
        json.set("by_kind", longs(report.counts().byKind()));
        json.set("weekly_active", weekly(report.weekly()));
        json.set("monthly", monthly(report.monthly().months()));
        json.set("monthly_summary", monthlySummary(report.monthly()));
        json.set("retention", retention(report.retention()));
        json.set("concentration", concentration(report.concentration()));
        json.set("top_actors", topActors(report.topActors()));
        if (report.threads().all().threads() > 0) {
            json.set("threads", threads(report.threads()));
        }
        json.set("reply_graph", NetworkJson.replyGraph(analysis.replies()));
        json.set("timing", CourseJson.timing(analysis.intervals()));
        json.set("lifecycle", CourseJson.lifecycle(analysis.longRun()));
        analysis.members().ifPresent(members -> json.set("members", members(members)));
        return json;
    }

    private static ObjectNode basis(Analysis analysis) {
        Basis basis = analysis.report().basis();
        return NODES.objectNode()
                .put("community", analysis.community())
                .put("from", basis.window().from().toString())
                .put("to", basis.window().to().toString())
                .put("zone", basis.zone().getId())
                .put("population", basis.population().code());
    }

    private static ObjectNode counts(ActivityCounts counts) {
        ObjectNode json = NODES.objectNode()
                .put("activities", counts.activities())
                .put("actors", counts.actors())
                .put("threads", counts.threads())
                .put("activities_with_target", counts.withTarget())
                .put("self_target_activities", counts.towardSelf())
                .put("distinct_targets", counts.targets());
        counts.first().ifPresent(first -> json.put("first_timestamp", first.toString()));
        counts.last().ifPresent(last -> json.put("last_timestamp", last.toString()));
        return json.put("span_seconds", counts.span().toSeconds()).put("active_days", counts.activeDays());
    }

    private static ObjectNode weekly(WeeklyActivity weekly) {
        ObjectNode json = NODES.objectNode().put("weeks", weekly.weeks().size());
        ActiveSummary summary = weekly.summary();
        put(json, "mean", summary.mean());
        put(json, "median", summary.median());
        json.put("max", summary.most());
        json.put("max_week", summary.busiest().map(CalendarPeriod::label).orElse(null));
        ObjectNode series = json.putObject("series");
        weekly.weeks().forEach(week -> series.put(week.period().label(), week.active()));
        return json;
    }

    private static ArrayNode monthly(List<MonthlyActivity.Month> months) {
        ArrayNode json = NODES.arrayNode();
        months.forEach(month -> json.addObject()
                .put("month", month.period().label())
                .put("activities", month.activities())
                .put("active", month.active())
                .put("new", month.fresh())
                .put("retained", month.retained())
                .put("resurrected", month.resurrected())
                .put("returning", month.returning())
                .put("churned", month.churned())
                .put("last_seen", month.lastSeen()));
        return json;
    }

    private static ObjectNode monthlySummary(MonthlyActivity monthly) {
        ActiveSummary summary = monthly.summary();
        ObjectNode json = NODES.objectNode().put("months", monthly.months().size());
        put(json, "mean_active", summary.mean());
        put(json, "median_active", summary.median());
        json.put("max_active", summary.most());
        json.put(
                "max_active_month", summary.busiest().map(CalendarPeriod::label).orElse(null));
        return json.put("silent_months", summary.silent());
    }

    private static ObjectNode retention(Retention retention) {
        ObjectNode json = NODES.objectNode();
        for (Retention.Horizon horizon : retention.horizons()) {
            if (horizon.eligible() > 0) {
                ObjectNode after = json.putObject(String.valueOf(horizon.months()))
                        .put("eligible", horizon.eligible())
                        .put("retained", horizon.retained());
                put(after, "rate", horizon.rate());
                after.put("rolling_retained", horizon.rollingRetained());
                put(after, "rolling_rate", horizon.rollingRate());
            }
        }
        return json;
    }

    private static ObjectNode concentration(Concentration concentration) {
        ObjectNode json = NODES.objectNode();
        put(json, "gini", concentration.gini());
        put(json, "gini_small_sample", concentration.giniSmallSample());
        json.set("top_1_percent", part(concentration.topOnePercent()));
        json.set("next_9_percent", part(concentration.nextNinePercent()));
        json.set("other_90_percent", part(concentration.otherNinetyPercent()));
        putWhole(json, "absence_factor_50_ge", concentration.absenceFactor());
        putWhole(json, "absence_factor_50_gt", concentration.absenceFactorBeyondHalf());
        putWhole(json, "actors_for_80_percent_ge", concentration.peopleForEightyPercent());
        json.putObject("onion_80_95")
                .put("core", concentration.core())
                .put("regular", concentration.regular())
                .put("casual", concentration.casual());
        json.put("one_time_actors", concentration.once());
        put(json, "mean_per_actor", concentration.mean());
        put(json, "median_per_actor", concentration.median());
        return json.put("max_per_actor", concentration.most());
    }

    private static ObjectNode part(Concentration.Part part) {
        ObjectNode json = NODES.objectNode().put("actors", part.people()).put("activities", part.activities());
        put(json, "share", part.share());
        return json;
    }

    private static ArrayNode topActors(List<ActorActivity> actors) {
        ArrayNode json = NODES.arrayNode();
        actors.forEach(
                each -> json.addObject().put("actor", each.actor().value()).put("activities", each.activities()));
        return json;
    }

    private static ObjectNode threads(ThreadFigures threads) {
        ObjectNode json = NODES.objectNode();
        json.set("all", responses(threads.all()));
        ObjectNode byRootKind = json.putObject("by_root_kind");
        threads.byRootKind().forEach((kind, times) -> byRootKind.set(kind, responses(times)));
        ObjectNode perThread = json.putObject("activities_per_thread");
        put(perThread, "mean", threads.meanActivities());
        put(perThread, "median", threads.medianActivities());
        perThread.put("max", threads.mostActivities());
        put(json, "actors_per_thread_mean", threads.meanActors());
        threads.paths().forEach((name, times) -> {
            if (times.threads() > 0) {
                json.set(name, responses(times));
            }
        });
        return json;
    }

    private static ObjectNode responses(ResponseTimes times) {
        ObjectNode json = NODES.objectNode()
                .put("threads", times.threads())
                .put("answered", times.answered())
                .put("unanswered", times.unanswered());
        put(json, "unanswered_rate", times.unansweredRate());
        put(json, "median_seconds_to_first_response", times.medianSeconds());
        put(json, "p90_seconds_nearest_rank", times.p90Seconds());
        put(json, "mean_seconds", times.meanSeconds());
        return json;
    }

    private static ObjectNode members(MemberFigures members) {
        Concentration concentration = members.concentration();
        ObjectNode json = NODES.objectNode()
                .put("registered", members.registered())
                .put("ever_active", members.everActive())
                .put("never_active", members.neverActive());
        put(json, "never_active_share", members.neverActiveRate());
        json.put("active_but_not_registered", members.actorsNotRegistered());
        put(json, "gini_over_registered", concentration.gini());
        put(
                json,
                "top_1_percent_of_registered_share",
                concentration.topOnePercent().share());
        put(json, "next_9_percent_share", concentration.nextNinePercent().share());
        put(json, "other_90_percent_share", concentration.otherNinetyPercent().share());
        ObjectNode joined = json.putObject("joined_per_month");
        members.joinedPerMonth().forEach((month, count) -> joined.put(month.toString(), count));
        return json;
    }

    private static ObjectNode longs(Map<String, Long> counts) {
        ObjectNode json = NODES.objectNode();
        counts.forEach(json::put);
        return json;
    }

    static void put(ObjectNode json, String name, MetricValue value) {
        json.put(name, value.value().isPresent() ? (Double) value.value().getAsDouble() : null);
    }

    /** A figure that counts, without a decimal point. */
    static void putWhole(ObjectNode json, String name, MetricValue value) {
        json.put(name, value.value().isPresent() ? (Long) (long) value.value().getAsDouble() : null);
    }
}
