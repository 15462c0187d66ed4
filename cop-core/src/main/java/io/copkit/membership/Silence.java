package io.copkit.membership;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of one member who gives no sign of life, or gives one again: pure, by the thresholds of the community.
 *
 * @param rules the thresholds
 * @param membership the membership
 * @param lastActivity the latest activity of the member
 */
public record Silence(Inactivity rules, Membership.Belonging membership, Optional<Instant> lastActivity) {

    /** What is to be done. */
    public enum Step {
        /** Nothing. */
        NONE,
        /** The member falls dormant. */
        FALL_DORMANT,
        /** The member awakes. */
        AWAKE,
        /** The member is told that the membership will end. */
        NOTICE,
        /** The membership ends. */
        LEAVE
    }

    /** The last sign of life: the latest activity, the latest word that the member stays, or else the joining. */
    public Instant lastSign() {
        Membership.Active beneath = membership.membership();
        return Stream.of(Optional.of(beneath.since()), beneath.affirmedAt(), lastActivity)
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** What is to be done at an instant. */
    public Step at(Instant now) {
        if (membership instanceof Membership.Active) {
            return isOver(lastSign().plus(rules.dormantAfter()), now) ? Step.FALL_DORMANT : Step.NONE;
        }
        if (!(membership instanceof Membership.Dormant dormant)) {
            return Step.NONE;
        }
        if (lastSign().isAfter(dormant.since())) {
            return Step.AWAKE;
        }
        return isOver(nextLook(), now) ? dormant.noticedAt().isPresent() ? Step.LEAVE : Step.NOTICE : Step.NONE;
    }

    /** When there is something to be done at the earliest, if the member stays silent. */
    public Instant nextLook() {
        if (membership instanceof Membership.Dormant dormant) {
            return dormant.noticedAt()
                    .map(told -> later(told.plus(rules.grace()), lastSign().plus(rules.leaveAfter())))
                    .orElseGet(() -> later(
                            dormant.since().plus(rules.warning()), lastSign().plus(rules.noticeAfter())));
        }
        return lastSign().plus(rules.dormantAfter());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isOver(Instant end, Instant now) {
        return !now.isBefore(end);
    }
}
