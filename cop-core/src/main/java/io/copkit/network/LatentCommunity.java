package io.copkit.network;

import io.copkit.MemberId;
import java.util.List;

/**
 * People who deal with each other as a community does.
 *
 * @param members who, by id
 * @param density the part of their pairs that have a tie, above 0 to 1
 * @param depth each has ties to at least so many of the others
 */
public record LatentCommunity(List<MemberId> members, double density, int depth) {

    /** Copies the list. */
    public LatentCommunity {
        members = List.copyOf(members);
    }
}
