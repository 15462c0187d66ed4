package io.copkit.commands.archive;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.archive.ArchivePolicy;
import io.copkit.archive.BundleStore;
import io.copkit.commands.Desk;
import io.copkit.commands.Dues;
import io.copkit.commands.Reads;
import io.copkit.commands.Work;
import io.copkit.lifecycle.Stage;
import io.copkit.storage.CommunityRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Archives a community as it is closed: it is marked in the commit that closes it, its bundle is written right after that, and the
 * mark goes with the seal. What comes in between, a crash or a full disk, the next sweep carries on from the mark.
 *
 * @param policy which spaces go into the bundles
 * @param store where the bundles go
 */
public record Archiving(ArchivePolicy policy, BundleStore store) {

    private static final Logger LOG = LoggerFactory.getLogger(Archiving.class);
    private static final Actor.Host ARCHIVIST = new Actor.Host("archive");
    private static final String OWED = "archive";

    /** The record that a move leaves behind: marked if that is the end, and the host keeps bundles. */
    public static CommunityRecord marked(Desk desk, Work work, CommunityRecord moved) {
        if (desk.settings().archiving().isEmpty() || !moved.stage().equals(Stage.CLOSED.code())) {
            return moved;
        }
        CommunityRecord marked = Dues.with(moved, OWED, Optional.of(work.at()));
        work.put(marked);
        work.archiveAfterwards(CommunityId.of(marked.id()));
        return marked;
    }

    /** The record of a community whose bundle is where it belongs. */
    static CommunityRecord settled(CommunityRecord community) {
        return Dues.with(community, OWED, Optional.empty());
    }

    /** Archives a community if that is owed. Whatever fails is left to the next sweep: the community is closed all the same. */
    public static void settle(Desk desk, CommunityId community) {
        desk.settings()
                .archiving()
                .filter(archiving -> desk.storage()
                        .state()
                        .findCommunity(community.value())
                        .filter(record -> Dues.of(record, OWED).isPresent())
                        .isPresent())
                .ifPresent(archiving -> archiving.keep(desk, community));
    }

    /** A store is the host's code and may fail in its own ways. */
    private void keep(Desk desk, CommunityId community) {
        int incarnation = new Reads(desk).community(community).orElseThrow().incarnation();
        try (OutputStream out = store.open(community, incarnation)) {
            new ArchiveCommands(desk, ARCHIVIST).keep(community, policy, out);
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The bundle of community {} could not be kept; a sweep carries on", community.value(), failed);
        }
    }
}
