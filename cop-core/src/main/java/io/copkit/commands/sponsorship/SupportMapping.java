package io.copkit.commands.sponsorship;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.engagement.TimeWindow;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.sponsorship.SupportCommitment;
import io.copkit.sponsorship.SupportKind;
import io.copkit.sponsorship.SupportPromise;
import io.copkit.sponsorship.SupportStatus;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;
import java.util.Set;

/** Between a promise of support and its document, made by who promised. */
final class SupportMapping extends DocumentMapping<SupportCommitment> {

    static final SupportMapping INSTANCE = new SupportMapping();

    private static final String SPONSORSHIP = "sponsorship";

    private SupportMapping() {
        super("support", 1);
    }

    @Override
    protected void write(SupportCommitment support, Draft draft) {
        SupportPromise promise = support.promise();
        draft.key(support.community().value(), support.id())
                .status(support.status().code(), support.since())
                .author(support.by())
                .due(support.nextReview())
                .terms(Set.of(promise.kind().code()));
        draft.body()
                .set("kind", promise.kind().code())
                .set("what", promise.what())
                .set("amount", promise.amount())
                .set("unit", promise.unit())
                .set("from", promise.period().from())
                .set("to", promise.period().to())
                .set("review", promise.review());
        promise.sponsorship().ifPresent(id -> draft.body().set(SPONSORSHIP, id));
        Reviews.write(support.review().stream().toList(), draft);
    }

    @Override
    protected SupportCommitment read(DocumentRecord record, Body body, People people) {
        SupportPromise promise = new SupportPromise(
                Codes.parse(SupportKind.class, body.text("kind")),
                body.text("what"),
                body.number("amount"),
                body.text("unit"),
                TimeWindow.between(body.instant("from"), body.instant("to")),
                body.instant("review"),
                body.optionalText(SPONSORSHIP));
        return new SupportCommitment(
                CommunityId.of(record.communityId()),
                record.id(),
                promise,
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                record.at(),
                Codes.parse(SupportStatus.class, record.status()),
                Reviews.read(body, people).stream().findFirst());
    }
}
