package io.copkit.archive;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import java.io.OutputStream;

/**
 * Putting what remains of closed communities in order. Where the host has set a {@link BundleStore}, whatever is closed, by whatever
 * command, is archived right away, and this is for further bundles.
 */
public interface Archives {

    /**
     * Writes the bundle of a closed community and keeps its seal; needs {@code lifecycle_apply}. The bundle is one JSON object in UTF-8
     * with the community, its memberships, its things, its history and its activities, each as it is stored, in an order of their own:
     * the same state gives the same bytes. Nothing that is stored changes by it, so that everything reads as before; the spaces that
     * the policy strips stay out of the bundle alone, with all that the history says of them.
     *
     * @param out where to; neither flushed nor closed
     * @return the seal; refused with {@code community_unknown}, {@code not_permitted}, {@code stage_forbids} if the community is not
     *     closed, or {@code concurrent_change} if it changed meanwhile, so that the bundle is worth nothing
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    Outcome<ArchiveSeal> archive(CommunityId community, ArchivePolicy policy, OutputStream out);
}
