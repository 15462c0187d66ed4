package io.copkit.metric;

import io.copkit.MemberId;
import io.copkit.engagement.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The gatherings that a community plans and holds. */
@FunctionalInterface
public interface Gatherings {

    /** What was planned for a window, and what of it was held. */
    Programme during(TimeWindow window);

    /**
     * The gatherings of a window.
     *
     * @param interval how much time is meant to lie between two of them; empty if nothing was settled
     * @param gatherings those planned for the window, in any order
     */
    record Programme(Optional<Duration> interval, List<Gathering> gatherings) {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if the interval is not positive
         */
        public Programme {
            interval.filter(length -> length.toMillis() < 1).ifPresent(length -> {
                throw new IllegalArgumentException("gatherings must lie apart, not " + length);
            });
            gatherings = List.copyOf(gatherings);
        }
    }

    /**
     * A planned gathering.
     *
     * @param planned when it was to be
     * @param held when it was held; empty if it was not
     * @param attendees who came
     */
    record Gathering(Instant planned, Optional<Instant> held, Set<MemberId> attendees) {

        /** Copies the set. */
        public Gathering {
            attendees = Set.copyOf(attendees);
        }
    }
}
