package io.copkit.transformation;

import io.copkit.CommunityId;
import java.util.List;
import java.util.Set;

/**
 * Which communities have come out of which, as somebody may know of it: what does not exist for whoever asks is left out, and so
 * is what could only be reached through it. The host is also told of communities that have been removed for good: that they were
 * there is all that is left of them. Each answer takes a query for each generation, and one for each community on the way.
 */
public interface Lineage {

    /** What a community has come out of, the nearest first. */
    List<Descent> ancestors(CommunityId community);

    /** What has come out of a community, the nearest first. */
    List<Descent> descendants(CommunityId community);

    /**
     * Where whoever looks for a community is to be sent: to itself while it goes on; to what it has gone on in if it was merged,
     * absorbed or split, however often that happened again. Only the closing that still holds counts, so that a community which
     * was opened again is found under its own id.
     *
     * @return one for what was merged, perhaps several for what was split; the community itself if it ended without an heir, or
     *     if its heirs lead back to it and nowhere else; nothing if there is none for whoever asks
     */
    Set<CommunityId> leadsTo(CommunityId community);

    /**
     * Where a slug leads, as {@link #leadsTo(CommunityId)} does.
     *
     * @param slug any text; it is folded as slugs are
     */
    Set<CommunityId> leadsTo(String slug);
}
