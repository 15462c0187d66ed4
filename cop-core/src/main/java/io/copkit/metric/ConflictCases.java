package io.copkit.metric;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cases of conflict that were brought before those who care for the community. */
@FunctionalInterface
public interface ConflictCases {

    /** Those opened before an instant, as they were just before it. */
    List<Case> before(Instant end);

    /**
     * A case.
     *
     * @param opened when it was brought up
     * @param resolved when it was resolved; empty while it is not
     * @param parties who was in it
     */
    record Case(Instant opened, Optional<Instant> resolved, Set<MemberId> parties) {

        /**
         * Copies the set.
         *
         * @throws IllegalArgumentException if it was resolved before it was opened
         */
        public Case {
            parties = Set.copyOf(parties);
            if (resolved.filter(opened::isAfter).isPresent()) {
                throw new IllegalArgumentException("a case cannot be resolved before it is opened");
            }
        }
    }
}
