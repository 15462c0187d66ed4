package io.copkit.structure;

import io.copkit.role.Permission;
import io.copkit.role.Role;

/** What somebody can do in a community, as far as a plan may change it. */
public sealed interface Ability {

    /**
     * Something that comes with how far the community opens itself.
     *
     * @param opening what
     */
    record Open(Opening opening) implements Ability {}

    /**
     * Something that a role allows.
     *
     * @param role which role
     * @param permission what it allows
     */
    record Right(Role role, Permission permission) implements Ability {}
}
