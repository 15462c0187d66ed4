package io.copkit;

import io.copkit.engagement.Activities;
import io.copkit.norm.Norms;
import io.copkit.role.Roles;

/**
 * The host itself, acting on nobody's behalf: an import, a scheduled job, an administrator's tool. It is asked for no
 * permission; what only a person can decide is not here.
 */
public final class ActingHost {

    private final Roles roles;
    private final Activities activities;
    private final Norms norms;

    ActingHost(Roles roles, Activities activities, Norms norms) {
        this.roles = roles;
        this.activities = activities;
        this.norms = norms;
    }

    /** Giving and taking roles. */
    public Roles roles() {
        return roles;
    }

    /** Recording what others did. */
    public Activities activities() {
        return activities;
    }

    /** Drafting and publishing norms. */
    public Norms norms() {
        return norms;
    }
}
