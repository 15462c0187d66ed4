package io.copkit.health;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.role.Permission;
import java.util.List;

/** How well communities are, as a member may know: whoever holds {@link Permission#METRICS_COMMUNITY_READ} there. */
public interface HealthViews {

    /** Health now, as {@link CommunityHealth#at}. Refused with {@code community_unknown} or {@code not_permitted}. */
    Outcome<Health> now(CommunityId community);

    /** All alerts now, as {@link CommunityHealth#alerts}. Refused with {@code community_unknown} or {@code not_permitted}. */
    Outcome<List<AlertFinding>> alerts(CommunityId community);
}
