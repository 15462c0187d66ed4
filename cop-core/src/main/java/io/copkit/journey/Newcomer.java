package io.copkit.journey;

import io.copkit.engagement.ActivityKinds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of somebody who came into a community.
 *
 * @param joining who, and when
 * @param until the end of the time that they are followed
 * @param marks by kind of activity, instants at which they did it: whoever did it while they were followed has one then
 */
record Newcomer(Joining joining, Instant until, Map<String, List<Instant>> marks) {

    /** Whether they took a step while they were followed. */
    boolean took(FunnelStep step, ActivityKinds kinds) {
        if (step instanceof FunnelStep.Did did) {
            return marks.entrySet().stream()
                    .filter(each -> did.counts(each.getKey(), kinds))
                    .flatMap(each -> each.getValue().stream())
                    .anyMatch(this::isFollowed);
        }
        if (step instanceof FunnelStep.Reached reached) {
            return joining.levels().stream()
                    .filter(period -> period.level().compareTo(reached.level()) >= 0)
                    .anyMatch(period -> isFollowed(period.from()));
        }
        return Optional.ofNullable(((FunnelStep.Declared) step).when().get(joining.member()))
                .filter(this::isFollowed)
                .isPresent();
    }

    private boolean isFollowed(Instant at) {
        return !at.isBefore(joining.at()) && at.isBefore(until);
    }
}
