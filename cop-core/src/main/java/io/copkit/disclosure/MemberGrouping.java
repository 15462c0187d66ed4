package io.copkit.disclosure;

import io.copkit.membership.Membership;

/** Which group of a cut a member falls into. Asked once for each member; must answer the same each time. */
@FunctionalInterface
public interface MemberGrouping {

    /** The group of a member, by its name. */
    String groupOf(Membership.Active member);

    /** By how members came in. */
    static MemberGrouping byOrigin() {
        return member -> member.origin().code();
    }
}
