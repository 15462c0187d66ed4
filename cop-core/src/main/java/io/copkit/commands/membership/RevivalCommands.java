package io.copkit.commands.membership;

import com.google.common.collect.Lists;
import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.archive.Recall;
import io.copkit.archive.Revivals;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Permitted;
import io.copkit.commands.Reads;
import io.copkit.commands.RoleHolders;
import io.copkit.commands.StoredHistory;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.history.Reason;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Departure;
import io.copkit.membership.Invitation;
import io.copkit.membership.InvitationStatus;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.membership.Origin;
import io.copkit.role.Permission;
import io.copkit.storage.DocumentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks the alumni of a community that came to life again. */
public final class RevivalCommands implements Revivals {

    private static final int PEOPLE = 40;

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public RevivalCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<Recall> recall(CommunityId community) {
        Set<MemberId> asked = new HashSet<>();
        Set<MemberId> staying = new HashSet<>();
        List<CopEvent> events = new ArrayList<>();
        List<MemberId> everybody = new ArrayList<>();
        new Reads(desk)
                .forEachRecorded(
                        community, MembershipStatus.belonging(), membership -> everybody.add(membership.member()));
        List<List<MemberId>> groups = everybody.isEmpty() ? List.of(List.of()) : Lists.partition(everybody, PEOPLE);
        for (List<MemberId> some : groups) {
            List<String> ids = some.stream().map(member -> desk.newId()).toList();
            Outcome<Recall> outcome = Permitted.run(
                    desk,
                    actor,
                    community,
                    Permission.LIFECYCLE_APPLY,
                    permitted -> consent(permitted)
                            .map(since -> recall(permitted, since, some, ids))
                            .orElseGet(() -> Desk.refused(RefusalCode.NOT_REVIVED)));
            if (!outcome.isAccepted()) {
                return outcome;
            }
            asked.addAll(outcome.orElseThrow().asked());
            staying.addAll(outcome.orElseThrow().staying());
            events.addAll(outcome.events());
        }
        return Outcome.accepted(new Recall(asked, staying), events);
    }

    /** Since when consent counts; empty if the community has never come to life again. */
    private Optional<Instant> consent(Permitted permitted) {
        Optional<HistoryEntry> revived = new StoredHistory(desk, permitted.id())
                .replay().steps().stream()
                        .filter(step -> step.is(Happening.STAGE_MOVED) && isFromTheEnd(step))
                        .reduce((earlier, later) -> later);
        Instant yearAgo = permitted.work().at().minus(Duration.ofDays(CONSENT_DAYS));
        return revived.map(step -> step.from().equals(Optional.of(Stage.CLOSED.code())) ? step.effectiveAt() : yearAgo);
    }

    /** A closing that was taken back was no closing. */
    private static boolean isFromTheEnd(HistoryEntry step) {
        return !step.reason().equals(Reason.RESHAPED.code())
                && step.from()
                        .filter(from -> from.equals(Stage.CLOSED.code()) || from.equals(Stage.DISPERSED.code()))
                        .isPresent();
    }

    private Outcome<Recall> recall(Permitted permitted, Instant since, List<MemberId> some, List<String> ids) {
        Set<MemberId> asked = new HashSet<>();
        Set<MemberId> staying = new HashSet<>();
        List<CopEvent> events = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            MemberId member = some.get(i);
            MembershipChange change = MembershipChange.of(
                    permitted.work(), permitted.id(), member, permitted.work().membership(permitted.id(), member));
            if (change.now().orElse(null) instanceof Membership.Belonging belonging) {
                boolean stays = permitted.authority().isOf(member)
                        || belonging instanceof Membership.Suspended
                        || !consentedAt(belonging).isBefore(since)
                        || RoleHolders.keep(permitted.work(), permitted.community(), belonging)
                                .isPresent();
                (stays ? staying : asked).add(member);
                if (!stays) {
                    events.addAll(ask(permitted, change, member, ids.get(i)));
                }
            }
        }
        return Outcome.accepted(new Recall(asked, staying), events);
    }

    private static Instant consentedAt(Membership.Belonging belonging) {
        Membership.Active membership = belonging.membership();
        return membership
                .affirmedAt()
                .filter(said -> said.isAfter(membership.since()))
                .orElse(membership.since());
    }

    private static List<CopEvent> ask(Permitted permitted, MembershipChange change, MemberId member, String id) {
        Work work = permitted.work();
        change.leave(Departure.REVIVED, Reason.RESHAPED);
        Instant until = work.at()
                .plus(permitted.community().value().admission().invitations().validFor());
        Invitation invitation = new Invitation(
                id,
                permitted.id(),
                Optional.of(member),
                Optional.empty(),
                Origin.INVITED,
                Set.of(),
                work.actingMember(),
                work.at(),
                1,
                until,
                InvitationStatus.PENDING);
        DocumentRecord record = work.put(InvitationMapping.INSTANCE, invitation);
        change.become(
                change.candidate().invited(work.at(), Origin.INVITED, id, until),
                Happening.MEMBER_INVITED,
                Reason.RESHAPED);
        change.write();
        List<CopEvent> events = new ArrayList<>(change.events());
        events.add(InvitationSteps.sent(work, record, invitation));
        return events;
    }
}
