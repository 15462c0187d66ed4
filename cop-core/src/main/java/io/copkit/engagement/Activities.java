package io.copkit.engagement;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import java.util.Collection;
import java.util.List;

/**
 * Records what members do, and takes it back. Recording competes with no command, and repeating it changes nothing.
 *
 * <p>A member records own activities only, and only what the member's roles and the community's stage allow; this is
 * checked on the access view that the member acts with, or on one that is loaded for the call. An activity that races with
 * the closing of a community may be stored. The host records for anybody, members or not, as imports do.
 */
public interface Activities {

    /**
     * Records one activity: one call to the storage when acting with a held access view, two otherwise.
     *
     * @return what became of it; refused with {@code community_unknown} (host only), {@code not_permitted},
     *     {@code unknown_activity_kind}, {@code activity_mismatch}, {@code actor_mismatch} (members only) or
     *     {@code actor_missing} (host only)
     */
    Outcome<Recording> record(CommunityId community, Activity activity);

    /**
     * Records many activities. Each is stored or not on its own; but if one of them is refused for its kind or its actor,
     * none is stored.
     *
     * @return what became of them; refused as {@link #record}, each reason once; what is stored with other content comes
     *     back in {@link Recording#mismatched()}
     */
    Outcome<Recording> recordAll(CommunityId community, List<Activity> activities);

    /**
     * Takes activities back: they count nowhere any more. An id never seen is burnt and will not be stored later either.
     * Members need the permission {@code thread_moderate}; for authors who take their own back, the host does it.
     *
     * @return how many were not retracted before and are now; refused with {@code community_unknown} (host only) or
     *     {@code not_permitted}
     */
    Outcome<Integer> retract(CommunityId community, Collection<String> ids);
}
