package io.copkit.health;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.role.Permission;
import java.util.List;

/**
 * How well communities are, as a member may know: whoever holds {@link Permission#METRICS_COMMUNITY_READ} there. Each is
 * refused with {@code community_unknown} or {@code not_permitted}.
 *
 * <p>Whoever may read the figures of every single member is told of this very moment. All others are told what the host's
 * {@code DisclosurePolicy} shows them: the state at the end of the latest reporting period that is over, so that two answers
 * never differ by what one person did in between; refused with {@code period_not_over} where the community is younger. A figure
 * that tells of too few people is undefined as {@link io.copkit.engagement.UndefinedReason#WITHHELD}; it weighs nothing in the
 * index, and coverage shows it.
 */
public interface HealthViews {

    /** The latest health, as {@link CommunityHealth#at}. */
    Outcome<Health> latest(CommunityId community);

    /** All alerts, as {@link CommunityHealth#alerts}. */
    Outcome<List<AlertFinding>> alerts(CommunityId community);
}
