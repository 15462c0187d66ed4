package io.copkit.membership;

import io.copkit.MemberId;
import io.copkit.internal.Checks;
import java.time.Instant;
import java.util.Optional;

/**
 * What a suspension, a removal or a ban rests on.
 *
 * @param since since when it holds
 * @param until when it is over by itself; empty if it lasts until somebody lifts it
 * @param reason why
 * @param scope how far it reaches
 * @param by who imposed it; empty if the host itself did, or the person has been erased
 * @param appeal where to appeal: a link or a reference of the host's, 1 to 128 bytes
 */
public record Sanction(
        Instant since,
        Optional<Instant> until,
        SanctionReason reason,
        SanctionScope scope,
        Optional<MemberId> by,
        Optional<String> appeal) {

    /**
     * Checks the order of the instants and the appeal.
     *
     * @throws IllegalArgumentException if it is over before it begins, or the appeal is empty or too long
     */
    public Sanction {
        until.ifPresent(end -> {
            if (!end.isAfter(since)) {
                throw new IllegalArgumentException("a sanction must end after it begins");
            }
        });
        appeal.ifPresent(reference -> Checks.id("an appeal", reference));
    }

    /** Whether it still holds at an instant; it does not at the very end of its term. */
    public boolean holdsAt(Instant at) {
        return until.isEmpty() || at.isBefore(until.get());
    }

    /** Whether it still holds at an instant in the communities nested below its own. */
    public boolean holdsBelowAt(Instant at) {
        return scope == SanctionScope.SUBTREE && holdsAt(at);
    }
}
