package io.copkit.report.html;

import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.ResponseTimes;
import io.copkit.engagement.ThreadFigures;
import j2html.tags.DomContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** How long people wait for a first response. */
final class ResponsesPanel {

    private record Data(List<String> names, List<Double> medians, List<Double> p90s, List<WaitTicks.Tick> ticks) {}

    private static final int ROW = 34;
    private static final int FRAME = 44;

    private ResponsesPanel() {}

    static Panel of(Edition edition, ThreadFigures threads, ActivityKinds kinds) {
        Numbers numbers = edition.numbers();
        ResponseTimes all = threads.all();
        String reading = edition.text(
                all.answered() == 0 ? "responses.none" : "responses.reading",
                numbers.whole(all.threads()),
                edition.plain(all.unansweredRate(), numbers::share),
                edition.plain(all.medianSeconds(), numbers::wait),
                edition.plain(all.p90Seconds(), numbers::wait));
        Map<String, ResponseTimes> rows = new LinkedHashMap<>();
        rows.put(edition.text("responses.all"), all);
        if (threads.byRootKind().size() > 1) {
            threads.byRootKind().forEach((kind, times) -> rows.put(edition.kind(kind, kinds), times));
        }
        threads.paths().forEach((path, times) -> rows.put(edition.textOr("path." + path, path), times));
        return Panel.of(
                edition,
                "responses",
                reading,
                new Measured(threads.basis(), all.threads(), "threads"),
                figure(edition, reading, rows));
    }

    private static DomContent figure(Edition edition, String reading, Map<String, ResponseTimes> rows) {
        Map<String, ResponseTimes> answered = new LinkedHashMap<>(rows);
        answered.values().removeIf(times -> times.answered() == 0);
        if (answered.isEmpty()) {
            return table(edition, rows).html();
        }
        List<Double> medians = seconds(answered, ResponseTimes::medianSeconds);
        List<Double> p90s = seconds(answered, ResponseTimes::p90Seconds);
        Data data = new Data(
                List.copyOf(answered.keySet()),
                medians,
                p90s,
                WaitTicks.around(
                        Stream.concat(medians.stream(), p90s.stream()).toList(),
                        seconds -> edition.text("tick." + seconds)));
        return new ChartFigure(edition, "responses-chart", edition.text("responses.title"), reading)
                .key("blue", edition.text("responses.median"))
                .key("amber", edition.text("responses.p90"))
                .html("waits", room -> data, FRAME + ROW * answered.size(), table(edition, rows));
    }

    /** An axis of orders of magnitude has no place for zero; a second is as good as at once. */
    private static List<Double> seconds(Map<String, ResponseTimes> rows, Function<ResponseTimes, MetricValue> figure) {
        return rows.values().stream()
                .map(times -> Math.max(1, figure.apply(times).value().orElse(1)))
                .toList();
    }

    private static DataTable table(Edition edition, Map<String, ResponseTimes> rows) {
        Numbers numbers = edition.numbers();
        DataTable table = new DataTable(
                edition.text("responses.title"),
                edition.text("responses.opened-by"),
                edition.text("threads"),
                edition.text("responses.answered"),
                edition.text("responses.unanswered-rate"),
                edition.text("responses.median"),
                edition.text("responses.p90"),
                edition.text("responses.mean"));
        rows.forEach((name, times) -> table.row(
                name,
                numbers.whole(times.threads()),
                numbers.whole(times.answered()),
                edition.plain(times.unansweredRate(), numbers::share),
                edition.cell(times.medianSeconds(), numbers::wait),
                edition.cell(times.p90Seconds(), numbers::wait),
                edition.cell(times.meanSeconds(), numbers::wait)));
        return table;
    }
}
