package io.copkit.commands.sponsorship;

import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.sponsorship.Review;
import java.util.List;

/** Reviews in the body of a document. */
final class Reviews {

    private static final String PARTS = "reviews";
    private static final String BY = "by";
    private static final String AT = "at";

    private Reviews() {}

    static void write(List<Review> reviews, DocumentMapping.Draft draft) {
        draft.body()
                .setParts(
                        PARTS,
                        AT,
                        reviews.stream().map(review -> part(review, draft)).toList());
    }

    static List<Review> read(Body body, People people) {
        return body.parts(PARTS).stream()
                .map(part ->
                        new Review(part.instant(AT), part.optionalNumber(BY).flatMap(people::at), part.text("finding")))
                .toList();
    }

    private static Body part(Review review, DocumentMapping.Draft draft) {
        Body part = Body.empty().set(AT, review.at()).set("finding", review.finding());
        review.by().ifPresent(who -> part.set(BY, draft.position(who)));
        return part;
    }
}
