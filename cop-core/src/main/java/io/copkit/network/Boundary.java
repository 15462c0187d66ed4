package io.copkit.network;

import io.copkit.CommunityId;
import io.copkit.engagement.MetricValue;

/**
 * How much of a community deals with people in other communities.
 *
 * @param community whose boundary it is
 * @param members how many belong to it
 * @param crossing how many of them acted toward somebody, or had somebody act toward them, in another of the communities
 * @param share crossing as part of members, 0 to 1; undefined without members, and not applicable without another community
 */
public record Boundary(CommunityId community, long members, long crossing, MetricValue share) {}
