package io.copkit.commands.tool;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Between a member's rating and its document. The rating is the status, so that ratings are counted by the storage. */
final class RatingMapping extends DocumentMapping<RatingMapping.Rating> {

    static final RatingMapping INSTANCE = new RatingMapping();

    private static final String TOOL = "tool";

    /** What one member says of one tool. */
    record Rating(CommunityId community, String id, String tool, Optional<MemberId> by, int usefulness, Instant at) {

        Rating changed(int other) {
            return new Rating(community, id, tool, by, other, at);
        }
    }

    private RatingMapping() {
        super("tool_rating", 1);
    }

    @Override
    protected void write(Rating rating, Draft draft) {
        draft.key(rating.community().value(), rating.id())
                .status(String.valueOf(rating.usefulness()), rating.at())
                .author(rating.by())
                .terms(Set.of(rating.tool()));
        draft.body().set(TOOL, rating.tool());
    }

    @Override
    protected Rating read(DocumentRecord record, Body body, People people) {
        return new Rating(
                CommunityId.of(record.communityId()),
                record.id(),
                body.text(TOOL),
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                Integer.parseInt(record.status()),
                record.at());
    }
}
