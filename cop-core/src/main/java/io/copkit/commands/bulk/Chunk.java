package io.copkit.commands.bulk;

import io.copkit.CommunityId;
import io.copkit.membership.BulkOutcome;
import java.time.Instant;
import java.util.List;

/**
 * One step of an operation: the items of one community that were decided and written together.
 *
 * @param community where
 * @param operation the operation's id
 * @param number the step's place in the community, from 1
 * @param takenAt when it was taken
 * @param outcomes what became of its items, in their order
 */
record Chunk(CommunityId community, String operation, int number, Instant takenAt, List<BulkOutcome> outcomes) {

    Chunk {
        outcomes = List.copyOf(outcomes);
    }
}
