package io.copkit.community;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.lifecycle.Stage;
import java.time.Instant;
import java.util.List;

/**
 * A community as it was when it was read. It begins as {@link Stage#POTENTIAL}, founded by one member on a charter, and
 * lives through its stages until it is closed and remembered. Founding is provenance: who may do what lies in the roles of
 * the members.
 *
 * @param id the community's id
 * @param slug a readable name for addresses; no two communities have the same
 * @param charter what the community agrees on
 * @param founders who founded it; empty once they have been erased
 * @param stage where it is in its life
 * @param stageSince when that stage began
 * @param foundedAt when it was founded
 */
public record Community(
        CommunityId id,
        String slug,
        Charter charter,
        List<MemberId> founders,
        Stage stage,
        Instant stageSince,
        Instant foundedAt) {

    /** Copies the list. */
    public Community {
        founders = List.copyOf(founders);
    }

    /** A community at its beginning. */
    public static Community found(CommunityId id, String slug, Charter charter, MemberId founder, Instant at) {
        return new Community(id, slug, charter, List.of(founder), Stage.POTENTIAL, at, at);
    }

    /** The same community in another stage. */
    public Community moveTo(Stage next, Instant at) {
        return new Community(id, slug, charter, founders, next, at, foundedAt);
    }
}
