package io.copkit.report.html;

import io.copkit.engagement.ActivityCounts;
import io.copkit.engagement.ActivityKinds;
import java.util.List;
import java.util.Map;

/** What people do. */
final class KindsPanel {

    private static final int DRAWN = 12;
    private static final int ROW = 24;
    private static final int FRAME = 40;

    private KindsPanel() {}

    static Panel of(Edition edition, ActivityCounts counts, ActivityKinds kinds) {
        List<Map.Entry<String, Long>> mostFirst = counts.byKind().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<Map.Entry<String, Long>> drawn = mostFirst.stream().limit(DRAWN).toList();
        Ranking ranking = new Ranking(
                drawn.stream().map(kind -> edition.kind(kind.getKey(), kinds)).toList(),
                drawn.stream().map(Map.Entry::getValue).toList());
        DataTable table = new DataTable(edition.text("kinds.title"), edition.text("kind"), edition.text("activities"));
        mostFirst.forEach(kind ->
                table.row(edition.kind(kind.getKey(), kinds), edition.numbers().whole(kind.getValue())));
        String reading = edition.text("kinds.reading", mostFirst.size(), drawn.size());
        return Panel.of(
                edition,
                "kinds",
                reading,
                new Measured(counts.basis(), counts.activities(), "activities"),
                new ChartFigure(edition, "kinds-chart", edition.text("kinds.title"), reading)
                        .html("ranking", room -> ranking, FRAME + ROW * drawn.size(), table));
    }
}
