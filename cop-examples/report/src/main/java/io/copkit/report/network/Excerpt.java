package io.copkit.report.network;

import io.copkit.MemberId;
import io.copkit.network.Betweenness;
import io.copkit.network.DirectedGraph;
import io.copkit.network.MemberScore;
import io.copkit.network.Tie;
import io.copkit.report.network.Sociogram.Circle;
import io.copkit.report.network.Sociogram.Line;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The people of a network who are shown one by one: those with the most partners, then the most activities with them, then
 * the first ids. Nobody is shown without a tie.
 *
 * @param people the first of them first
 * @param lines the most used ties of each of them with others of them
 * @param among how many ties there are between them
 */
public record Excerpt(List<Person> people, List<Line> lines, int among) {

    private static final Comparator<Person> MOST_PARTNERS_FIRST = Comparator.comparingLong(Person::partners)
            .thenComparingLong(person -> person.received() + person.given())
            .reversed()
            .thenComparing(Person::member);

    /** Copies the lists. */
    public Excerpt {
        people = List.copyOf(people);
        lines = List.copyOf(lines);
    }

    /**
     * Somebody of the network.
     *
     * @param member who
     * @param partners how many others they have a tie with
     * @param received how many activities of others were toward them
     * @param given how many of theirs were toward others
     * @param onWays the part of the shortest ways between others that lead over them; empty if that was too much work
     * @param depth how deep they stand: the largest k such that they are among people with k partners among each other
     * @param innermost whether nobody stands deeper
     */
    public record Person(
            MemberId member,
            long partners,
            long received,
            long given,
            OptionalDouble onWays,
            long depth,
            boolean innermost) {}

    /**
     * The first of a network.
     *
     * @param most how many people at most
     * @param ties how many of each one's ties at most, the most used; whom others use most may have more
     */
    public static Excerpt of(ReplyNetwork replies, int most, int ties) {
        List<Person> first = people(replies).stream()
                .filter(person -> person.partners() > 0)
                .sorted(MOST_PARTNERS_FIRST)
                .limit(most)
                .toList();
        List<Line> among = lines(first, replies.network().ties());
        return new Excerpt(first, Sociogram.mostUsed(among, first.size(), ties), among.size());
    }

    private static List<Person> people(ReplyNetwork replies) {
        DirectedGraph directed = replies.network().directed();
        List<MemberScore> partners = replies.network().undirected().degrees().scores();
        List<MemberScore> received = directed.received().scores();
        List<MemberScore> given = directed.given().scores();
        List<MemberScore> depths =
                replies.network().undirected().cores().numbers().scores();
        return IntStream.range(0, partners.size())
                .mapToObj(i -> new Person(
                        partners.get(i).member(),
                        (long) partners.get(i).score(),
                        (long) received.get(i).score(),
                        (long) given.get(i).score(),
                        onWays(replies.onWays(), partners.get(i).member()),
                        (long) depths.get(i).score(),
                        depths.get(i).score() == replies.figures().degeneracy()))
                .toList();
    }

    private static OptionalDouble onWays(Betweenness betweenness, MemberId member) {
        return betweenness instanceof Betweenness.Counted counted
                ? counted.normalised().of(member)
                : OptionalDouble.empty();
    }

    private static List<Line> lines(List<Person> people, List<Tie> ties) {
        Map<MemberId, Integer> places = new HashMap<>();
        people.forEach(person -> places.put(person.member(), places.size()));
        Map<Long, Line> lines = new TreeMap<>();
        for (Tie tie : ties) {
            Integer from = places.get(tie.from());
            Integer to = places.get(tie.to());
            if (from != null && to != null) {
                boolean there = from < to;
                Line line = new Line(
                        Math.min(from, to),
                        Math.max(from, to),
                        there ? tie.activities() : 0,
                        there ? 0 : tie.activities());
                lines.merge(
                        (long) line.from() * people.size() + line.to(),
                        line,
                        (one, other) ->
                                new Line(one.from(), one.to(), one.there() + other.there(), one.back() + other.back()));
            }
        }
        return List.copyOf(lines.values());
    }

    /** The same to be drawn, each circle as large as the answers it has received. */
    public Sociogram sociogram() {
        return new Sociogram(
                people.stream()
                        .map(person -> new Circle(person.member().value(), person.received(), person.innermost()))
                        .toList(),
                lines);
    }
}
