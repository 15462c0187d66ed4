package io.copkit.tool;

import io.copkit.MemberId;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody holds a role: a line of a review that nobody has decided on yet.
 *
 * @param member who
 * @param role which
 * @param since since when
 * @param by who gave it; empty if it was the host itself, or the person has been erased
 */
public record AccessLine(MemberId member, Role role, Instant since, Optional<MemberId> by) {}
