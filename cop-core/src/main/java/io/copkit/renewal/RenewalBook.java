package io.copkit.renewal;

import java.util.Optional;

/** The reviews of one community, read for the host. */
public interface RenewalBook {

    /** Those that were held, and the one that is due. */
    Renewal renewal();

    /** The next review; empty in a stage that has none, and if there is no community with this id. */
    Optional<ReviewDue> next();

    /** What there would be to talk about now; empty if there is no community with this id. A fixed number of queries. */
    Optional<Agenda> agenda();
}
