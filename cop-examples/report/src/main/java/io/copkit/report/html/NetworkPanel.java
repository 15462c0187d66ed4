package io.copkit.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.p;

import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue;
import io.copkit.network.Distances;
import io.copkit.network.NetworkFigures;
import io.copkit.report.network.Excerpt;
import io.copkit.report.network.Excerpt.Person;
import io.copkit.report.network.ReplyNetwork;
import j2html.tags.DomContent;

/** Who answers whom: the shape of the network in a few figures, and its middle drawn. */
final class NetworkPanel {

    private static final int DRAWN = 30;
    private static final int TIES_EACH = 5;
    private static final int HEIGHT = 540;
    private static final int NARROW_HEIGHT = 460;

    private final Edition edition;
    private final ReplyNetwork replies;
    private final NetworkFigures figures;
    private final Numbers numbers;

    private NetworkPanel(Edition edition, ReplyNetwork replies) {
        this.edition = edition;
        this.replies = replies;
        this.figures = replies.figures();
        this.numbers = edition.numbers();
    }

    static Panel of(Edition edition, ReplyNetwork replies) {
        return new NetworkPanel(edition, replies).html();
    }

    private Panel html() {
        Excerpt excerpt = Excerpt.of(replies, DRAWN, TIES_EACH);
        return Panel.of(
                edition,
                "network",
                edition.text(
                        figures.ties() == 0 ? "network.none" : "network.reading",
                        numbers.whole(figures.people()),
                        numbers.whole(figures.people() - figures.isolates()),
                        numbers.whole(figures.ties())),
                new Measured(figures.basis(), figures.people(), "people"),
                cards(),
                figures.ties() == 0 ? each() : drawn(excerpt));
    }

    private DomContent cards() {
        Basis basis = figures.basis();
        Cards cards = new Cards(edition)
                .add("reciprocity", basis, figures.reciprocity(), "arcs", numbers::share)
                .add("isolates", basis, figures.isolateRatio(), "people", numbers::share)
                .add(
                        "largest-group",
                        basis,
                        replies.network().undirected().components().largestShare(),
                        "people",
                        numbers::share)
                .add("transitivity", basis, figures.transitivity(), "triples", numbers::share)
                .add("degree-centralisation", basis, figures.degreeCentralisation(), "people", n -> numbers.exact(n, 2))
                .add("density", basis, figures.density(), "people", numbers::share);
        if (replies.distances() instanceof Distances.Measured measured) {
            cards.add("steps", basis, measured.mean(), "largest-group", n -> numbers.decimal(n, 1));
        }
        return cards.add(
                        "depth",
                        basis,
                        MetricValue.of(figures.degeneracy(), figures.innermost()),
                        "innermost",
                        n -> numbers.whole((long) n))
                .html();
    }

    private DomContent drawn(Excerpt excerpt) {
        String cut = cut(excerpt);
        return each(
                p(cut).withClass("reading"),
                new ChartFigure(edition, "network-chart", edition.text("network.title"), cut)
                        .key("circle-key inner", edition.text("network.inner", numbers.whole(figures.degeneracy())))
                        .key("circle-key", edition.text("network.outer"))
                        .key("line-key", edition.text("network.mutual"))
                        .key("arrow-key", edition.text("network.one-way"))
                        .unfolded()
                        .html(new NetworkDrawing(excerpt.sociogram()), HEIGHT, NARROW_HEIGHT, table(excerpt)));
    }

    /** Who is drawn and who is not, in words. */
    private String cut(Excerpt excerpt) {
        int withTies = figures.people() - figures.isolates();
        int shown = excerpt.people().size();
        String people = shown == withTies
                ? edition.text("network.people.all", numbers.whole(shown), numbers.whole(figures.isolates()))
                : edition.text(
                        "network.people.cut",
                        numbers.whole(shown),
                        numbers.whole(withTies),
                        numbers.whole(excerpt.people().get(shown - 1).partners()));
        String ties = excerpt.lines().size() == excerpt.among()
                ? edition.text("network.ties.all", numbers.whole(excerpt.among()))
                : edition.text(
                        "network.ties.cut",
                        numbers.whole(excerpt.among()),
                        TIES_EACH,
                        numbers.whole(excerpt.lines().size()));
        return people + " " + ties + " " + edition.text("network.numbers");
    }

    private DataTable table(Excerpt excerpt) {
        DataTable table = new DataTable(
                        edition.text("network.title"),
                        edition.text("person"),
                        edition.text("network.partners"),
                        edition.text("network.received"),
                        edition.text("network.given"),
                        edition.text("network.on-ways"),
                        edition.text("network.depth"))
                .numbered();
        for (Person person : excerpt.people()) {
            table.row(
                    person.member().value(),
                    numbers.whole(person.partners()),
                    numbers.whole(person.received()),
                    numbers.whole(person.given()),
                    person.onWays().isPresent() ? numbers.share(person.onWays().getAsDouble()) : "–",
                    numbers.whole(person.depth()));
        }
        return table;
    }
}
