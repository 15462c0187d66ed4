package io.copkit.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thread; rows come by (communityId, threadId).
 *
 * @param communityId the community
 * @param threadId the thread
 * @param openKind the kind of its root
 * @param opener who opened it
 * @param opened when
 * @param firstResponder who answered first; {@code null} while nobody has
 * @param firstResponse when
 * @param responses how many answers
 * @param activities how many activities of any kind by anybody, the root included, before the query's {@code until}
 * @param actors by how many distinct members these are
 */
public record ThreadRow(
        String communityId,
        String threadId,
        String openKind,
        String opener,
        Instant opened,
        @Nullable String firstResponder,
        @Nullable Instant firstResponse,
        long responses,
        long activities,
        long actors) {}
