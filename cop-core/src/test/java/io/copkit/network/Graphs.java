package io.copkit.network;

import io.copkit.MemberId;
import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Networks to be measured, and their figures as plain numbers. */
final class Graphs {

    static final Basis ANY_BASIS = new Basis(
            new TimeWindow(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")),
            ZoneOffset.UTC,
            Population.ACTORS);

    private Graphs() {}

    /** From "a>b" and "a" for whoever is there without a tie. */
    static Network network(String... parts) {
        List<MemberId> people = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (String part : parts) {
            List<MemberId> named = Stream.of(part.split(">")).map(MemberId::of).toList();
            people.addAll(named);
            if (named.size() == 2) {
                ties.add(Tie.of(named.get(0), named.get(1)));
            }
        }
        return Network.of(ANY_BASIS, people, ties);
    }

    static Network network(Collection<MemberId> people, Collection<Tie> ties) {
        return Network.of(ANY_BASIS, people, ties);
    }

    static Network star(int people) {
        return network(IntStream.range(1, people).mapToObj(leaf -> "0>" + leaf).toArray(String[]::new));
    }

    static Network ring(int people) {
        return network(IntStream.range(0, people)
                .mapToObj(each -> each + ">" + (each + 1) % people)
                .toArray(String[]::new));
    }

    static Network path(int people) {
        return network(IntStream.range(1, people)
                .mapToObj(each -> each - 1 + ">" + each)
                .toArray(String[]::new));
    }

    static Network complete(int people) {
        return network(IntStream.range(0, people)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, people).mapToObj(other -> one + ">" + other))
                .toArray(String[]::new));
    }

    /** A triangle with somebody at one corner. */
    static Network paw() {
        return network("0>1", "1>2", "0>2", "2>3");
    }

    static double number(MetricValue value) {
        return value.value().orElseThrow(() -> new AssertionError("no number but " + value));
    }

    static double[] numbers(MemberScores scores) {
        return scores.scores().stream().mapToDouble(MemberScore::score).toArray();
    }

    static Betweenness.Counted exact(UndirectedGraph graph) {
        return graph.betweenness(PathSources.exact());
    }

    static List<String> ids(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).toList();
    }
}
