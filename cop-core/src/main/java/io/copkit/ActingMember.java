package io.copkit;

import io.copkit.community.Communities;
import io.copkit.engagement.Activities;
import io.copkit.lifecycle.Lifecycle;
import io.copkit.membership.Memberships;
import io.copkit.norm.Norms;
import io.copkit.role.Roles;

/**
 * A member who acts: everything that is done through it is done on that member's behalf. Immutable and cheap; make one
 * where it is needed.
 */
public final class ActingMember {

    private final Communities communities;
    private final Memberships memberships;
    private final Roles roles;
    private final Lifecycle lifecycle;
    private final Activities activities;
    private final Norms norms;

    ActingMember(
            Communities communities,
            Memberships memberships,
            Roles roles,
            Lifecycle lifecycle,
            Activities activities,
            Norms norms) {
        this.communities = communities;
        this.memberships = memberships;
        this.roles = roles;
        this.lifecycle = lifecycle;
        this.activities = activities;
        this.norms = norms;
    }

    /** Founding communities. */
    public Communities communities() {
        return communities;
    }

    /** Joining and leaving. */
    public Memberships memberships() {
        return memberships;
    }

    /** Giving and taking roles. */
    public Roles roles() {
        return roles;
    }

    /** Moving a community through its life. */
    public Lifecycle lifecycle() {
        return lifecycle;
    }

    /** Recording what the member does. */
    public Activities activities() {
        return activities;
    }

    /** Drafting, publishing and acknowledging norms. */
    public Norms norms() {
        return norms;
    }
}
