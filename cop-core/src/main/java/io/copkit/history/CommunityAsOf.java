package io.copkit.history;

import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.ParticipationLevel;
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
 * @param belongings who belonged to it, and as what
 * @param organisations which organisations held roles in it, and which
 */
public record CommunityAsOf(
        Instant at,
        Optional<Instant> knownAt,
        Optional<Stage> stage,
        Map<MemberId, Belonging> belongings,
        Map<OrganisationId, Set<Role>> organisations) {

    /** Copies the maps. */
    public CommunityAsOf {
        belongings = Map.copyOf(belongings);
        organisations = organisations.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** Who belonged to it, each with the roles held. */
    public Map<MemberId, Set<Role>> members() {
        return belongings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().roles()));
    }

    /** The roles that somebody held; empty for whoever was no member. */
    public Set<Role> roles(MemberId member) {
        return Optional.ofNullable(belongings.get(member)).map(Belonging::roles).orElseGet(Set::of);
    }

    /** How near to the heart of the community somebody was; empty for whoever was no member, or had not been reviewed. */
    public Optional<ParticipationLevel> level(MemberId member) {
        return Optional.ofNullable(belongings.get(member)).flatMap(Belonging::level);
    }

    /** Who was on a level. */
    public Set<MemberId> on(ParticipationLevel level) {
        return belongings.keySet().stream()
                .filter(member -> level(member).filter(level::equals).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which members held a role. */
    public Set<MemberId> holders(Role role) {
        return belongings.keySet().stream()
                .filter(member -> roles(member).contains(role))
                .collect(Collectors.toUnmodifiableSet());
    }
}
