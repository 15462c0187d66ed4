package io.copkit.succession;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The search for somebody who takes over a community, the present one or the last. It is announced while there is time,
 * begins when facilitation is lost or handed over, asks one person after the other, tells the host when nobody is left to
 * ask, and ends when somebody has taken over.
 *
 * @param community which
 * @param cause why
 * @param status where it stands
 * @param since when this search was announced or began
 * @param last who facilitated; empty if nobody did, or the person has been erased
 * @param offers who was asked, in order
 * @param alertedAt when the alert was raised that nobody has facilitated for long; empty if it was not
 */
public record Succession(
        CommunityId community,
        SuccessionCause cause,
        SuccessionStatus status,
        Instant since,
        Optional<MemberId> last,
        List<SuccessionOffer> offers,
        Optional<Instant> alertedAt) {

    /** Copies the list. */
    public Succession {
        offers = List.copyOf(offers);
    }

    /** A new search. */
    public static Succession begin(
            CommunityId community,
            SuccessionCause cause,
            SuccessionStatus status,
            Optional<MemberId> last,
            Instant at) {
        return new Succession(community, cause, status, at, last, List.of(), Optional.empty());
    }

    /** Whether people are asked, or could step forward. */
    public boolean isUnderWay() {
        return status == SuccessionStatus.SEARCHING || status == SuccessionStatus.ESCALATED;
    }

    /** The offer that somebody can answer at an instant. */
    public Optional<SuccessionOffer> openOffer(Instant at) {
        return offers.stream()
                .filter(offer -> offer.answerAt(at) == OfferAnswer.OPEN)
                .findFirst();
    }

    /** Whether somebody was asked already. */
    public boolean hasAsked(MemberId member) {
        return offers.stream()
                .anyMatch(offer -> offer.member().filter(member::equals).isPresent());
    }

    /** How many came to be asked in one way. */
    public long asked(SuccessionPath path) {
        return offers.stream().filter(offer -> offer.path() == path).count();
    }

    /** The search after somebody was asked. */
    public Succession ask(MemberId member, SuccessionPath path, Instant at, Duration time) {
        List<SuccessionOffer> more = new ArrayList<>(lapsed(at).offers);
        more.add(new SuccessionOffer(Optional.of(member), path, at, at.plus(time), OfferAnswer.OPEN));
        return with(SuccessionStatus.SEARCHING, more);
    }

    /** The search after whoever was asked has answered. */
    public Succession answer(MemberId member, OfferAnswer said, Instant at) {
        return with(
                status,
                offers.stream()
                        .map(offer -> offer.isOpenTo(member, at) ? offer.answered(said) : offer)
                        .toList());
    }

    /** The search with those offers marked that nobody answered in time. */
    public Succession lapsed(Instant at) {
        return with(
                status,
                offers.stream().map(offer -> offer.answered(offer.answerAt(at))).toList());
    }

    /** The search after the host was told that nobody is left to ask. */
    public Succession escalated() {
        return with(SuccessionStatus.ESCALATED, offers);
    }

    /** The search after its end; whoever has not answered need not any more. */
    public Succession settled() {
        return with(
                SuccessionStatus.SETTLED,
                offers.stream()
                        .map(offer -> offer.answer() == OfferAnswer.OPEN ? offer.answered(OfferAnswer.LAPSED) : offer)
                        .toList());
    }

    /** The search after the alert. */
    public Succession alerted(Instant at) {
        return new Succession(community, cause, status, since, last, offers, Optional.of(at));
    }

    private Succession with(SuccessionStatus next, List<SuccessionOffer> all) {
        return new Succession(community, cause, next, since, last, all, alertedAt);
    }
}
