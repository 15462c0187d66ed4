package io.copkit.ladder;

import io.copkit.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The ladder of a community, and where its members stand; read by the host. */
public interface RungBook {

    /** The ladder that the community has adopted, if it has. */
    Optional<Ladder> ladder();

    /** Where a member stands, as of the last review; empty without a review by a ladder. */
    Optional<Standing> standing(MemberId member);

    /** The vouches for a member that count now, the earliest first. */
    List<Vouch> vouchesFor(MemberId member);

    /**
     * Where everybody would stand on a ladder now, and why, by what they did and nothing else: whether or not the community
     * has adopted it. Writes nothing. Takes the queries that the ladder's metrics set, and one for every ten thousand members.
     */
    SortedMap<MemberId, LadderVerdict> by(Ladder ladder);
}
