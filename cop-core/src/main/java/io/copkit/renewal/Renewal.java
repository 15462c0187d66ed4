package io.copkit.renewal;

import io.copkit.CommunityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reviews of a community.
 *
 * @param community which
 * @param open the one that is due; empty if none is
 * @param held those that are over, the earliest first, the latest {@value #KEPT}
 */
public record Renewal(CommunityId community, Optional<OpenReview> open, List<HeldReview> held) {

    /** How many past reviews are kept. */
    public static final int KEPT = 100;

    /** Copies the list. */
    public Renewal {
        held = List.copyOf(held);
    }

    /** No review yet. */
    public static Renewal none(CommunityId community) {
        return new Renewal(community, Optional.empty(), List.of());
    }

    /** When a review of a kind was held last since an instant; empty if none was. */
    public Optional<Instant> heldSince(ReviewKind kind, Instant since) {
        return held.stream()
                .filter(review -> review.kind() == kind && review.decision().isPresent())
                .map(HeldReview::at)
                .filter(at -> !at.isBefore(since))
                .reduce((earlier, later) -> later);
    }

    /** The same with a review that is due now, or with one more call for the one that is. */
    public Renewal called(ReviewDue due, ReviewCall call) {
        OpenReview review = open.map(already -> already.with(call))
                .orElseGet(() -> new OpenReview(due.kind(), due.at(), List.of(call)));
        return new Renewal(community, Optional.of(review), held);
    }

    /** The same after a review was held or overtaken. */
    public Renewal over(HeldReview review) {
        List<HeldReview> all = new ArrayList<>(held);
        all.add(review);
        return new Renewal(community, Optional.empty(), all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }
}
