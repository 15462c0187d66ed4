package io.copkit.report.html;

import io.copkit.engagement.Retention;
import io.copkit.engagement.Retention.Horizon;

/** How many of those who began were still there later. */
final class RetentionPanel {

    private RetentionPanel() {}

    static Panel of(Edition edition, Retention retention) {
        Numbers numbers = edition.numbers();
        DataTable table = new DataTable(
                edition.text("retention.title"),
                edition.text("retention.after"),
                edition.text("retention.eligible"),
                edition.text("retention.retained"),
                edition.text("retention.rate"),
                edition.text("retention.rolling"),
                edition.text("retention.rolling-rate"));
        for (Horizon horizon : retention.horizons()) {
            table.row(
                    edition.text(horizon.months() == 1 ? "months.one" : "months.many", horizon.months()),
                    numbers.whole(horizon.eligible()),
                    numbers.whole(horizon.retained()),
                    edition.cell(horizon.rate(), numbers::share),
                    numbers.whole(horizon.rollingRetained()),
                    edition.cell(horizon.rollingRate(), numbers::share));
        }
        long began =
                retention.horizons().stream().mapToLong(Horizon::eligible).max().orElse(0);
        return Panel.of(
                edition,
                "retention",
                edition.text("retention.reading"),
                new Measured(retention.basis(), began, "began"),
                table.html());
    }
}
