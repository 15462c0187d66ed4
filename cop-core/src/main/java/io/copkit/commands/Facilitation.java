package io.copkit.commands;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.Community;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the last facilitator, however many go at once.
 *
 * <p>The facilitators are counted by a query inside the decision, after the community's version was read, and whoever goes
 * writes the community's next version. So of two who both counted two, one loses the race, reads anew and counts one.
 * Whoever only joins demands the version without writing it, so that joins do not wait for each other. A count kept in the
 * community's record would be no safer, would be written by every appointment as well, and would turn false when an erasure
 * removes memberships, which touches no other record.
 */
public final class Facilitation {

    private Facilitation() {}

    /** Why a member cannot let go of these roles, if so; otherwise sees to it that nobody else lets go at the same time. */
    public static Optional<Refusal> release(Work work, Stored<Community, CommunityRecord> stored, Set<Role> roles) {
        Community community = stored.value();
        int minimum = community.roleBook().minimum(Role.FACILITATOR, community.stage());
        if (minimum == 0 || !roles.contains(Role.FACILITATOR)) {
            work.require(stored);
            return Optional.empty();
        }
        if (work.holders(community.id()).getOrDefault(Role.FACILITATOR, 0L) <= minimum) {
            return Optional.of(Refusal.of(RefusalCode.LAST_FACILITATOR));
        }
        work.put(community, stored);
        return Optional.empty();
    }
}
