package io.copkit.policy;

import io.copkit.MemberId;
import io.copkit.role.RightsChange;
import io.copkit.role.Role;
import java.util.List;
import java.util.Optional;

/**
 * Something about the rights in a community that is not as it should be.
 *
 * @param policy whose rule it breaks
 * @param code which rule
 * @param member who is concerned, if somebody is
 * @param role which role is concerned, if one is
 * @param repair what would mend it, in order; empty where somebody has to decide
 */
public record RightsFinding(
        String policy, String code, Optional<MemberId> member, Optional<Role> role, List<RightsChange> repair) {

    /** Copies the list. */
    public RightsFinding {
        repair = List.copyOf(repair);
    }
}
