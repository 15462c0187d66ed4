package io.copkit.structure;

import io.copkit.community.CommunityAccess;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.role.RoleBook;

/**
 * What a community settles on the four axes of inheritance.
 *
 * @param access how far it opens itself: {@link Axis#VISIBILITY}, and the join policy {@link Axis#MEMBERSHIP}
 * @param roleBook its roles: {@link Axis#ROLES}
 * @param admission on which terms people come and stay: {@link Axis#POLICIES}
 */
public record Regime(CommunityAccess access, RoleBook roleBook, AdmissionPolicy admission) {

    /** The same with another access. */
    public Regime with(CommunityAccess other) {
        return new Regime(other, roleBook, admission);
    }

    /** The same with another book of roles. */
    public Regime with(RoleBook other) {
        return new Regime(access, other, admission);
    }

    /** The same with other terms of admission. */
    public Regime with(AdmissionPolicy other) {
        return new Regime(access, roleBook, other);
    }
}
