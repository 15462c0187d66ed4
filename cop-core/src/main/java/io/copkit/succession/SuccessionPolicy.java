package io.copkit.succession;

import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.TextRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a community finds somebody who takes over. The lengths are our own recommendation, apart from the alert after 14 days
 * without a facilitator.
 *
 * @param deputies who is asked first, in this order; at most 10
 * @param engagedToAsk how many of the most engaged are asked after them, 0 to 20
 * @param offerDays how many days somebody has to answer, 1 to 90
 * @param inactiveAfterDays after how many days without a sign of life a facilitator counts as lost, 7 to 3 660
 * @param warnDays how many days before the loss it is announced, 1 to 365
 * @param alertDays after how many days without any facilitator the alert is raised, 1 to 365
 * @param tenureDays for how many days somebody must have been a member to step forward, 0 to 3 660
 */
public record SuccessionPolicy(
        List<MemberId> deputies,
        int engagedToAsk,
        int offerDays,
        int inactiveAfterDays,
        int warnDays,
        int alertDays,
        int tenureDays) {

    /** What holds in a community that has laid down nothing of its own. */
    public static final SuccessionPolicy STANDARD = new SuccessionPolicy(List.of(), 3, 7, 60, 14, 14, 30);

    private static final int MOST_DEPUTIES = 10;
    private static final int MOST_ASKED = 20;
    private static final int MOST_OFFER_DAYS = 90;
    private static final int FEWEST_INACTIVE_DAYS = 7;
    private static final int TEN_YEARS = 3_660;
    private static final int YEAR = 365;

    /** Copies the list. */
    public SuccessionPolicy {
        deputies = List.copyOf(deputies);
    }

    /** The same policy with these deputies. */
    public SuccessionPolicy deputies(MemberId... inOrder) {
        return new SuccessionPolicy(
                List.of(inOrder), engagedToAsk, offerDays, inactiveAfterDays, warnDays, alertDays, tenureDays);
    }

    /** Why it cannot be laid down; empty if it can. */
    public List<Refusal> refusals() {
        TextRules rules = new TextRules()
                .range("engaged_to_ask", engagedToAsk, 0, MOST_ASKED)
                .range("offer_days", offerDays, 1, MOST_OFFER_DAYS)
                .range("inactive_after_days", inactiveAfterDays, FEWEST_INACTIVE_DAYS, TEN_YEARS)
                .range("warn_days", warnDays, 1, YEAR)
                .range("alert_days", alertDays, 1, YEAR)
                .range("tenure_days", tenureDays, 0, TEN_YEARS);
        if (deputies.size() > MOST_DEPUTIES) {
            rules.refuse(RefusalCode.TOO_MANY_DEPUTIES, Map.of("limit", String.valueOf(MOST_DEPUTIES)));
        }
        if (new HashSet<>(deputies).size() < deputies.size()) {
            rules.refuse(RefusalCode.DEPUTY_TWICE, Map.of());
        }
        return rules.refusals();
    }

    /**
     * When and why a community loses its facilitation: with the last of its facilitators to fall silent, or to come to the
     * end of a term.
     *
     * @param facilitators all who facilitate it
     * @param at the present
     */
    public FacilitationLoss loss(List<Facilitator> facilitators, Instant at) {
        return facilitators.stream()
                .map(this::loss)
                .max(Comparator.comparing(FacilitationLoss::at))
                .orElseGet(() -> new FacilitationLoss(SuccessionCause.VACANT, Optional.empty(), at));
    }

    /** Whether a loss is so near that it must be announced. */
    public boolean isNear(FacilitationLoss loss, Instant at) {
        return !at.isBefore(loss.at().minus(Duration.ofDays(warnDays)));
    }

    private FacilitationLoss loss(Facilitator facilitator) {
        Instant silent = facilitator.lastSeen().plus(Duration.ofDays(inactiveAfterDays));
        Optional<MemberId> last = Optional.of(facilitator.member());
        return facilitator
                .until()
                .filter(silent::isAfter)
                .map(end -> new FacilitationLoss(SuccessionCause.TERM_OVER, last, end))
                .orElseGet(() -> new FacilitationLoss(SuccessionCause.INACTIVE, last, silent));
    }
}
