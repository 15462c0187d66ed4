package io.copkit.ladder;

import io.copkit.role.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a rung takes: conditions, combined. */
public sealed interface Requirement {

    /**
     * Each of them; of none, nothing.
     *
     * @param of the parts
     */
    record All(List<Requirement> of) implements Requirement {
        /** Copies the list. */
        public All {
            of = List.copyOf(of);
        }
    }

    /**
     * At least one of them.
     *
     * @param of the parts
     */
    record Any(List<Requirement> of) implements Requirement {
        /** Copies the list. */
        public Any {
            of = List.copyOf(of);
        }
    }

    /**
     * The opposite.
     *
     * @param of of what
     */
    record Not(Requirement of) implements Requirement {}

    /**
     * So much of a metric or more.
     *
     * @param metric the metric's code
     * @param bound how much
     * @param firm whether staying on a rung takes the whole of it where {@link Staying.LowWater} otherwise asks a part
     */
    record AtLeast(String metric, Threshold bound, boolean firm) implements Requirement {

        /** Also to stay, in full. */
        public AtLeast firmly() {
            return new AtLeast(metric, bound, true);
        }
    }

    /**
     * So much of a metric or less; to stay as to enter.
     *
     * @param metric the metric's code
     * @param bound how much
     */
    record AtMost(String metric, Threshold bound) implements Requirement {}

    /**
     * A membership that has lasted long enough. A member of whom it is not known since when meets it.
     *
     * @param atLeast how long, positive
     */
    record Seniority(Duration atLeast) implements Requirement {
        /**
         * Checks the length.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Seniority {
            if (atLeast.isNegative() || atLeast.isZero()) {
                throw new IllegalArgumentException("seniority takes some time");
            }
        }
    }

    /**
     * A role that somebody was appointed to.
     *
     * @param anyOf one of these, at least one
     */
    record InRole(Set<Role> anyOf) implements Requirement {
        /**
         * Copies the set.
         *
         * @throws IllegalArgumentException if it is empty
         */
        public InRole {
            anyOf = Set.copyOf(anyOf);
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("holding a role takes a role");
            }
        }
    }

    /**
     * Enough distinct members who vouch, each of them on a rung that is at least as high, and no vouch of whom has run out.
     *
     * @param quorum how many, at least 1
     */
    record Vouched(int quorum) implements Requirement {
        /**
         * Checks the quorum.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Vouched {
            if (quorum < 1) {
                throw new IllegalArgumentException("a quorum takes at least one member");
            }
        }
    }

    /** No sanction in force. */
    record Unsanctioned() implements Requirement {}

    /**
     * No suspension, nor restriction from contributing, that began in the last days, whether it is over or not.
     *
     * @param days how many days: 1 to {@value Span#LONGEST}
     */
    record Unpenalised(int days) implements Requirement {
        /**
         * Checks the days.
         *
         * @throws IllegalArgumentException if they are out of range
         */
        public Unpenalised {
            if (days < 1 || days > Span.LONGEST) {
                throw new IllegalArgumentException("penalties are looked back for over 1 to " + Span.LONGEST + " days");
            }
        }
    }

    /** Nothing at all. */
    static Requirement nothing() {
        return new All(List.of());
    }

    /** Each of them. */
    static Requirement all(Requirement... of) {
        return new All(List.of(of));
    }

    /** At least one of them. */
    static Requirement any(Requirement... of) {
        return new Any(List.of(of));
    }

    /** So much or more. */
    static AtLeast atLeast(Metric metric, long number) {
        return new AtLeast(metric.code(), Threshold.of(number), false);
    }

    /** So much or more. */
    static AtLeast atLeast(Metric metric, Threshold bound) {
        return new AtLeast(metric.code(), bound, false);
    }

    /** So much or less. */
    static AtMost atMost(Metric metric, long number) {
        return new AtMost(metric.code(), Threshold.of(number));
    }

    /** The conditions in it, without what combines them. */
    default Stream<Requirement> conditions() {
        if (this instanceof All all) {
            return all.of().stream().flatMap(Requirement::conditions);
        } else if (this instanceof Any any) {
            return any.of().stream().flatMap(Requirement::conditions);
        } else if (this instanceof Not not) {
            return not.of().conditions();
        }
        return Stream.of(this);
    }
}
