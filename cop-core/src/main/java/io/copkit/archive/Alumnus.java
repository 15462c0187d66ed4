package io.copkit.archive;

import io.copkit.MemberId;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.Role;
import java.util.List;
import java.util.Set;

/**
 * Somebody who belonged to a community.
 *
 * @param member who
 * @param periods when, oldest first; the last one ends where the community was closed, if nothing ended it before
 * @param roles what the person was besides a member, to the end
 */
public record Alumnus(MemberId member, List<TimeWindow> periods, Set<Role> roles) {

    /** Copies the collections. */
    public Alumnus {
        periods = List.copyOf(periods);
        roles = Set.copyOf(roles);
    }
}
