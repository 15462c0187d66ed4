package io.copkit.lifecycle;

import com.google.common.collect.ImmutableList;
import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.List;
import java.util.Locale;

/** A legal move from stage to stage, with the guards that stand before it. */
public enum Transition implements Labelled {

    /** People who share a problem begin to be a community. */
    COALESCE(
            "coalesce",
            Stage.POTENTIAL,
            Stage.COALESCING,
            Guard.CHARTER_COMPLETE,
            Guard.FOUNDER_NAMED,
            Guard.FACILITATOR_PRESENT,
            Guard.READINESS_DECIDED,
            Guard.MEMBERS_COMMITTED,
            Guard.NEED_FELT,
            Guard.SPONSOR_IDENTIFIED);

    private final String code;
    private final Stage from;
    private final Stage to;
    private final ImmutableList<Guard> guards;

    Transition(String code, Stage from, Stage to, Guard... guards) {
        this.code = code;
        this.from = from;
        this.to = to;
        this.guards = ImmutableList.copyOf(guards);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("transition." + code, locale);
    }

    /** Where it starts. */
    public Stage from() {
        return from;
    }

    /** Where it leads. */
    public Stage to() {
        return to;
    }

    /** What stands before it. */
    public List<Guard> guards() {
        return guards;
    }
}
