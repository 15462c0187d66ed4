package io.copkit.sponsorship;

import io.copkit.CommunityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That somebody stands behind a community.
 *
 * @param community which
 * @param id its id
 * @param sponsor who
 * @param mandate what the sponsor has taken on
 * @param since since when
 * @param status whether it stands
 * @param nextReview when it is to be looked at next; empty once it has ended
 * @param reviews what came out of looking at it, oldest first, the latest {@value #REVIEWS}
 */
public record Sponsorship(
        CommunityId community,
        String id,
        Sponsor sponsor,
        String mandate,
        Instant since,
        SponsorshipStatus status,
        Optional<Instant> nextReview,
        List<Review> reviews) {

    /** How many reviews are kept. */
    public static final int REVIEWS = 50;

    /** Copies the list. */
    public Sponsorship {
        reviews = List.copyOf(reviews);
    }

    /** A sponsorship at its beginning. */
    public static Sponsorship begin(
            CommunityId community, String id, Sponsor sponsor, String mandate, Instant at, Instant review) {
        return new Sponsorship(
                community, id, sponsor, mandate, at, SponsorshipStatus.ACTIVE, Optional.of(review), List.of());
    }

    /** The same sponsorship with one more review. */
    public Sponsorship reviewed(Review review, Instant next) {
        return new Sponsorship(
                community, id, sponsor, mandate, since, status, Optional.of(next), latest(reviews, review));
    }

    /** The sponsorship after its end. */
    public Sponsorship end() {
        return new Sponsorship(
                community, id, sponsor, mandate, since, SponsorshipStatus.ENDED, Optional.empty(), reviews);
    }

    private static List<Review> latest(List<Review> before, Review next) {
        List<Review> all = new ArrayList<>(before);
        all.add(next);
        return all.subList(Math.max(0, all.size() - REVIEWS), all.size());
    }
}
