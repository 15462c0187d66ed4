package io.copkit.commands.succession;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.succession.OfferAnswer;
import io.copkit.succession.Succession;
import io.copkit.succession.SuccessionCause;
import io.copkit.succession.SuccessionOffer;
import io.copkit.succession.SuccessionPath;
import io.copkit.succession.SuccessionStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;

/** Between a search and its document, of which a community has one: a new search takes the place of the last. */
final class SuccessionMapping extends DocumentMapping<Succession> {

    static final SuccessionMapping INSTANCE = new SuccessionMapping();
    static final String ID = "succession";

    private static final String OFFERS = "offers";
    private static final String NUMBER = "number";
    private static final String MEMBER = "member";
    private static final String ALERTED_AT = "alertedAt";

    private SuccessionMapping() {
        super("succession", 1);
    }

    @Override
    protected void write(Succession succession, Draft draft) {
        draft.key(succession.community().value(), ID)
                .status(succession.status().code(), succession.since())
                .subject(succession.last());
        draft.body()
                .set("cause", succession.cause().code())
                .setParts(
                        OFFERS,
                        NUMBER,
                        IntStream.range(0, succession.offers().size())
                                .mapToObj(number -> part(succession.offers().get(number), draft)
                                        .set(NUMBER, number))
                                .toList());
        draft.body()
                .setUnlessEmpty(
                        ALERTED_AT,
                        succession.alertedAt().map(Instant::toString).orElse(""));
    }

    @Override
    protected Succession read(DocumentRecord record, Body body, People people) {
        return new Succession(
                CommunityId.of(record.communityId()),
                Codes.parse(SuccessionCause.class, body.text("cause")),
                Codes.parse(SuccessionStatus.class, record.status()),
                record.at(),
                Optional.ofNullable(record.subjectId()).flatMap(People::member),
                body.parts(OFFERS).stream().map(part -> offer(part, people)).toList(),
                body.optionalInstant(ALERTED_AT));
    }

    private static Body part(SuccessionOffer offer, Draft draft) {
        Body part = Body.empty()
                .set("path", offer.path().code())
                .set("askedAt", offer.askedAt())
                .set("until", offer.until())
                .set("answer", offer.answer().code());
        offer.member().ifPresent(who -> part.set(MEMBER, draft.position(who)));
        return part;
    }

    private static SuccessionOffer offer(Body part, People people) {
        return new SuccessionOffer(
                part.optionalNumber(MEMBER).flatMap(people::at),
                Codes.parse(SuccessionPath.class, part.text("path")),
                part.instant("askedAt"),
                part.instant("until"),
                Codes.parse(OfferAnswer.class, part.text("answer")));
    }
}
