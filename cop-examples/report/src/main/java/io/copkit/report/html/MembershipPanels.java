package io.copkit.report.html;

import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.network.NetworkFigures;
import io.copkit.network.Overlap;
import io.copkit.report.membership.MembershipFigures;
import io.copkit.report.membership.MembershipFigures.Counts;
import io.copkit.report.membership.MembershipFigures.Month;
import io.copkit.report.membership.MembershipFigures.Retained;
import io.copkit.report.membership.MembershipFigures.State;
import io.copkit.report.membership.MembershipSurvey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;

/** The parts of the page about memberships, each from figures that are taken once. */
final class MembershipPanels {

    private static final int RANKED = 12;
    private static final int ROW = 24;
    private static final int FRAME = 40;

    private record Flow(
            List<String> labels, List<Long> retained, List<Long> resurrected, List<Long> fresh, List<Long> churned) {}

    private final LocalDate asOf;
    private final Counts counts;
    private final State state;
    private final List<Month> months;
    private final List<Long> tenures;
    private final SortedMap<Integer, Retained> retained;
    private final NetworkFigures together;
    private final Overlap overlap;

    MembershipPanels(MembershipSurvey survey) {
        MembershipFigures figures = survey.figures();
        this.asOf = survey.asOf();
        this.counts = figures.counts();
        this.state = figures.state();
        this.months = figures.months();
        this.tenures = figures.tenures();
        this.retained = figures.retention();
        this.together = figures.together().figures();
        this.overlap = figures.overlap();
    }

    private Basis basis() {
        return together.basis();
    }

    String lede(Edition edition) {
        return edition.text("memberships.lede", day(edition), edition.basis(basis()));
    }

    Panel figures(Edition edition) {
        Numbers numbers = edition.numbers();
        Cards cards = new Cards(edition)
                .count("belonging-now", basis(), state.members(), "members")
                .count("communities-now", basis(), state.sizes().size(), "communities")
                .count("members-ever", basis(), counts.members(), "members")
                .count("communities-ever", basis(), counts.communities(), "communities")
                .add(
                        "in-several",
                        basis(),
                        MetricValue.rate(counts.inSeveral(), counts.members(), UndefinedReason.EMPTY_COMMUNITY),
                        "members",
                        numbers::share)
                .add(
                        "tenure",
                        basis(),
                        medianTenure(),
                        "former",
                        n -> edition.text("unit.days", numbers.whole((long) n)));
        return Panel.open(
                edition,
                "figures.memberships",
                edition.text("figures.memberships.reading", day(edition)),
                List.of(cards.html()));
    }

    private MetricValue medianTenure() {
        int n = tenures.size();
        return n == 0
                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 0)
                : MetricValue.of((tenures.get((n - 1) / 2) + tenures.get(n / 2)) / 2.0, n);
    }

    Panel months(Edition edition) {
        Numbers numbers = edition.numbers();
        DataTable table = new DataTable(
                edition.text("memberships.months.title"),
                edition.text("month"),
                edition.text("memberships.members"),
                edition.text("memberships.communities"),
                edition.text("memberships.joined"),
                edition.text("memberships.left"));
        months.forEach(month -> table.row(
                numbers.month(month.month()),
                numbers.whole(month.members()),
                numbers.whole(month.communities()),
                numbers.whole(month.joined()),
                numbers.whole(month.left())));
        String reading = edition.text("memberships.months.reading");
        return Panel.of(
                edition,
                "memberships.months",
                reading,
                new Measured(basis(), months.size(), "months"),
                new ChartFigure(edition, "months-chart", edition.text("memberships.months.title"), reading)
                        .key("blue", edition.text("memberships.members"))
                        .key("green", edition.text("memberships.joined"))
                        .key("red", edition.text("memberships.left"))
                        .html("monthly", room -> flow(numbers, room), 280, table));
    }

    private Flow flow(Numbers numbers, int room) {
        List<Long> joined = each(Month::joined);
        return new Flow(
                PeriodLabels.ofMonths(numbers, months.stream().map(Month::month).toList(), room),
                each(Month::members),
                each(month -> 0),
                joined,
                each(Month::left));
    }

    private List<Long> each(ToLongFunction<Month> figure) {
        return months.stream().map(figure::applyAsLong).toList();
    }

    Panel communities(Edition edition) {
        return ranking(
                edition, "memberships.largest", state.sizes(), state.sizes().size(), "communities");
    }

    Panel roles(Edition edition) {
        return ranking(edition, "memberships.roles", state.byRole(), state.members(), "members");
    }

    private Panel ranking(Edition edition, String name, Map<String, Long> amounts, long n, String cases) {
        List<Map.Entry<String, Long>> mostFirst = amounts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<Map.Entry<String, Long>> drawn = mostFirst.stream().limit(RANKED).toList();
        DataTable table = new DataTable(
                edition.text(name + ".title"), edition.text(name + ".what"), edition.text("memberships.members"));
        mostFirst.forEach(each -> table.row(each.getKey(), edition.numbers().whole(each.getValue())));
        Ranking ranking = new Ranking(
                drawn.stream().map(Map.Entry::getKey).toList(),
                drawn.stream().map(Map.Entry::getValue).toList());
        String reading = edition.text(name + ".reading", day(edition), mostFirst.size(), drawn.size());
        return Panel.of(
                edition,
                name,
                reading,
                new Measured(basis(), n, cases),
                new ChartFigure(edition, name + "-chart", edition.text(name + ".title"), reading)
                        .html("ranking", room -> ranking, FRAME + ROW * drawn.size(), table));
    }

    Panel together(Edition edition) {
        return TogetherPanel.of(edition, together, overlap);
    }

    Panel retention(Edition edition) {
        Numbers numbers = edition.numbers();
        DataTable table = new DataTable(
                edition.text("memberships.retention.title"),
                edition.text("retention.after"),
                edition.text("retention.eligible"),
                edition.text("memberships.still"),
                edition.text("retention.rate"));
        retained.forEach((after, each) -> table.row(
                edition.text(after == 1 ? "months.one" : "months.many", after),
                numbers.whole(each.eligible()),
                numbers.whole(each.active()),
                edition.cell(
                        MetricValue.rate(each.active(), each.eligible(), UndefinedReason.TOO_FEW_SAMPLES),
                        numbers::share)));
        return Panel.of(
                edition,
                "memberships.retention",
                edition.text("memberships.retention.reading"),
                new Measured(basis(), counts.members(), "members"),
                table.html());
    }

    private String day(Edition edition) {
        return edition.numbers().day(asOf.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    }
}
