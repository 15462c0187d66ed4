package io.copkit.membership;

import io.copkit.MemberId;
import java.util.List;

/**
 * How the memberships that a source gives differ from what the source names.
 *
 * @param joining whom the source names and does not yet vouch for
 * @param withdrawn for whom the source vouches and whom it no longer names; who has another source stays a member
 * @param unchanged how many it names and vouches for
 * @param stayingOut how many of those left by their own will, or were made to go, and do not come back by themselves
 */
public record SyncPreview(List<MemberId> joining, List<MemberId> withdrawn, long unchanged, long stayingOut) {

    /** Copies the lists. */
    public SyncPreview {
        joining = List.copyOf(joining);
        withdrawn = List.copyOf(withdrawn);
    }

    /** Whether everything is as the source has it. */
    public boolean isEmpty() {
        return joining.isEmpty() && withdrawn.isEmpty();
    }
}
