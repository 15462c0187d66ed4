package io.copkit.role;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A role that a member holds.
 *
 * @param role which
 * @param since when it was given
 * @param until when it ends by itself; empty if it does not
 * @param scopes what it was given for; empty for the whole community
 * @param by who gave it; empty if the host itself did, or the person has been erased
 * @param heldOver that its holder keeps it although the term is over, if so
 */
public record RoleGrant(
        Role role,
        Instant since,
        Optional<Instant> until,
        Set<Scope> scopes,
        Optional<MemberId> by,
        Optional<HeldOver> heldOver) {

    /** Copies the set. */
    public RoleGrant {
        scopes = Set.copyOf(scopes);
    }

    /** A role that is not held over. */
    public RoleGrant(Role role, Instant since, Optional<Instant> until, Set<Scope> scopes, Optional<MemberId> by) {
        this(role, since, until, scopes, by, Optional.empty());
    }

    /**
     * Somebody keeps a role until a successor takes it, because the community needs it to be held.
     *
     * @param since when the term of the role, or of the membership, was over
     * @param tellAgainAt when somebody is to be told again
     */
    public record HeldOver(Instant since, Instant tellAgainAt) {}

    /** Whether its term is not over at an instant; it is at the very end, and while the role is held over. */
    public boolean holdsAt(Instant at) {
        return heldOver.isEmpty() && until.filter(end -> !at.isBefore(end)).isEmpty();
    }

    /** When its term is or was over; empty if it has none. */
    public Optional<Instant> end() {
        return heldOver.map(HeldOver::since).or(() -> until);
    }

    /** When a sweep must look at it: at the end of its term, and then as often as somebody is to be told. */
    public Optional<Instant> due() {
        return heldOver.map(HeldOver::tellAgainAt).or(() -> until);
    }

    /** The same role, held over since its term was over, or since the first of several times. */
    public RoleGrant heldOver(Instant termOver, Instant tellAgainAt) {
        Instant first = heldOver.map(HeldOver::since).orElse(termOver);
        return new RoleGrant(role, since, until, scopes, by, Optional.of(new HeldOver(first, tellAgainAt)));
    }

    /** The same role after the membership got another term: held over only if its own term is over as well. */
    public RoleGrant renewed() {
        boolean ownTerm = until.isPresent() && until.equals(heldOver.map(HeldOver::since));
        return heldOver.isEmpty() || ownTerm ? this : new RoleGrant(role, since, until, scopes, by);
    }

    /** A role for the whole community and for good. */
    public static RoleGrant of(Role role, Instant since, Optional<MemberId> by) {
        return new RoleGrant(role, since, Optional.empty(), Set.of(), by);
    }
}
