package io.copkit.directory;

import io.copkit.community.CommunityType;
import io.copkit.lifecycle.Stage;
import java.util.Map;

/**
 * How many communities were found.
 *
 * @param communities all of them
 * @param byType those of each type that there are any of
 * @param byStage those in each stage that there are any in
 */
public record Census(long communities, Map<CommunityType, Long> byType, Map<Stage, Long> byStage) {

    /** Copies the maps. */
    public Census {
        byType = Map.copyOf(byType);
        byStage = Map.copyOf(byStage);
    }
}
