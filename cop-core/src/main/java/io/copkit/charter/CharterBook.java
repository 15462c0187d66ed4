package io.copkit.charter;

import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.consent.Consent;
import io.copkit.consent.ConsentCount;
import io.copkit.consent.ConsentRequest;
import io.copkit.consent.MissingConsent;
import java.util.Optional;

/** The proposals to one community's charter, and who has accepted it; read for the host. */
public interface CharterBook {

    /** A proposal, if there is one with this id. */
    Optional<CharterProposal> proposal(String id);

    /** The proposals in a status as of now, those first whose time ends first. */
    Page<CharterProposal> in(ProposalStatus status, Paging paging);

    /** What members are asked to accept; empty unless it is the present version. */
    Optional<ConsentRequest> request();

    /** Who has accepted the present version, by the member's id; nobody if none was asked. */
    Page<Consent> accepted(Paging paging);

    /** Who has not accepted the present version, by the member's id; nobody if none was asked. */
    Page<MissingConsent> missing(Paging paging);

    /** How many have, and have not, accepted the present version; 0 and 0 if none was asked. */
    ConsentCount count();
}
