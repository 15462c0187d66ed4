package io.copkit.metric;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who mentors whom. */
@FunctionalInterface
public interface Mentoring {

    /** The pairs that began before an instant, as they were just before it. */
    List<Pair> before(Instant end);

    /**
     * A mentor and a mentee.
     *
     * @param mentor who helps
     * @param mentee who is helped
     * @param from since when
     * @param to when it ended, the first instant after it; empty while it goes on
     * @param sessions when they met
     * @param goals how many goals they set themselves
     * @param reached how many of them were reached
     */
    record Pair(
            MemberId mentor,
            MemberId mentee,
            Instant from,
            Optional<Instant> to,
            List<Instant> sessions,
            int goals,
            int reached) {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if it ends before it begins, or more goals were reached than set
         */
        public Pair {
            sessions = List.copyOf(sessions);
            if (to.isPresent() && to.get().isBefore(from)) {
                throw new IllegalArgumentException("mentoring must not end before it begins");
            }
            if (reached < 0 || reached > goals) {
                throw new IllegalArgumentException("of " + goals + " goals " + reached + " cannot have been reached");
            }
        }
    }
}
