package io.copkit.role;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A role that a member holds.
 *
 * @param role which
 * @param since when it was given
 * @param by who gave it; empty if the host itself did, or the person has been erased
 */
public record RoleGrant(Role role, Instant since, Optional<MemberId> by) {}
