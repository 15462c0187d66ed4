package io.copkit.norm;

import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.consent.Consent;
import io.copkit.consent.ConsentCount;
import io.copkit.consent.MissingConsent;
import java.util.Optional;

/** The norms of one community, read for the host. Who has acknowledged what counts active members only. */
public interface NormBook {

    /** A norm, if there is one with this id. */
    Optional<Norm> find(String norm);

    /** The norms in a state, those drafted first first. */
    Page<Norm> in(NormState state, Paging paging);

    /** A version of a norm as it was published, also when it is no longer in force. */
    Optional<NormEdition> edition(String norm, int version);

    /** Who has acknowledged the version in force, by the member's id; nobody if none is in force. */
    Page<Consent> acknowledged(String norm, Paging paging);

    /** Who has not acknowledged the version in force, by the member's id; nobody if none is in force. */
    Page<MissingConsent> missing(String norm, Paging paging);

    /** How many have, and have not, acknowledged the version in force; 0 and 0 if none is in force. */
    ConsentCount count(String norm);
}
