package io.copkit.engagement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * A stretch of the time since somebody began, in periods of a calendar: the period in which they began has number 0.
 *
 * @param from the first period in it, at least 0
 * @param to the first period after it; empty if it has no end
 */
public record Bracket(int from, OptionalInt to) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it begins before 0 or holds no period
     */
    public Bracket {
        if (from < 0 || (to.isPresent() && to.getAsInt() <= from)) {
            throw new IllegalArgumentException("a bracket holds periods from 0 on but is " + from + " to " + to);
        }
    }

    /** One period (classic, or N-period, retention). */
    public static Bracket exactly(int period) {
        return new Bracket(period, OptionalInt.of(period + 1));
    }

    /** A period and all after it (rolling, or unbounded, retention). */
    public static Bracket orLater(int period) {
        return new Bracket(period, OptionalInt.empty());
    }

    /** From a period up to, and without, another. */
    public static Bracket between(int from, int to) {
        return new Bracket(from, OptionalInt.of(to));
    }

    /** Each period from 0 to the last one given, alone and with all after it. */
    public static List<Bracket> upTo(int last) {
        List<Bracket> brackets = new ArrayList<>();
        for (int period = 0; period <= last; period++) {
            brackets.add(exactly(period));
            brackets.add(orLater(period));
        }
        return brackets;
    }

    /** Whether all of it, or, if it has no end, its first period, is over for who began in a period, after so many periods. */
    boolean isOver(int begun, int elapsed) {
        return (long) begun + to.orElse(from + 1) <= elapsed;
    }

    /** Whether somebody who began in a period was active in it. */
    boolean holds(int begun, BitSet active) {
        int next = active.nextSetBit(begun + from);
        return next >= 0 && (to.isEmpty() || next < begun + to.getAsInt());
    }
}
