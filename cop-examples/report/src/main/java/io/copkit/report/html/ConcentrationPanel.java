package io.copkit.report.html;

import static j2html.TagCreator.h3;

import io.copkit.engagement.ActorActivity;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.Concentration.Part;
import j2html.tags.DomContent;
import java.util.List;

/** How unevenly activity is spread, and who did most. */
final class ConcentrationPanel {

    private record Shares(List<String> names, List<List<Double>> parts) {}

    private static final int ROW = 24;
    private static final int FRAME = 40;

    private ConcentrationPanel() {}

    static Panel of(Edition edition, Concentration concentration, List<ActorActivity> top) {
        Numbers numbers = edition.numbers();
        String reading = edition.text(
                "concentration.reading",
                edition.plain(concentration.absenceFactor(), people -> numbers.decimal(people, 0)),
                edition.plain(concentration.peopleForEightyPercent(), people -> numbers.decimal(people, 0)),
                numbers.whole(concentration.people()),
                numbers.whole(concentration.once()));
        return Panel.of(
                edition,
                "concentration",
                reading,
                new Measured(concentration.basis(), concentration.people(), "people"),
                shares(edition, concentration, reading),
                h3(edition.text("top.title")),
                ranking(edition, top));
    }

    private static DomContent shares(Edition edition, Concentration concentration, String reading) {
        Numbers numbers = edition.numbers();
        List<Part> parts = List.of(
                concentration.topOnePercent(), concentration.nextNinePercent(), concentration.otherNinetyPercent());
        List<String> names = List.of(
                edition.text("concentration.first"),
                edition.text("concentration.next"),
                edition.text("concentration.rest"));
        List<List<Double>> drawn = parts.stream()
                .map(part -> List.of(part.share().value().orElse(0)))
                .toList();
        DataTable table = new DataTable(
                edition.text("concentration.title"),
                edition.text("concentration.group"),
                edition.text("people"),
                edition.text("activities"),
                edition.text("concentration.share"));
        for (int i = 0; i < parts.size(); i++) {
            table.row(
                    names.get(i),
                    numbers.whole(parts.get(i).people()),
                    numbers.whole(parts.get(i).activities()),
                    edition.plain(parts.get(i).share(), numbers::share));
        }
        return new ChartFigure(edition, "shares-chart", edition.text("concentration.title"), reading)
                .key("blue", names.get(0))
                .key("amber", names.get(1))
                .key("grey", names.get(2))
                .html("shares", room -> new Shares(List.of(edition.text("activities")), drawn), 80, table);
    }

    private static DomContent ranking(Edition edition, List<ActorActivity> top) {
        List<String> people = top.stream().map(each -> each.actor().value()).toList();
        List<Long> activities = top.stream().map(ActorActivity::activities).toList();
        String title = edition.text("top.title");
        DataTable table = new DataTable(title, edition.text("person"), edition.text("activities"));
        top.forEach(each -> table.row(each.actor().value(), edition.numbers().whole(each.activities())));
        return new ChartFigure(edition, "top-chart", title, title)
                .html("ranking", room -> new Ranking(people, activities), FRAME + ROW * top.size(), table);
    }
}
