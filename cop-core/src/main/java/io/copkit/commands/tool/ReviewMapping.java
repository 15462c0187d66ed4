package io.copkit.commands.tool;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.tool.AccessReview;
import io.copkit.tool.AccessReviewStatus;
import java.util.Optional;

/** Between a review of access and its document; reviews of a community are numbered, so that two are not opened at once. */
final class ReviewMapping extends DocumentMapping<AccessReview> {

    static final ReviewMapping INSTANCE = new ReviewMapping();

    private ReviewMapping() {
        super("access_review", 1);
    }

    @Override
    protected void write(AccessReview review, Draft draft) {
        boolean open = review.status() == AccessReviewStatus.OPEN;
        draft.key(review.community().value(), review.id())
                .status(review.status().code(), review.openedAt())
                .author(review.by())
                .due(open ? Optional.of(review.due()) : Optional.empty());
        draft.body()
                .set("due", review.due())
                .set("confirmed", review.confirmed())
                .set("revoked", review.revoked());
    }

    @Override
    protected AccessReview read(DocumentRecord record, Body body, People people) {
        return new AccessReview(
                CommunityId.of(record.communityId()),
                record.id(),
                record.at(),
                body.instant("due"),
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                Codes.parse(AccessReviewStatus.class, record.status()),
                body.number("confirmed"),
                body.number("revoked"));
    }
}
