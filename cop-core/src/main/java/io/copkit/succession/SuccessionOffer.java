package io.copkit.succession;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody was asked to take over.
 *
 * @param member who; empty once the person has been erased
 * @param path how they came to be asked
 * @param askedAt when
 * @param until until when they can answer
 * @param answer what they said, as it was last written
 */
public record SuccessionOffer(
        Optional<MemberId> member, SuccessionPath path, Instant askedAt, Instant until, OfferAnswer answer) {

    /** What they have said by an instant. */
    public OfferAnswer answerAt(Instant at) {
        return answer == OfferAnswer.OPEN && !at.isBefore(until) ? OfferAnswer.LAPSED : answer;
    }

    /** Whether a member can answer it at an instant. */
    public boolean isOpenTo(MemberId who, Instant at) {
        return answerAt(at) == OfferAnswer.OPEN && member.filter(who::equals).isPresent();
    }

    /** The same offer with an answer. */
    public SuccessionOffer answered(OfferAnswer said) {
        return new SuccessionOffer(member, path, askedAt, until, said);
    }
}
