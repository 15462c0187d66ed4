package io.copkit.commands.membership;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.AdmissionGate;
import io.copkit.commands.Desk;
import io.copkit.commands.Dues;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Reads;
import io.copkit.commands.RoleHolders;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.commands.succession.SuccessionCommands;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Departure;
import io.copkit.membership.Inactivity;
import io.copkit.membership.Membership;
import io.copkit.membership.Silence;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Looks after a community as a whole: its silent members, and those who wait for a place. */
final class Tending {

    /** How often a community is looked at, at most: thresholds are told in days. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** When the last facilitator's silence may be told again. */
    private static final String ALERT = "facilitator_alert";

    private final Desk desk;
    private final Actor actor;
    private final SuccessionCommands successions;

    Tending(Desk desk, Actor actor, SuccessionCommands successions) {
        this.desk = desk;
        this.actor = actor;
        this.successions = successions;
    }

    List<CopEvent> tend(CommunityId id) {
        List<CopEvent> events = new ArrayList<>();
        desk.storage().state().findCommunity(id.value()).ifPresent(record -> events.addAll(carriedOn(id, record)));
        Optional<Instant> next = desk.<Community>look(
                        actor, work -> work.inCommunity(id, stored -> Outcome.accepted(stored.value(), List.of())))
                .fold(found -> tend(found.value(), events), unreadable -> Optional.empty());
        events.addAll(fillPlaces(id));
        events.addAll(seekSuccessor(id));
        setNextLook(id, next, successions.nextLook(id));
        return events;
    }

    /** What a change has left to be done. */
    private List<CopEvent> carriedOn(CommunityId id, CommunityRecord record) {
        desk.resume(actor, record);
        return PendingEnds.isDue(record) ? PendingEnds.carryOut(desk, actor, id) : List.of();
    }

    private Optional<Instant> tend(Community community, List<CopEvent> events) {
        Optional<Inactivity> rules = community.admission().inactivity();
        if (rules.isEmpty() || !community.conduct().permitsWriting()) {
            return Optional.empty();
        }
        Instant now = desk.now();
        Map<String, Instant> lastActivities = lastActivities(community.id(), now);
        List<MemberId> due = new ArrayList<>();
        Instant[] next = {now.plus(rules.get().dormantAfter())};
        new Reads(desk).forEachBelonging(community.id(), belonging -> {
            Silence silence = silence(rules.get(), belonging, lastActivities);
            if (silence.at(now) != Silence.Step.NONE) {
                due.add(belonging.member());
            } else if (!(belonging instanceof Membership.Suspended)
                    && silence.nextLook().isBefore(next[0])) {
                next[0] = silence.nextLook();
            }
        });
        for (MemberId member : due) {
            events.addAll(desk.run(
                            actor,
                            work -> work.inCommunity(
                                    community.id(), stored -> step(work, stored, member, lastActivities)))
                    .events());
        }
        Instant tomorrow = now.plus(A_DAY);
        return Optional.of(due.isEmpty() && next[0].isAfter(tomorrow) ? next[0] : tomorrow);
    }

    private static Silence silence(
            Inactivity rules, Membership.Belonging belonging, Map<String, Instant> lastActivities) {
        return new Silence(
                rules,
                belonging,
                Optional.ofNullable(lastActivities.get(belonging.member().value())));
    }

    /** Decides once more on fresh records: somebody may have come to life, or gone, in between. */
    private Outcome<Membership> step(
            Work work,
            Stored<Community, CommunityRecord> community,
            MemberId member,
            Map<String, Instant> lastActivities) {
        CommunityId id = community.value().id();
        MembershipChange change = MembershipChange.of(work, id, member, work.membership(id, member));
        Optional<Inactivity> rules = community.value().admission().inactivity();
        if (rules.isEmpty() || !(change.now().orElse(null) instanceof Membership.Belonging belonging)) {
            return Desk.refused(RefusalCode.NOT_A_MEMBER);
        }
        List<CopEvent> events = new ArrayList<>();
        switch (silence(rules.get(), belonging, lastActivities).at(work.at())) {
            case NONE -> {
                return Desk.refused(RefusalCode.NOT_A_MEMBER);
            }
            case FALL_DORMANT -> {
                if (RoleHolders.keep(work, community, belonging).isEmpty()) {
                    change.become(change.active().fallDormant(work.at()), Happening.MEMBER_DORMANT, Reason.INACTIVE);
                } else if (mayAlert(community.record(), work.at())) {
                    work.put(Dues.with(
                            work.put(community.value(), community),
                            ALERT,
                            Optional.of(work.at().plus(RoleHolders.HOLD_OVER))));
                    change.become(belonging, Happening.MEMBER_HELD_OVER, Reason.INACTIVE);
                } else {
                    return Desk.refused(RefusalCode.LAST_FACILITATOR);
                }
            }
            case AWAKE -> change.become(((Membership.Dormant) belonging).awake(), Happening.MEMBER_AWOKE, Reason.SEEN);
            case NOTICE ->
                change.become(
                        ((Membership.Dormant) belonging).noticed(work.at()), Happening.MEMBER_NOTICED, Reason.INACTIVE);
            case LEAVE -> {
                change.leave(Departure.INACTIVE, Reason.INACTIVE);
                change.write();
                events.addAll(WaitingList.placeFreed(work, desk.settings(), community));
            }
        }
        change.write();
        events.addAll(0, change.events());
        return Outcome.accepted(change.now().orElseThrow(), events);
    }

    /** One query, whatever the number of members; reading is a sign of life like any other. */
    private Map<String, Instant> lastActivities(CommunityId community, Instant now) {
        Map<String, Instant> last = new HashMap<>();
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(
                                ActivityFilter.of(ActivityScope.of(community.value()))
                                        .during(new Window(null, now.plusMillis(1))),
                                List.of(Group.MEMBER),
                                List.of(Measure.LAST)),
                        row -> last.put(Objects.requireNonNull(row.memberId()), Objects.requireNonNull(row.last())));
        return last;
    }

    /** Lets in, a commit at a time, until there is no place or nobody who may take it. */
    private List<CopEvent> fillPlaces(CommunityId id) {
        List<CopEvent> all = new ArrayList<>();
        while (true) {
            List<CopEvent> events = desk.<Community>run(
                            actor,
                            work -> work.inOpenCommunity(id, stored -> {
                                if (!WaitingList.isKept(stored.value().admission())) {
                                    return Desk.refused(RefusalCode.COMMUNITY_FULL, Map.of("capacity", "-"));
                                }
                                AdmissionGate gate = new AdmissionGate(work, desk.settings(), stored);
                                List<CopEvent> came = WaitingList.letIn(work, desk.settings(), gate);
                                return came.isEmpty()
                                        ? Desk.refused(RefusalCode.COMMUNITY_FULL, Map.of("capacity", "-"))
                                        : Outcome.accepted(stored.value(), came);
                            }))
                    .events();
            if (events.isEmpty()) {
                return all;
            }
            all.addAll(events);
        }
    }

    /** Goes as far as it goes at this moment: an alert, say, and then the next question. */
    private List<CopEvent> seekSuccessor(CommunityId id) {
        List<CopEvent> all = new ArrayList<>();
        while (true) {
            List<CopEvent> events = successions.review(id).events();
            if (events.isEmpty()) {
                return all;
            }
            all.addAll(events);
        }
    }

    private void setNextLook(CommunityId id, Optional<Instant> next, Optional<Instant> succession) {
        desk.<Community>run(
                actor,
                work -> work.inCommunity(id, stored -> {
                    CommunityRecord record = stored.record();
                    Optional<Instant> alerted = Dues.of(record, ALERT);
                    Optional<Instant> alert = alerted.filter(when -> when.isAfter(work.at()));
                    Optional<Instant> planned = Dues.of(record, Dues.UPKEEP).filter(when -> when.isAfter(work.at()));
                    Optional<Instant> look = next.map(
                            then -> planned.filter(when -> when.isBefore(then)).orElse(then));
                    if (Dues.of(record, Dues.UPKEEP).equals(look)
                            && Dues.of(record, Dues.SUCCESSION).equals(succession)
                            && alerted.equals(alert)) {
                        return Desk.refused(RefusalCode.CONCURRENT_CHANGE);
                    }
                    CommunityRecord due =
                            Dues.with(Dues.with(work.put(stored.value(), stored), Dues.UPKEEP, look), ALERT, alert);
                    due = Dues.with(due, Dues.SUCCESSION, succession);
                    work.put(due);
                    work.happened(Step.of(Happening.COMMUNITY_TENDED, due, Reason.HOST));
                    return Outcome.accepted(stored.value(), List.of());
                }));
    }

    private static boolean mayAlert(CommunityRecord record, Instant now) {
        return Dues.of(record, ALERT).filter(now::isBefore).isEmpty();
    }
}
