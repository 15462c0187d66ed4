package io.copkit.archive;

import io.copkit.MemberId;
import java.util.Set;

/**
 * Who was asked anew whether to belong to a revived community.
 *
 * @param asked who was asked, and does not belong until the invitation is accepted
 * @param staying who belongs all the same
 */
public record Recall(Set<MemberId> asked, Set<MemberId> staying) {

    /** Copies the sets. */
    public Recall {
        asked = Set.copyOf(asked);
        staying = Set.copyOf(staying);
    }
}
