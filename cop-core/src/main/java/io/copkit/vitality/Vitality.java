package io.copkit.vitality;

import io.copkit.engagement.CommunityCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a community is alive, read for the host. Everything follows from the activities that are recorded by now, the
 * answers of the stewards, the rituals of the community and the rules: nothing of it is stored, and a late activity changes
 * the past. Each call takes a fixed number of queries, however long the history is.
 */
public interface Vitality {

    /** The same with days and weeks of this calendar; {@link CommunityCalendar#UTC} if not set. */
    Vitality in(CommunityCalendar calendar);

    /** The same by these numbers; those that the library was built with if not set. */
    Vitality by(VitalityPolicy policy);

    /** Where the community stands by the last day that is over; empty if there is no community with this id. */
    Optional<VitalSigns> now();

    /**
     * Where it stood by the last day that was over at an instant. On its very first day, that day as far as it has come.
     *
     * @return empty if there is no community with this id, or it had not begun yet
     */
    Optional<VitalSigns> at(Instant instant);

    /** Its life from its first day to the last that was over at an instant, in spans of one status each. */
    List<ActivitySpan> timeline(Instant until);

    /**
     * Which moves its figures suggest now, the most pressing first; mostly none or one. Nothing of a community that there is
     * not. Here the thresholds are those of the guards that the library was built with.
     */
    List<StageSuggestion> suggestions();

    /** What it was told, and what its stewards answered. */
    Dormancy dormancy();
}
