package io.copkit.commands.bulk;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One step of an operation: the items of one community that were decided and written together.
 *
 * @param community where
 * @param operation the operation's id
 * @param number the step's place in the community, from 1
 * @param takenAt when it was taken
 * @param people whom its items are about, in their order; empty for who has been erased
 * @param outcomes what became of its items, in their order
 */
record Chunk(
        CommunityId community,
        String operation,
        int number,
        Instant takenAt,
        List<Optional<MemberId>> people,
        List<BulkOutcome> outcomes) {

    Chunk {
        people = List.copyOf(people);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether it can have been taken from items that begin like these; somebody who has been erased may be anybody. */
    boolean isOf(List<BulkItem> items) {
        return outcomes.size() <= items.size()
                && IntStream.range(0, people.size())
                        .allMatch(i -> people.get(i)
                                .filter(known -> !known.equals(items.get(i).member()))
                                .isEmpty());
    }
}
