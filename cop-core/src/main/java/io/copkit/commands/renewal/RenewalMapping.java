package io.copkit.commands.renewal;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.renewal.HeldReview;
import io.copkit.renewal.OpenReview;
import io.copkit.renewal.Renewal;
import io.copkit.renewal.RenewalDecision;
import io.copkit.renewal.ReviewAudience;
import io.copkit.renewal.ReviewCall;
import io.copkit.renewal.ReviewKind;
import io.copkit.storage.DocumentRecord;
import java.time.Instant;

/** Between the reviews of a community and their document, of which there is one. */
final class RenewalMapping extends DocumentMapping<Renewal> {

    static final RenewalMapping INSTANCE = new RenewalMapping();
    static final String ID = "renewal";

    private static final String OPEN = "open";
    private static final String REST = "rest";
    private static final String HELD = "held";
    private static final String CALLS = "calls";
    private static final String KIND = "kind";
    private static final String DUE = "due";
    private static final String AUDIENCE = "audience";
    private static final String AT = "at";
    private static final String DECISION = "decision";
    private static final String BY = "by";
    private static final String NOTE = "note";

    private RenewalMapping() {
        super("renewal", 1);
    }

    @Override
    protected void write(Renewal renewal, Draft draft) {
        draft.key(renewal.community().value(), ID).status(renewal.open().isPresent() ? OPEN : REST, Instant.EPOCH);
        draft.body().without(OPEN);
        renewal.open().ifPresent(review -> draft.body().setPart(OPEN, part(review)));
        draft.body()
                .setParts(
                        HELD,
                        AT,
                        renewal.held().stream()
                                .map(review -> part(review, draft))
                                .toList());
    }

    @Override
    protected Renewal read(DocumentRecord record, Body body, People people) {
        return new Renewal(
                CommunityId.of(record.communityId()),
                body.part(OPEN).map(RenewalMapping::open),
                body.parts(HELD).stream().map(part -> held(part, people)).toList());
    }

    private static Body part(OpenReview review) {
        return Body.empty()
                .set(KIND, review.kind().code())
                .set(DUE, review.dueAt())
                .setParts(
                        CALLS,
                        AUDIENCE,
                        review.calls().stream()
                                .map(call -> Body.empty()
                                        .set(AUDIENCE, call.audience().code())
                                        .set(AT, call.at()))
                                .toList());
    }

    private static OpenReview open(Body part) {
        return new OpenReview(
                Codes.parse(ReviewKind.class, part.text(KIND)),
                part.instant(DUE),
                part.parts(CALLS).stream()
                        .map(call -> new ReviewCall(
                                Codes.parse(ReviewAudience.class, call.text(AUDIENCE)), call.instant(AT)))
                        .toList());
    }

    private static Body part(HeldReview review, Draft draft) {
        Body part = Body.empty()
                .set(KIND, review.kind().code())
                .set(AT, review.at())
                .setUnlessEmpty(NOTE, review.note());
        review.decision().ifPresent(decision -> part.set(DECISION, decision.code()));
        review.by().ifPresent(member -> part.set(BY, draft.position(member)));
        return part;
    }

    private static HeldReview held(Body part, People people) {
        return new HeldReview(
                Codes.parse(ReviewKind.class, part.text(KIND)),
                part.instant(AT),
                part.optionalText(DECISION).map(code -> Codes.parse(RenewalDecision.class, code)),
                part.optionalNumber(BY).flatMap(people::at),
                part.optionalText(NOTE).orElse(""));
    }
}
