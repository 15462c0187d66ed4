package io.copkit.sponsorship;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A promise of support, and what has become of it.
 *
 * @param community to whom
 * @param id its id
 * @param promise what was promised
 * @param by who promised; empty if it was the host itself, or the person has been erased
 * @param since when it was promised
 * @param status what has become of it
 * @param review how it was judged; empty while it was not
 */
public record SupportCommitment(
        CommunityId community,
        String id,
        SupportPromise promise,
        Optional<MemberId> by,
        Instant since,
        SupportStatus status,
        Optional<Review> review) {

    /** When it is to be looked at; empty once it was judged or taken back. */
    public Optional<Instant> nextReview() {
        return status == SupportStatus.PROMISED ? Optional.of(promise.review()) : Optional.empty();
    }

    /** The same promise after it was judged. */
    public SupportCommitment judged(SupportStatus verdict, Review because) {
        return new SupportCommitment(community, id, promise, by, since, verdict, Optional.of(because));
    }

    /** The same promise after it was taken back. */
    public SupportCommitment withdrawn() {
        return new SupportCommitment(community, id, promise, by, since, SupportStatus.WITHDRAWN, review);
    }
}
