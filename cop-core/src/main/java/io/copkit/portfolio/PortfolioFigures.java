package io.copkit.portfolio;

import io.copkit.community.CommunityType;
import io.copkit.lifecycle.Stage;
import java.util.Map;

/**
 * How many there are in a portfolio, or in a part of it.
 *
 * @param communities how many communities
 * @param byStage how many of them are in each stage; a stage that none is in is left out
 * @param byType how many of them are of each type; a type that none is of is left out
 * @param memberships how many active memberships they have together; who belongs to two counts twice
 */
public record PortfolioFigures(
        long communities, Map<Stage, Long> byStage, Map<CommunityType, Long> byType, long memberships) {

    /** Copies the maps. */
    public PortfolioFigures {
        byStage = Map.copyOf(byStage);
        byType = Map.copyOf(byType);
    }
}
