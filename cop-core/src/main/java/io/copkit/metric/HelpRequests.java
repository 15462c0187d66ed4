package io.copkit.metric;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Requests for help, and how they ended. */
@FunctionalInterface
public interface HelpRequests {

    /** Those opened before an instant, as they were just before it. */
    List<Request> before(Instant end);

    /**
     * A request for help.
     *
     * @param opened when somebody asked
     * @param emergency whether it was urgent
     * @param answered when somebody else first answered; empty while nobody has
     * @param accepted whether an answer was accepted as the right one
     * @param firstClosed when it was first settled; empty if it never was
     * @param closed when it was settled for good; empty while it is open, or open again
     */
    record Request(
            Instant opened,
            boolean emergency,
            Optional<Instant> answered,
            boolean accepted,
            Optional<Instant> firstClosed,
            Optional<Instant> closed) {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if something happened before it was opened, or it was closed for good before it
         *     was first closed
         */
        public Request {
            List.of(answered, firstClosed, closed)
                    .forEach(each -> each.filter(opened::isAfter).ifPresent(early -> {
                        throw new IllegalArgumentException(
                                "a request opened at " + opened + " was not dealt with at " + early);
                    }));
            if (closed.isPresent()
                    && firstClosed.filter(first -> !first.isAfter(closed.get())).isEmpty()) {
                throw new IllegalArgumentException("what is closed for good was first closed by then");
            }
        }
    }
}
