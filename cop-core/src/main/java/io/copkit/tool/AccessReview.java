package io.copkit.tool;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A review of who holds which role in a community. It covers every role that was held when it was opened and can be taken
 * back; whoever gets one later is looked at in the next.
 *
 * @param community where
 * @param id its id
 * @param openedAt when it was opened
 * @param due until when it should be completed
 * @param by who opened it; empty if it was the host itself, or the person has been erased
 * @param status whether it has come to its end
 * @param confirmed how many lines were confirmed; counted when it is completed
 * @param revoked how many roles were taken back; counted when it is completed
 */
public record AccessReview(
        CommunityId community,
        String id,
        Instant openedAt,
        Instant due,
        Optional<MemberId> by,
        AccessReviewStatus status,
        int confirmed,
        int revoked) {

    /** The review at its end. */
    public AccessReview completed(int kept, int taken) {
        return new AccessReview(community, id, openedAt, due, by, AccessReviewStatus.COMPLETED, kept, taken);
    }
}
