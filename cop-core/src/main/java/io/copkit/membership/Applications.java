package io.copkit.membership;

import io.copkit.Page;
import io.copkit.Paging;

/** Who wants to come into a community, read for the host. */
public interface Applications {

    /** Those on whom nobody has decided yet, by the applicant's id. */
    Page<Membership.Applied> undecided(Paging paging);

    /** Those who were let in and wait for a place, the first to wait first. */
    Page<Membership.Applied> waiting(Paging paging);

    /** The invitations, the latest first, each with its status at this moment. */
    Page<Invitation> invitations(Paging paging);

    /** The invitations that have this status at this moment, the latest first; a page may hold fewer than asked for. */
    Page<Invitation> invitations(InvitationStatus status, Paging paging);
}
