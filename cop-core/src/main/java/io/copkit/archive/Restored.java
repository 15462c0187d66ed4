package io.copkit.archive;

import io.copkit.Community;
import io.copkit.MemberId;
import java.util.Set;

/**
 * A community that came back from the bin.
 *
 * @param community the community as it is now
 * @param parentGone whether the community that it was nested in is no more, so that it stands at the top
 * @param gone who belonged to it when it was withdrawn and does not any more, for the term is over
 */
public record Restored(Community community, boolean parentGone, Set<MemberId> gone) {

    /** Copies the set. */
    public Restored {
        gone = Set.copyOf(gone);
    }
}
