package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import java.util.Set;

/** Gives and takes roles on behalf of whoever acts. */
public interface Roles {

    /**
     * Gives a role to an active member. Needs {@link Permission#ROLE_ASSIGN}, and a role of no higher rank than one's own.
     *
     * @return the roles that the member holds now; refused with {@code community_unknown}, {@code not_permitted},
     *     {@code role_above_own}, {@code role_not_appointable}, {@code not_a_member} or {@code role_already_held}
     */
    Outcome<Set<Role>> appoint(CommunityId community, MemberId member, Role role);

    /**
     * Takes a role back. One's own can always be given back; that of another needs {@link Permission#ROLE_ASSIGN}, and a
     * member of no higher rank than oneself. The last facilitator of a living community keeps the role until there is
     * another.
     *
     * @return the roles that the member holds now; refused with {@code community_unknown}, {@code not_permitted},
     *     {@code role_above_own}, {@code role_not_appointable}, {@code not_a_member}, {@code role_not_held} or
     *     {@code last_facilitator}
     */
    Outcome<Set<Role>> revoke(CommunityId community, MemberId member, Role role);
}
