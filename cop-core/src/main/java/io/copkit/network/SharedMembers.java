package io.copkit.network;

import io.copkit.CommunityId;

/**
 * How far the memberships of two communities are the same.
 *
 * @param one the community whose id comes first
 * @param other the other one
 * @param members how many belong to both, at least 1
 * @param jaccard those as part of all who belong to one or both, above 0 to 1: near to 1, the two are one community twice
 *     (Jaccard 1901)
 * @param containment those as part of the smaller of the two, above 0 to 1: 1 if all of it belong to the larger as well
 *     (overlap coefficient)
 */
public record SharedMembers(CommunityId one, CommunityId other, long members, double jaccard, double containment) {}
