package io.copkit.commands.succession;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Membership;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.succession.OfferAnswer;
import io.copkit.succession.Succession;
import io.copkit.succession.SuccessionCause;
import io.copkit.succession.SuccessionEvent;
import io.copkit.succession.SuccessionPath;
import io.copkit.succession.SuccessionPolicy;
import io.copkit.succession.SuccessionStatus;
import io.copkit.succession.Successions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds somebody who takes over a community. */
public final class SuccessionCommands implements Successions {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public SuccessionCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<SuccessionPolicy> layDown(CommunityId community, SuccessionPolicy policy) {
        return Permitted.run(desk, actor, community, Permission.ROLE_ASSIGN, permitted -> {
            List<Refusal> unfit = policy.refusals();
            if (!unfit.isEmpty()) {
                return Outcome.refused(unfit);
            }
            if (policy.deputies().stream()
                    .anyMatch(deputy -> permitted.active(deputy).isEmpty())) {
                return Desk.refused(RefusalCode.NOT_A_MEMBER);
            }
            Work work = permitted.work();
            permitted.write(
                    PolicyMapping.INSTANCE,
                    work.document(PolicyMapping.INSTANCE, community.value(), PolicyMapping.ID),
                    new PolicyMapping.LaidDown(community, policy, work.at()),
                    Happening.SUCCESSION_LAID_DOWN);
            work.reviewSuccession(permitted.community());
            return Outcome.accepted(policy, List.of());
        });
    }

    @Override
    public Outcome<Optional<Succession>> review(CommunityId community) {
        return Permitted.run(desk, actor, community, Permission.ROLE_ASSIGN, permitted -> {
            Optional<Stored<Succession, DocumentRecord>> stored = stored(permitted);
            Optional<Succession> latest = stored.map(Stored::value);
            return search(permitted)
                    .next(latest)
                    .map(next -> Outcome.accepted(Optional.of(written(permitted, stored, next)), List.of(next.event())))
                    .orElseGet(() -> Outcome.accepted(latest, List.of()));
        });
    }

    /** When a sweep must look at a community; empty if it needs nobody to facilitate it. */
    public Optional<Instant> nextLook(CommunityId community) {
        return desk.<Optional<Instant>>look(
                        actor,
                        work -> work.inCommunity(community, found -> {
                            Permitted permitted = Permitted.of(desk, work, found);
                            return Outcome.accepted(
                                    search(permitted).nextLook(stored(permitted).map(Stored::value)), List.of());
                        }))
                .fold(found -> found.value(), unreadable -> Optional.empty());
    }

    @Override
    public Outcome<Succession> handOver(CommunityId community, MemberId successor) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> permitted.onOwn(own -> permitted.onActive(successor, other -> {
                    if (!facilitates(own)) {
                        return Desk.refused(RefusalCode.ROLE_NOT_HELD, Map.of("role", Role.FACILITATOR.code()));
                    }
                    if (facilitates(other)) {
                        return Desk.refused(RefusalCode.ROLE_ALREADY_HELD, Map.of("role", Role.FACILITATOR.code()));
                    }
                    Optional<Stored<Succession, DocumentRecord>> stored = stored(permitted);
                    boolean asking = stored.map(Stored::value)
                            .flatMap(latest -> latest.openOffer(permitted.work().at()))
                            .isPresent();
                    if (asking) {
                        return Desk.refused(RefusalCode.SUCCESSION_UNDER_WAY);
                    }
                    permitted.work().require(other);
                    Search.Next next = search(permitted).handOver(own.value().member(), successor);
                    return Outcome.accepted(written(permitted, stored, next), List.of(next.event()));
                })));
    }

    @Override
    public Outcome<Succession> accept(CommunityId community) {
        return onOffer(community, (permitted, own, stored) -> {
            Work work = permitted.work();
            Succession settled = stored.value()
                    .answer(own.value().member(), OfferAnswer.ACCEPTED, work.at())
                    .settled();
            List<CopEvent> events = new ArrayList<>();
            Optional<Stored<Membership, MembershipRecord>> giver = giver(permitted, stored.value());
            Optional<Refusal> refused = takeOver(permitted, own, giver.isPresent(), events);
            if (refused.isPresent()) {
                return Outcome.refused(refused.get());
            }
            giver.ifPresent(from -> giveBack(permitted, from, events));
            permitted.change(SuccessionMapping.INSTANCE, stored, settled, Happening.SUCCESSION_SETTLED);
            events.add(new SuccessionEvent.Settled(actor, work.at(), settled));
            return Outcome.accepted(settled, events);
        });
    }

    @Override
    public Outcome<Succession> decline(CommunityId community) {
        return onOffer(community, (permitted, own, stored) -> {
            Work work = permitted.work();
            MemberId member = own.value().member();
            Succession answered = stored.value().answer(member, OfferAnswer.DECLINED, work.at());
            Succession declined = answered.cause() == SuccessionCause.HANDOVER ? answered.settled() : answered;
            permitted.change(SuccessionMapping.INSTANCE, stored, declined, Happening.SUCCESSOR_DECLINED);
            return Outcome.accepted(
                    declined, List.of(new SuccessionEvent.Declined(actor, work.at(), declined, member)));
        });
    }

    @Override
    public Outcome<Succession> stepForward(CommunityId community) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> permitted.onOwn(own -> {
                    Work work = permitted.work();
                    Optional<Stored<Succession, DocumentRecord>> stored =
                            stored(permitted).filter(latest -> latest.value().status() == SuccessionStatus.ESCALATED);
                    if (stored.isEmpty()) {
                        return Desk.refused(RefusalCode.NOT_CALLED_FOR);
                    }
                    int tenure = policy(permitted).tenureDays();
                    if (own.value().since().plus(Duration.ofDays(tenure)).isAfter(work.at())) {
                        return Desk.refused(RefusalCode.TENURE_TOO_SHORT, Map.of("days", String.valueOf(tenure)));
                    }
                    MemberId member = own.value().member();
                    Succession settled = stored.get()
                            .value()
                            .ask(member, SuccessionPath.VOLUNTEER, work.at(), Duration.ofDays(1))
                            .answer(member, OfferAnswer.ACCEPTED, work.at())
                            .settled();
                    List<CopEvent> events = new ArrayList<>();
                    Optional<Refusal> refused = takeOver(permitted, own, false, events);
                    if (refused.isPresent()) {
                        return Outcome.refused(refused.get());
                    }
                    permitted.change(SuccessionMapping.INSTANCE, stored.get(), settled, Happening.SUCCESSION_SETTLED);
                    events.add(new SuccessionEvent.Settled(actor, work.at(), settled));
                    return Outcome.accepted(settled, events);
                }));
    }

    private interface OnOffer {
        Outcome<Succession> then(
                Permitted permitted,
                Stored<Membership, MembershipRecord> own,
                Stored<Succession, DocumentRecord> succession);
    }

    private Outcome<Succession> onOffer(CommunityId community, OnOffer decision) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> permitted.onOwn(own -> stored(permitted)
                        .filter(latest -> latest.value().offers().stream()
                                .anyMatch(offer -> offer.isOpenTo(
                                        own.value().member(), permitted.work().at())))
                        .map(latest -> decision.then(permitted, own, latest))
                        .orElseGet(() -> Desk.refused(RefusalCode.NO_OFFER))));
    }

    /** Gives the role to a member, who awakes by taking it; in exchange for that of another the number stays as it is. */
    private static Optional<Refusal> takeOver(
            Permitted permitted, Stored<Membership, MembershipRecord> own, boolean inExchange, List<CopEvent> events) {
        MembershipChange change = MembershipChange.of(permitted.work(), own);
        if (change.now().orElseThrow() instanceof Membership.Dormant dormant) {
            change.become(dormant.awake(), Happening.MEMBER_AWOKE, Reason.SEEN);
        }
        if (!change.active().roles().contains(Role.FACILITATOR)) {
            Optional<Refusal> refused = inExchange
                    ? permitted.incompatible(change.active(), Role.FACILITATOR)
                    : permitted.take(change.active(), Role.FACILITATOR, events);
            if (refused.isPresent()) {
                return refused;
            }
            change.appoint(Role.FACILITATOR, Reason.SUCCESSION);
        }
        change.write();
        events.addAll(change.events());
        return Optional.empty();
    }

    /** Who hands over, if they still can. */
    private static Optional<Stored<Membership, MembershipRecord>> giver(Permitted permitted, Succession succession) {
        return succession.cause() == SuccessionCause.HANDOVER
                ? succession.last().flatMap(permitted::active).filter(SuccessionCommands::facilitates)
                : Optional.empty();
    }

    private static void giveBack(
            Permitted permitted, Stored<Membership, MembershipRecord> giver, List<CopEvent> events) {
        MembershipChange change = MembershipChange.of(permitted.work(), giver);
        change.revoke(Role.FACILITATOR, Reason.SUCCESSION);
        change.write();
        events.addAll(change.events());
    }

    private static boolean facilitates(Stored<Membership, MembershipRecord> member) {
        return ((Membership.Belonging) member.value()).membership().roles().contains(Role.FACILITATOR);
    }

    private Search search(Permitted permitted) {
        return new Search(desk, permitted, policy(permitted));
    }

    private SuccessionPolicy policy(Permitted permitted) {
        return new StoredSuccession(desk, permitted.id()).policy();
    }

    private static Succession written(
            Permitted permitted, Optional<Stored<Succession, DocumentRecord>> before, Search.Next next) {
        permitted.write(SuccessionMapping.INSTANCE, before, next.succession(), next.happening());
        return next.succession();
    }

    private static Optional<Stored<Succession, DocumentRecord>> stored(Permitted permitted) {
        return permitted
                .work()
                .document(SuccessionMapping.INSTANCE, permitted.id().value(), SuccessionMapping.ID);
    }
}
