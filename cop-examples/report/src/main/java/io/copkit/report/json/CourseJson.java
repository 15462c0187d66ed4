package io.copkit.report.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copkit.engagement.Intervals;
import io.copkit.engagement.LongRun;

/** How activity is spread over time, under the names that public collections of such figures use. */
final class CourseJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CourseJson() {}

    static ObjectNode timing(Intervals intervals) {
        ObjectNode json = NODES.objectNode().put("gaps", intervals.spans());
        FiguresJson.put(json, "mean_gap_seconds", intervals.meanSeconds());
        FiguresJson.put(json, "pstdev_gap_seconds", intervals.deviationSeconds());
        FiguresJson.put(json, "burstiness", intervals.burstiness());
        FiguresJson.put(json, "burstiness_finite_n_events", intervals.correctedByEvents());
        FiguresJson.put(json, "memory", intervals.memory());
        FiguresJson.put(json, "longest_gap_seconds", intervals.longestSeconds());
        return json;
    }

    static ObjectNode lifecycle(LongRun longRun) {
        ObjectNode json = NODES.objectNode();
        ObjectNode years = json.putObject("years");
        longRun.years()
                .forEach(year -> years.putObject(year.period().label())
                        .put("activities", year.activities())
                        .put("active", year.active())
                        .put("new", year.fresh()));
        longRun.peak().ifPresent(peak -> {
            json.put("peak_month", peak.month().label())
                    .put("peak_month_activities", peak.activities())
                    .put("months_before_peak", peak.monthsBefore())
                    .put("months_after_peak", peak.monthsAfter());
            FiguresJson.put(json, "share_of_activity_after_peak_month", peak.shareAfter());
        });
        longRun.bestYear()
                .ifPresent(best -> json.put(
                                "peak_trailing_12_months_ending", best.ending().label())
                        .put("peak_trailing_12_months_activities", best.activities()));
        json.put("last_trailing_12_months_activities", longRun.lastYear());
        FiguresJson.put(json, "last_to_peak_trailing_12_ratio", longRun.lastToBest());
        return json;
    }
}
