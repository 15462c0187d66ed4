package io.copkit.transformation;

import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.role.Role;

/**
 * A role that somebody holds in one of the communities and does not keep in what it becomes.
 *
 * @param member who
 * @param role which
 * @param because why
 */
public record RoleConflict(MemberId member, Role role, Refusal because) {}
