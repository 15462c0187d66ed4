package io.copkit.history;

import io.copkit.MemberId;
import io.copkit.lifecycle.Stage;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A community as it was at an instant, as far as it was known at another. People who have been erased are not in it.
 *
 * @param at the instant looked at; what took effect at that very instant is in it
 * @param knownAt what was recorded after this instant is not in it; empty for all that is known
 * @param stage where the community was in its life; empty if it did not exist
 * @param members who belonged to it, each with the roles held
 */
public record CommunityAsOf(
        Instant at, Optional<Instant> knownAt, Optional<Stage> stage, Map<MemberId, Set<Role>> members) {

    /** Copies the map. */
    public CommunityAsOf {
        members = members.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** The roles that somebody held; empty for whoever was no member. */
    public Set<Role> roles(MemberId member) {
        return members.getOrDefault(member, Set.of());
    }

    /** Who held a role. */
    public Set<MemberId> holders(Role role) {
        return members.keySet().stream()
                .filter(member -> roles(member).contains(role))
                .collect(Collectors.toUnmodifiableSet());
    }
}
