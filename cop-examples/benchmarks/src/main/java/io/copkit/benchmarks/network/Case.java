package io.copkit.benchmarks.network;

import io.copkit.engagement.Basis;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.network.Network;
import io.copkit.network.Tie;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** One graph in the three forms in which it is measured. */
final class Case {

    private static final Basis BASIS = new Basis(
            new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z")),
            ZoneOffset.UTC,
            Population.ACTORS);

    final String name;
    final List<Tie> ties;
    final Network ours;
    final PlainCsr plain;
    final Shelf shelf;

    Case(String name, List<Tie> ties) {
        this.name = name;
        this.ties = ties;
        this.ours = network();
        this.plain = PlainCsr.numbered(ties).build();
        this.shelf = new Shelf(ties);
    }

    /** Built anew. */
    Network network() {
        return Network.of(BASIS, List.of(), ties);
    }

    static Case small() {
        return new Case("preferential 1k/10k", RandomTies.preferential(1_000, 10, 4711));
    }

    static Case clustered() {
        return new Case("clustered 2k/44k", RandomTies.clustered(2_000, 80, 0.5, 2, 4711));
    }

    static Case medium() {
        return new Case("preferential 10k/100k", RandomTies.preferential(10_000, 10, 4711));
    }

    static Case large() {
        return new Case("preferential 50k/500k", RandomTies.preferential(50_000, 10, 4711));
    }

    String size() {
        return "%,d people, %,d ties"
                .formatted(ours.undirected().people(), ours.undirected().ties());
    }
}
