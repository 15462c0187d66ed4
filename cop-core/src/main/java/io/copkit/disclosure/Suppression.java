package io.copkit.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Finds what else to withhold of a table with totals, so that what is too small cannot be computed from the rest.
 *
 * <p>The table is a network: every number is an arc, and every equation of a total and its parts a node, where as much goes
 * in as comes out. Whoever sees the table knows some arcs and wonders about the others. An arc is safe if it can hold the
 * minimum or more without any known arc changing: then nobody can tell that it is small. That much must fit through the arcs
 * that are withheld, from its end back to its start; where it does not, arcs are withheld as well, along the way on which
 * least is lost. (Gusfield, "A graph theoretic approach to statistical data security", SIAM Journal on Computing 17, 1988;
 * Cox, "Network models for complementary cell suppression", JASA 90, 1995.)
 */
final class Suppression {

    private static final long UNLIMITED = Long.MAX_VALUE / 4;
    /** Higher than all that could be withheld instead. */
    private static final long LAST_RESORT = 1L << 48;

    private final SmallGroups small;
    private final long minimum;
    private final int nodes;
    private final List<Arc> arcs = new ArrayList<>();
    private final BitSet fixed = new BitSet();
    private final BitSet withheld = new BitSet();

    Suppression(int nodes, int minimum) {
        this.nodes = nodes;
        this.small = new SmallGroups(minimum);
        this.minimum = minimum;
    }

    /** A number, and by how much more nobody must be able to exclude that it is. */
    private record Arc(int from, int to, long value, long room) {}

    /** One arc of a way: forwards the number grows, backwards it shrinks. */
    private record Move(int arc, boolean grows) {}

    /** Adds a number; what comes into {@code from} goes out to {@code to}. */
    int arc(int from, int to, long value) {
        return arc(from, to, value, Set.of());
    }

    /** Adds a number that must not come near to some that have been told: the difference may be a small group. */
    int arc(int from, int to, long value, Set<Long> told) {
        int index = arcs.size();
        long room = LongStream.concat(LongStream.of(0), told.stream().mapToLong(Long::longValue))
                .filter(other -> small.has(Math.abs(value - other)))
                .map(other -> minimum - (value - other))
                .max()
                .orElse(0);
        arcs.add(new Arc(from, to, value, room));
        if (room > 0) {
            withheld.set(index);
        }
        return index;
    }

    /** Has been decided on elsewhere: is withheld or shown as it is. */
    void fix(int arc, boolean hidden) {
        fixed.set(arc);
        withheld.set(arc, hidden);
    }

    /** Withholds what must be. */
    void protect() {
        for (int arc = 0; arc < arcs.size(); arc++) {
            makeRoom(arc);
        }
    }

    /** Its number as it may be shown. */
    Disclosed disclosed(int arc) {
        long value = arcs.get(arc).value;
        if (!withheld.get(arc)) {
            return Disclosed.count(value);
        }
        return new Disclosed.Withheld(small.has(value) ? WithheldReason.SMALL_GROUP : WithheldReason.GIVES_AWAY);
    }

    private void makeRoom(int arc) {
        long[] moved = new long[arcs.size()];
        long missing = arcs.get(arc).room;
        while (missing > 0) {
            List<Move> way = cheapestWay(arc, moved);
            long room = missing;
            for (Move move : way) {
                room = Math.min(room, room(move, moved));
            }
            for (Move move : way) {
                moved[move.arc] += move.grows ? room : -room;
                withheld.set(move.arc);
            }
            missing -= room;
        }
    }

    private long room(Move move, long[] moved) {
        return move.grows ? UNLIMITED : arcs.get(move.arc).value + moved[move.arc];
    }

    /** What is lost by withholding a number: the number; nothing if it is withheld already. A zero stays, it may be known. */
    private long cost(int arc) {
        if (withheld.get(arc)) {
            return 0;
        }
        long value = arcs.get(arc).value;
        return value == 0 ? UNLIMITED : fixed.get(arc) ? LAST_RESORT : value;
    }

    /** From the end of an arc back to its start; by Bellman and Ford, with a queue. */
    private List<Move> cheapestWay(int around, long[] moved) {
        long[] distance = new long[nodes];
        Move[] by = new Move[nodes];
        Arrays.fill(distance, UNLIMITED);
        Deque<Integer> waiting = new ArrayDeque<>();
        distance[arcs.get(around).to] = 0;
        waiting.add(arcs.get(around).to);
        while (!waiting.isEmpty()) {
            int here = waiting.remove();
            for (int arc = 0; arc < arcs.size(); arc++) {
                Arc next = arcs.get(arc);
                boolean grows = next.from == here;
                if (arc == around || (!grows && next.to != here) || cost(arc) == UNLIMITED) {
                    continue;
                }
                int there = grows ? next.to : next.from;
                Move move = new Move(arc, grows);
                if (room(move, moved) > 0 && distance[here] + cost(arc) < distance[there]) {
                    distance[there] = distance[here] + cost(arc);
                    by[there] = move;
                    waiting.add(there);
                }
            }
        }
        return way(around, by);
    }

    private List<Move> way(int around, Move[] by) {
        List<Move> way = new ArrayList<>();
        int here = arcs.get(around).from;
        while (here != arcs.get(around).to) {
            Move last = Objects.requireNonNull(by[here], "a total can always be withheld");
            way.add(last);
            here = last.grows ? arcs.get(last.arc).from : arcs.get(last.arc).to;
        }
        return way;
    }
}
