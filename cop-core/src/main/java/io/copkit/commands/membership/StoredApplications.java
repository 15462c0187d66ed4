package io.copkit.commands.membership;

import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Reads;
import io.copkit.membership.Applications;
import io.copkit.membership.Invitation;
import io.copkit.membership.InvitationStatus;
import io.copkit.membership.Membership;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.time.Instant;

/** Who wants to come into one community, as it is stored. */
public final class StoredApplications implements Applications {

    private final Desk desk;
    private final CommunityId community;

    /** Of a community. */
    public StoredApplications(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
    }

    @Override
    public Page<Membership.Applied> undecided(Paging paging) {
        return new Reads(desk).applied(community, false, paging);
    }

    @Override
    public Page<Membership.Applied> waiting(Paging paging) {
        return new Reads(desk).applied(community, true, paging);
    }

    @Override
    public Page<Invitation> invitations(Paging paging) {
        return page(StateFilter.ANY, paging);
    }

    @Override
    public Page<Invitation> invitations(InvitationStatus status, Paging paging) {
        StateFilter filter = status == InvitationStatus.LAPSED
                ? StateFilter.ANY.inStatus(status.code(), InvitationStatus.PENDING.code())
                : StateFilter.ANY.inStatus(status.code());
        Page<Invitation> page = page(filter, paging);
        return new Page<>(
                page.items().stream()
                        .filter(invitation -> invitation.status() == status)
                        .toList(),
                page.next());
    }

    private Page<Invitation> page(StateFilter filter, Paging paging) {
        Instant now = desk.now();
        Documents<Invitation> invitations = new Documents<>(desk, InvitationMapping.INSTANCE);
        DocumentQuery query = invitations
                .query(filter.inCommunity(community.value()))
                .latestFirst()
                .onPage(new PageRequest(paging.limit(), paging.after().orElse(null)));
        Page<Invitation> page = invitations.page(query);
        return new Page<>(
                page.items().stream().map(invitation -> invitation.at(now)).toList(), page.next());
    }
}
