package io.copkit.engagement;

import io.copkit.MemberId;
import io.copkit.storage.ThreadRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A thread, from its first activity ever. A response is a later activity in it by somebody else.
 *
 * @param thread its id
 * @param openKind the code of the kind that opened it
 * @param opener who opened it
 * @param opened when
 * @param firstResponse when somebody else first responded; empty while nobody has
 * @param responses how many responses there are
 * @param activities how many activities, by anybody, the first included
 * @param actors by how many distinct people these are
 */
public record Conversation(
        String thread,
        String openKind,
        MemberId opener,
        Instant opened,
        Optional<Instant> firstResponse,
        long responses,
        long activities,
        long actors) {

    /** How long the opener waited for the first response; empty while there is none. */
    public Optional<Duration> waited() {
        return firstResponse.map(response -> Duration.between(opened, response));
    }

    static Conversation of(ThreadRow row) {
        return new Conversation(
                row.threadId(),
                row.openKind(),
                MemberId.of(row.opener()),
                row.opened(),
                Optional.ofNullable(row.firstResponse()),
                row.responses(),
                row.activities(),
                row.actors());
    }
}
