package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.JoinPolicy;
import io.copkit.community.PendingFate;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.Conduct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one gate into a community: whether somebody is let in, waits for a place, or is turned away, and why. Every way leads
 * through it, and nothing but an admission that lets somebody in makes an active membership.
 *
 * <p>Looked at, in this order, all that stands against it being told at once: the community's stage, bans and suspensions in
 * it or above it, a membership that is there already, cooling-off, the host's eligibility, the join policy. Only if nothing
 * does, a place is looked for. Pure: the same case gives the same decision.
 *
 * <p>The join policy binds people. What the host does on its own, a directory's sync, an import, a restoration or a merge,
 * is not asked for it, but for everything else.
 */
public final class Admission {

    private enum Kind {
        LET_IN,
        WAITING,
        TURNED_AWAY
    }

    /** For a ban or suspension without an end, in place of the instant. */
    private static final String UNLIMITED = "unlimited";

    private final AdmissionCase facts;
    private final Kind kind;
    private final List<Refusal> refusals;

    private Admission(AdmissionCase facts, Kind kind, List<Refusal> refusals) {
        this.facts = facts;
        this.kind = kind;
        this.refusals = List.copyOf(refusals);
    }

    /** Decides. */
    public static Admission decide(AdmissionCase facts) {
        List<Refusal> refusals = objections(facts);
        if (!refusals.isEmpty()) {
            return new Admission(facts, Kind.TURNED_AWAY, refusals);
        }
        if (hasPlace(facts)) {
            return new Admission(facts, Kind.LET_IN, List.of());
        }
        return facts.policy().waitingList()
                ? new Admission(facts, Kind.WAITING, List.of())
                : new Admission(facts, Kind.TURNED_AWAY, List.of(full(facts)));
    }

    /**
     * What stands against somebody's coming by this way, whether or not there is a place: to be told before an invitation
     * is sent or an application taken.
     */
    public static List<Refusal> objections(AdmissionCase facts) {
        List<Refusal> refusals = new ArrayList<>();
        new Conduct(facts.stage()).refusal().ifPresent(refusals::add);
        sanctioned(facts).ifPresent(refusals::add);
        alreadyThere(facts).ifPresent(refusals::add);
        coolingOff(facts)
                .filter(end -> facts.at().isBefore(end))
                .ifPresent(end -> refusals.add(Refusal.of(RefusalCode.COOLING_OFF, Map.of("until", end.toString()))));
        if (!facts.eligibility().eligible()) {
            refusals.add(Refusal.of(
                    RefusalCode.NOT_ELIGIBLE,
                    Map.of(
                            "code", facts.eligibility().code(),
                            "explanation_en", facts.eligibility().english(),
                            "explanation_fr", facts.eligibility().french())));
        }
        byPolicy(facts).ifPresent(refusals::add);
        return refusals;
    }

    /** Until when a sanction lasts, as refusals tell it: an instant, or {@code unlimited}. */
    public static String until(Sanction sanction) {
        return sanction.until().map(Instant::toString).orElse(UNLIMITED);
    }

    /** Whether the person is let in. */
    public boolean letsIn() {
        return kind == Kind.LET_IN;
    }

    /** Whether the person waits for a place. */
    public boolean waits() {
        return kind == Kind.WAITING;
    }

    /** Whether nothing but the lack of a place keeps the person out, one that would be the person's own if there were one. */
    public boolean lacksOnlyAPlace() {
        boolean full = kind == Kind.WAITING
                || refusals.stream().allMatch(refusal -> refusal.code() == RefusalCode.COMMUNITY_FULL);
        return kind != Kind.LET_IN && full && !isPassed(facts);
    }

    /** Why the person is turned away; empty otherwise. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** What it was decided on. */
    public AdmissionCase facts() {
        return facts;
    }

    /** How the membership comes about: for somebody who waited, as it would have without the wait. */
    public Origin origin() {
        return facts.path() == AdmissionPath.WAITING_LIST
                        && facts.membership().orElse(null) instanceof Membership.Applied applied
                ? applied.origin()
                : facts.path().origin();
    }

    /** When the membership is over unless it is renewed. */
    public Optional<Instant> until() {
        return facts.policy().term().map(facts.at()::plus);
    }

    boolean concerns(CommunityId community, MemberId member) {
        return facts.community().equals(community) && facts.member().equals(member);
    }

    private static Optional<Refusal> sanctioned(AdmissionCase facts) {
        Optional<Sanction> above = facts.above().stream()
                .filter(sanction -> sanction.holdsBelowAt(facts.at()))
                .findFirst();
        if (above.isPresent()) {
            return Optional.of(until(RefusalCode.BANNED, above.get()));
        }
        Optional<Membership> now = now(facts);
        return now.flatMap(Membership::sanction)
                .filter(sanction -> sanction.holdsAt(facts.at()))
                .map(sanction -> until(
                        now.get() instanceof Membership.Banned ? RefusalCode.BANNED : RefusalCode.SUSPENDED, sanction));
    }

    private static Optional<Refusal> alreadyThere(AdmissionCase facts) {
        Optional<Membership> now = now(facts);
        if (now.isPresent() && now.get() instanceof Membership.Belonging) {
            return Optional.of(Refusal.of(RefusalCode.ALREADY_A_MEMBER));
        }
        boolean waiting = now.isPresent() && now.get() instanceof Membership.Applied applied && applied.isWaiting();
        return waiting && facts.path().isOwnStep()
                ? Optional.of(Refusal.of(RefusalCode.ALREADY_WAITING))
                : Optional.empty();
    }

    /** Until when somebody has to wait before coming again. */
    private static Optional<Instant> coolingOff(AdmissionCase facts) {
        CoolingOff rules = facts.policy().coolingOff();
        Optional<Membership> now = now(facts);
        if (now.isEmpty() || facts.path() == AdmissionPath.RESTORE) {
            return Optional.empty();
        }
        if (now.get() instanceof Membership.Removed removed) {
            return Optional.of(removed.since().plus(rules.afterRemoval()));
        }
        if (!facts.path().isOwnStep()) {
            return Optional.empty();
        }
        if (now.get() instanceof Membership.Left left) {
            return left.why() == Departure.ASKED
                    ? Optional.of(left.since().plus(rules.afterLeaving()))
                    : Optional.empty();
        }
        if (now.get() instanceof Membership.Refused refused && refused.how() == Rejection.REFUSED) {
            return Optional.of(refused.since().plus(rules.afterRefusal()));
        }
        return lastEnd(now.get()).map(end -> end.plus(rules.afterLeaving()));
    }

    private static Optional<Instant> lastEnd(Membership membership) {
        List<TimeWindow> past = membership.past();
        return past.isEmpty()
                ? Optional.empty()
                : Optional.of(past.get(past.size() - 1).to());
    }

    private static Optional<Refusal> byPolicy(AdmissionCase facts) {
        JoinPolicy policy = facts.joinPolicy();
        Optional<RefusalCode> code = switch (facts.path()) {
            case JOIN ->
                switch (policy) {
                    case OPEN -> Optional.empty();
                    case REQUEST -> Optional.of(RefusalCode.APPLICATION_NEEDED);
                    case INVITE -> Optional.of(RefusalCode.INVITATION_NEEDED);
                    case CLOSED -> Optional.of(RefusalCode.ADMISSION_CLOSED);
                };
            case APPLICATION, INVITATION, NOMINATION ->
                switch (facts.pending().orElse(PendingFate.REST)) {
                    case REST ->
                        policy == JoinPolicy.CLOSED
                                ? Optional.of(RefusalCode.ADMISSION_CLOSED)
                                : Optional.<RefusalCode>empty();
                    case GO_ON -> Optional.<RefusalCode>empty();
                    case END -> Optional.of(RefusalCode.PENDING_ENDED);
                };
            case FOUNDING, WAITING_LIST, SYNC, IMPORT, RESTORE, MERGE -> Optional.empty();
        };
        return code.map(Refusal::of);
    }

    /** Who comes from the waiting list takes the place that the others wait for too. */
    private static boolean hasPlace(AdmissionCase facts) {
        if (facts.policy().capacity().isEmpty()) {
            return true;
        }
        boolean free = facts.belonging() < facts.policy().capacity().getAsInt();
        return free && !isPassed(facts);
    }

    private static boolean isPassed(AdmissionCase facts) {
        return facts.policy().waitingList() && facts.othersWait() && facts.path() != AdmissionPath.WAITING_LIST;
    }

    private static Refusal full(AdmissionCase facts) {
        String capacity = String.valueOf(facts.policy().capacity().orElseThrow());
        return Refusal.of(RefusalCode.COMMUNITY_FULL, Map.of("capacity", capacity));
    }

    private static Refusal until(RefusalCode code, Sanction sanction) {
        return Refusal.of(code, Map.of("until", until(sanction)));
    }

    private static Optional<Membership> now(AdmissionCase facts) {
        return facts.membership().map(membership -> membership.at(facts.at()));
    }
}
