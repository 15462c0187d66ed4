package io.copkit.commands.membership;

import io.copkit.Community;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipMapping;
import io.copkit.community.AccessChange;
import io.copkit.community.PendingPreview;
import io.copkit.membership.InvitationStatus;
import io.copkit.membership.MembershipStatus;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;

/** Counts what is pending in a community. */
public final class PendingCounts {

    private static final PageRequest UNUSED = PageRequest.first(1);

    private final Desk desk;

    /** Counts in the desk's storage. */
    public PendingCounts(Desk desk) {
        this.desk = desk;
    }

    /** What a change of access would do to it. */
    public PendingPreview preview(Community community, AccessChange change) {
        StateFilter here = StateFilter.ANY.inCommunity(community.id().value());
        StateFilter applied = here.inStatus(MembershipStatus.APPLIED.code());
        StateFilter invited = here.inStatus(MembershipStatus.INVITED.code());
        StateFilter sent = here.inStatus(InvitationStatus.PENDING.code());
        long invitations = members(invited) - members(lapsed(invited));
        return new PendingPreview(
                community.access().joinPolicy(),
                community.with(change.access()).access().joinPolicy(),
                change.pending(),
                members(applied.withoutTerms(MembershipMapping.WAITING)),
                invitations,
                documents(sent) - documents(lapsed(sent)) - invitations,
                members(applied.withAllTerms(MembershipMapping.WAITING)));
    }

    /** What has run out counts as over before it is written down. */
    private StateFilter lapsed(StateFilter filter) {
        return filter.dueBefore(desk.now().plusMillis(1));
    }

    private long members(StateFilter filter) {
        return count(CensusQuery.of(MembershipQuery.of(filter, UNUSED)));
    }

    private long documents(StateFilter filter) {
        return count(CensusQuery.of(DocumentQuery.of(filter, UNUSED).ofType(InvitationMapping.INSTANCE.type())));
    }

    private long count(CensusQuery query) {
        return desk.storage().state().census(query).stream()
                .mapToLong(CensusRow::count)
                .sum();
    }
}
