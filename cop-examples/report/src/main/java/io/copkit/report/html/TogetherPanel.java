package io.copkit.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.p;

import io.copkit.engagement.Basis;
import io.copkit.network.Bridge;
import io.copkit.network.NetworkFigures;
import io.copkit.network.Overlap;
import io.copkit.report.network.SharedCommunities;
import io.copkit.report.network.SharedCommunities.Place;
import j2html.tags.DomContent;
import java.util.List;

/** How communities hang together through people who belonged to several. */
final class TogetherPanel {

    private static final int DRAWN = 30;
    private static final int TIES_EACH = 5;
    private static final int BRIDGES = 20;
    private static final int HEIGHT = 540;
    private static final int NARROW_HEIGHT = 460;

    private TogetherPanel() {}

    static Panel of(Edition edition, NetworkFigures together, Overlap overlap) {
        Numbers numbers = edition.numbers();
        Basis basis = together.basis();
        SharedCommunities shared = SharedCommunities.of(overlap, DRAWN, TIES_EACH);
        String cut = edition.text(
                "together.cut",
                numbers.whole(shared.places().size()),
                numbers.whole(overlap.sizes().size() - overlap.apart().size()),
                numbers.whole(shared.sociogram().lines().size()),
                numbers.whole(overlap.shared().size()),
                TIES_EACH);
        DomContent cards = new Cards(edition)
                .add("together-density", basis, together.density(), "members", numbers::share)
                .add("together-transitivity", basis, together.transitivity(), "triples", numbers::share)
                .add("together-isolates", basis, together.isolateRatio(), "members", numbers::share)
                .html();
        return Panel.of(
                edition,
                "together",
                edition.text("together.reading", numbers.whole(overlap.shared().size())),
                new Measured(basis, overlap.sizes().size(), "communities"),
                cards,
                shared.places().isEmpty() ? each() : drawn(edition, shared, cut),
                overlap.bridges().isEmpty() ? each() : bridges(edition, overlap.bridges()));
    }

    private static DomContent drawn(Edition edition, SharedCommunities shared, String cut) {
        DataTable table = new DataTable(
                        edition.text("together.title"),
                        edition.text("together.community"),
                        edition.text("together.ever"),
                        edition.text("together.partners"))
                .numbered();
        for (Place place : shared.places()) {
            table.row(
                    place.community().value(),
                    edition.numbers().whole(place.members()),
                    edition.numbers().whole(place.partners()));
        }
        return each(
                p(cut).withClass("reading"),
                new ChartFigure(edition, "together-chart", edition.text("together.title"), cut)
                        .key("circle-key", edition.text("together.circle"))
                        .key("line-key", edition.text("together.line"))
                        .unfolded()
                        .html(new NetworkDrawing(shared.sociogram()), HEIGHT, NARROW_HEIGHT, table));
    }

    private static DomContent bridges(Edition edition, List<Bridge> bridges) {
        DataTable table = new DataTable(
                edition.text("together.bridges"),
                edition.text("person"),
                edition.text("memberships.communities"),
                edition.text("together.alone"));
        bridges.stream()
                .limit(BRIDGES)
                .forEach(bridge -> table.row(
                        bridge.member().value(),
                        edition.numbers().whole(bridge.communities().size()),
                        edition.numbers().whole(bridge.alone())));
        return each(h3(edition.text("together.bridges")), table.html());
    }
}
