package io.copkit.metric;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.membership.MembershipTimes;
import io.copkit.theme.ThemeTree;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What CopKit keeps of one community besides its activities, as far as metrics ask for it. Each method reads the storage when it
 * is called, in pages of ten thousand records.
 */
public interface CommunityRecords {

    /** Which community. */
    CommunityId id();

    /** Whose activities are its own: it, and what it has come out of where that is asked for as if it had been one. */
    Set<CommunityId> communities();

    /** The community, if there is one. */
    Optional<Community> community();

    /** Hands on when everybody belonged to it who ever did, by the member's id, each once; people who were erased left none. */
    void tenures(Consumer<? super MembershipTimes> sink);

    /** Its themes. */
    ThemeTree themes();

    /** Who is to take over when facilitation is lost. */
    List<MemberId> deputies();

    /** Whether it has norms in force. */
    boolean hasNorms();

    /** Who has acknowledged all norms in force, and when the last of them. */
    Map<MemberId, Instant> acknowledged();

    /** Who had a plan for newcomers, and whether a buddy was assigned in the latest. */
    Map<MemberId, Boolean> newcomerPlans();

    /** When promises of support were judged to be kept. */
    List<Instant> promisesKept();

    /** The communities linked to it in the portfolio. */
    Set<CommunityId> linked();
}
