package io.copkit.sponsorship;

import io.copkit.Page;
import io.copkit.Paging;
import java.util.Map;
import java.util.Optional;

/** The support of one community, read for the host. */
public interface SponsorshipBook {

    /** A sponsorship, if there is one with this id. */
    Optional<Sponsorship> sponsorship(String id);

    /** The sponsorships in a status, the oldest first. */
    Page<Sponsorship> in(SponsorshipStatus status, Paging paging);

    /** The sponsorships that should have been looked at by now, the longest due first. */
    Page<Sponsorship> sponsorshipsDue(Paging paging);

    /** A promise of support, if there is one with this id. */
    Optional<SupportCommitment> support(String id);

    /** The promises in a status, the oldest first. */
    Page<SupportCommitment> in(SupportStatus status, Paging paging);

    /** The promises that should have been judged by now, the longest due first. */
    Page<SupportCommitment> supportDue(Paging paging);

    /** How many promises there are in each status; one that is missing has none. */
    Map<SupportStatus, Long> counts();
}
