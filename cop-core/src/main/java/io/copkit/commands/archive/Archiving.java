package io.copkit.commands.archive;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.archive.ArchivePolicy;
import io.copkit.archive.BundleStore;
import io.copkit.commands.Consequence;
import io.copkit.commands.Desk;
import io.copkit.commands.Dues;
import io.copkit.commands.Reads;
import io.copkit.commands.Work;
import io.copkit.lifecycle.Stage;
import io.copkit.storage.CommunityRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Archives a community as it is closed: its bundle is written right after the commit that closes it, and the mark goes with the
 * seal.
 *
 * @param policy which spaces go into the bundles
 * @param store where the bundles go
 */
public record Archiving(ArchivePolicy policy, BundleStore store) implements Consequence {

    private static final Logger LOG = LoggerFactory.getLogger(Archiving.class);
    private static final Actor.Host ARCHIVIST = new Actor.Host("archive");
    private static final String OWED = "archive";

    @Override
    public CommunityRecord marked(Work work, Community before, Community after, CommunityRecord record) {
        return before.stage() != Stage.CLOSED && after.stage() == Stage.CLOSED
                ? Dues.with(record, OWED, Optional.of(work.at()))
                : record;
    }

    /** The record of a community whose bundle is where it belongs. */
    static CommunityRecord settled(CommunityRecord community) {
        return Dues.with(community, OWED, Optional.empty());
    }

    @Override
    public List<CopEvent> follow(Desk desk, Actor actor, CommunityRecord written) {
        resume(desk, actor, written);
        return List.of();
    }

    /** The community is closed all the same, whatever fails here. */
    @Override
    public void resume(Desk desk, Actor actor, CommunityRecord community) {
        if (Dues.of(community, OWED).isPresent()) {
            keep(desk, CommunityId.of(community.id()));
        }
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
