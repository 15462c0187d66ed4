package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import java.util.Set;

/**
 * Keeps the memberships that a source gives, such as a group of a directory, as the source has them. What other sources
 * give, the member's own will among them, is left alone.
 *
 * <p>Whoever left by an own step while the group still names them stays out, until the group has dropped them once.
 */
public interface GroupSync {

    /**
     * What would have to change. Writes nothing.
     *
     * @param members all whom the source names
     * @return the difference; refused with {@code community_unknown}
     */
    Outcome<SyncPreview> preview(CommunityId community, MembershipSource source, Set<MemberId> members);

    /**
     * Changes it, as an operation of many steps. Whoever is interrupted calls again: what is left is done.
     *
     * @param operationId chosen by the host, 1 to 100 bytes that name no person; one for each run
     * @param members all whom the source names
     * @param limit how many may be withdrawn at once
     * @return what became of each; refused with {@code community_unknown} or {@code mass_withdrawal}
     */
    Outcome<SyncReport> apply(
            String operationId, CommunityId community, MembershipSource source, Set<MemberId> members, SyncLimit limit);
}
