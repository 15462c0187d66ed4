package io.copkit.commands.archive;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.archive.Bin;
import io.copkit.archive.BinEvent;
import io.copkit.archive.Restored;
import io.copkit.archive.Withdrawn;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.SlugClaims;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Withdrawal;
import io.copkit.commands.Work;
import io.copkit.commands.structure.Nests;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.role.Permission;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Withdraws communities and brings them back. Reads past what everybody else sees. */
public final class BinCommands implements Bin {

    private final Desk desk;
    private final Desk everything;
    private final Actor actor;

    /** On behalf of somebody. */
    public BinCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.everything = desk.overEverything();
        this.actor = actor;
    }

    @Override
    public Outcome<Withdrawn> withdraw(CommunityId community) {
        return desk.run(
                actor,
                work -> permitted(work, community, stored -> {
                    Instant until = work.at().plus(desk.settings().retention());
                    CommunityRecord record = Withdrawal.into(stored.record(), work.at(), until, work.actingMember());
                    work.put(record);
                    work.happened(Step.of(Happening.COMMUNITY_WITHDRAWN, record, Reason.of(actor))
                            .until(Optional.of(until)));
                    return Outcome.accepted(Withdrawal.read(record), told(work, community, BinEvent.What.WITHDRAWN));
                }));
    }

    @Override
    public Outcome<Restored> restore(CommunityId community) {
        return everything
                .run(actor, work -> permitted(work, community, stored -> restored(work, stored)))
                .fold(
                        done -> {
                            boolean parentGone = leaveParent(done.value());
                            Restored restored = new Restored(
                                    new Reads(desk).community(community).orElseThrow(), parentGone, gone(community));
                            return Outcome.accepted(restored, done.events());
                        },
                        Outcome::refused);
    }

    @Override
    public Page<Withdrawn> list(int limit) {
        return list(PageRequest.first(limit));
    }

    @Override
    public Page<Withdrawn> list(int limit, String next) {
        return list(new PageRequest(limit, next));
    }

    private Page<Withdrawn> list(PageRequest page) {
        Slice<CommunityRecord> slice =
                everything.storage().state().communities(CommunityQuery.of(Withdrawal.inBin(), page));
        return new Page<>(
                slice.items().stream()
                        .filter(this::mayRestore)
                        .map(Withdrawal::read)
                        .toList(),
                Optional.ofNullable(slice.next()));
    }

    private boolean mayRestore(CommunityRecord record) {
        return everything
                .look(
                        actor,
                        work -> permitted(
                                work,
                                CommunityId.of(record.id()),
                                stored -> Outcome.accepted(stored.value(), List.of())))
                .isAccepted();
    }

    private Outcome<Community> restored(Work work, Stored<Community, CommunityRecord> stored) {
        CommunityRecord record = stored.record();
        if (!Withdrawal.isWithdrawn(record)) {
            return Desk.refused(RefusalCode.COMMUNITY_UNKNOWN);
        } else if (Withdrawal.isPurged(record) || !work.at().isBefore(Withdrawal.until(record))) {
            return Desk.refused(RefusalCode.RETENTION_OVER);
        }
        String slug = stored.value().slug();
        boolean taken = !stored.value().isHidden()
                && SlugClaims.leadsTo(everything.storage().state(), slug)
                        .filter(owner -> !owner.equals(stored.value().id()))
                        .isPresent();
        if (taken) {
            return Desk.refused(RefusalCode.SLUG_TAKEN, Map.of("slug", slug));
        }
        CommunityRecord back = Withdrawal.back(record);
        work.put(back);
        work.happened(Step.of(Happening.COMMUNITY_RESTORED, back, Reason.of(actor)));
        return Outcome.accepted(stored.value(), told(work, stored.value().id(), BinEvent.What.RESTORED));
    }

    /** What stood above it may have been withdrawn or removed meanwhile. */
    private boolean leaveParent(Community community) {
        boolean gone = community
                .nesting()
                .parent()
                .filter(parent -> new Reads(desk).community(parent).isEmpty())
                .isPresent();
        if (gone) {
            Nests.toTop(desk, actor, community.id());
        }
        return gone;
    }

    /** Whoever is recorded to belong, and does not as of now. */
    private Set<MemberId> gone(CommunityId community) {
        Set<MemberId> gone = new HashSet<>();
        new Reads(desk).forEachRecorded(community, MembershipStatus.belonging(), membership -> {
            if (!(membership.at(desk.now()) instanceof Membership.Belonging)) {
                gone.add(membership.member());
            }
        });
        return gone;
    }

    private <T> Outcome<T> permitted(
            Work work, CommunityId community, Function<Stored<Community, CommunityRecord>, Outcome<T>> decision) {
        return work.inCommunity(community, stored -> {
            Optional<Refusal> denied =
                    Authority.of(work, desk.settings().permissions(), stored).denies(Permission.LIFECYCLE_APPLY);
            return denied.<Outcome<T>>map(Outcome::refused).orElseGet(() -> decision.apply(stored));
        });
    }

    private List<CopEvent> told(Work work, CommunityId community, BinEvent.What what) {
        return List.of(new BinEvent(community, actor, work.at(), what));
    }
}
