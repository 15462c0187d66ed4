package io.copkit.journey;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * Where a member stands on the way through a community, after the member sets of TogetherCrew; everybody is in exactly one
 * state. Reading is being there: a quiet member is no silent one. Which numbers decide, {@link StatePolicy} says.
 */
public enum MemberState implements Labelled {

    /** Joined a short time ago and has not been there since. */
    ARRIVED("arrived"),
    /** Joined longer ago and has never been there since. */
    NEVER_SEEN("never_seen"),
    /** There for the first time a short time ago. */
    NEWLY_ACTIVE("newly_active"),
    /** There again after a long break. */
    RETURNED("returned"),
    /** There most weeks, with many others. */
    VITAL("vital"),
    /** There regularly. */
    CONSISTENT("consistent"),
    /** There now and then. */
    OCCASIONAL("occasional"),
    /** Consistent or vital, and silent for longer than such members are. */
    ABOUT_TO_DISENGAGE("about_to_disengage"),
    /** Silent for a while. */
    PAUSED("paused"),
    /** Silent for long, after having been there for a short time only. */
    DISENGAGED_FROM_NEWLY_ACTIVE("disengaged_from_newly_active"),
    /** Silent for long, vital before. */
    DISENGAGED_FROM_VITAL("disengaged_from_vital"),
    /** Silent for long, consistent before. */
    DISENGAGED_FROM_CONSISTENT("disengaged_from_consistent"),
    /** Silent for long, there now and then before. */
    DISENGAGED_FROM_OCCASIONAL("disengaged_from_occasional"),
    /** Silent for so long that nobody expects them back. */
    LAPSED("lapsed"),
    /** The membership itself rests. */
    DORMANT("dormant");

    private final String code;

    MemberState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("member-state." + code, locale);
    }
}
