package io.copkit.commands.bulk;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.internal.Checks;
import io.copkit.internal.Codes;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkOutcome;
import io.copkit.membership.GroupSync;
import io.copkit.membership.MembershipSource;
import io.copkit.membership.MembershipStatus;
import io.copkit.membership.SyncLimit;
import io.copkit.membership.SyncPreview;
import io.copkit.membership.SyncReport;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings the memberships that a source gives in line with the source. The roster is read once, by its columns. */
public final class SyncCommands implements GroupSync {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of the host. */
    public SyncCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<SyncPreview> preview(CommunityId community, MembershipSource source, Set<MemberId> members) {
        return desk.look(
                actor,
                work -> work.inCommunity(
                        community, stored -> Outcome.accepted(difference(community, source, members), List.of())));
    }

    @Override
    public Outcome<SyncReport> apply(
            String operationId,
            CommunityId community,
            MembershipSource source,
            Set<MemberId> members,
            SyncLimit limit) {
        Checks.text("operationId", operationId, Operations.ID_BYTES);
        return preview(community, source, members)
                .fold(difference -> apply(operationId, community, source, difference.value(), limit), Outcome::refused);
    }

    private Outcome<SyncReport> apply(
            String operationId,
            CommunityId community,
            MembershipSource source,
            SyncPreview difference,
            SyncLimit limit) {
        int going = difference.withdrawn().size();
        long allowed = limit.allowed(difference.unchanged() + going);
        if (going > allowed) {
            return Desk.refused(
                    RefusalCode.MASS_WITHDRAWAL,
                    Map.of("withdrawals", String.valueOf(going), "allowed", String.valueOf(allowed)));
        }
        if (difference.isEmpty()) {
            return Outcome.accepted(new SyncReport(Map.of(), difference.unchanged()), List.of());
        }
        List<Refusal> refusals =
                new Operations(desk, actor).begin(operationId, Operation.shape(community, source.code()));
        return refusals.isEmpty()
                ? Outcome.accepted(run(operationId, community, source, difference), List.of())
                : Outcome.refused(refusals);
    }

    /** Whoever goes makes place for who comes. */
    private SyncReport run(String operationId, CommunityId community, MembershipSource source, SyncPreview difference) {
        List<BulkItem> items = new ArrayList<>();
        difference.withdrawn().forEach(member -> items.add(new BulkItem.Withdraw(community, member, source)));
        difference.joining().forEach(member -> items.add(new BulkItem.Vouch(community, member, source)));
        BulkRun run = new BulkRun(desk, actor, operationId);
        List<BulkOutcome> outcomes = run.run(community, items, run.taken(community));
        Map<MemberId, BulkOutcome> byMember = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            byMember.put(items.get(i).member(), outcomes.get(i));
        }
        return new SyncReport(byMember, difference.unchanged());
    }

    private SyncPreview difference(CommunityId community, MembershipSource source, Set<MemberId> members) {
        Set<MemberId> joining = new HashSet<>(members);
        List<MemberId> withdrawn = new ArrayList<>();
        long unchanged = 0;
        long stayingOut = 0;
        MembershipQuery query =
                MembershipQuery.of(StateFilter.ANY.inCommunity(community.value()), PageRequest.first(Limits.PAGE));
        while (true) {
            Slice<MembershipRecord> page = desk.storage().state().memberships(query);
            for (MembershipRecord record : page.items()) {
                if (record.sources().contains(source.code())) {
                    MemberId member = MemberId.of(record.memberId());
                    if (!joining.remove(member)) {
                        withdrawn.add(member);
                    } else {
                        unchanged++;
                        stayingOut += belongs(record) ? 0 : 1;
                    }
                }
            }
            if (page.next() == null) {
                break;
            }
            query = query.onPage(query.page().after(page.next()));
        }
        return new SyncPreview(members.stream().filter(joining::contains).toList(), withdrawn, unchanged, stayingOut);
    }

    private static boolean belongs(MembershipRecord record) {
        return Codes.find(MembershipStatus.class, record.status())
                .filter(MembershipStatus::isBelonging)
                .isPresent();
    }
}
