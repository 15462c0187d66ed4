package io.copkit.warning;

import io.copkit.engagement.CommunityCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may go wrong in one community, read for the host: its scheduler asks, drops what {@link EarlyWarning#untold was told},
 * and tells the rest to whom it may. Nothing is stored; safe on any number of nodes. Takes a fixed number of queries, and one
 * more for each ten thousand members.
 */
public interface EarlyWarnings {

    /** The same by this policy; {@link WarningPolicy#standard()} if not set. */
    EarlyWarnings by(WarningPolicy policy);

    /** The same with days and weeks of this calendar; that which the library was built with if not set. */
    EarlyWarnings in(CommunityCalendar calendar);

    /**
     * What there is to warn of by what was recorded up to an instant, with members, roles and rituals of today. It tells of
     * single members: the host shows it to those only who may read the figures of members, and never to sponsors.
     */
    List<EarlyWarning> at(Instant instant);

    /** What it is computed from; empty if there is no community with this id. */
    Optional<WarningFacts> facts(Instant instant);
}
