package io.copkit.network;

import io.copkit.MemberId;
import java.util.Optional;

/** To which group somebody belongs: a unit of the organisation, a home community, a site. */
@FunctionalInterface
public interface Grouping {

    /** The group of a person; nothing for whoever is in none, and is then left out of figures on groups. */
    Optional<String> of(MemberId member);
}
