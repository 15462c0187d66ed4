package io.copkit.engagement;

import io.copkit.Coded;
import io.copkit.Labelled;
import io.copkit.internal.Checks;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * A kind of activity: one of {@link ActivityKinds the standard ones}, or the host's own.
 *
 * <pre>{@code
 * ActivityKind standUp = ActivityKind.of("stand_up", ActivityClass.ATTEND, 3).labelled("Stand-up", "Mêlée");
 * }</pre>
 *
 * @param code the code that is stored with each activity
 * @param activityClass what sort of participation it is
 * @param weight how much one such activity counts where activities are weighed, 1 to {@value #MAX_WEIGHT} (the scale of
 *     the Orbit model)
 * @param edge whether it ties the actor to the target
 * @param english its name in English
 * @param french its name in French
 */
public record ActivityKind(
        String code, ActivityClass activityClass, int weight, Edge edge, String english, String french)
        implements Labelled {

    /** The greatest weight. */
    public static final int MAX_WEIGHT = 12;

    /** Whether an activity is an interaction between two people. */
    public enum Edge implements Coded {
        /** It says nothing about two people. */
        NONE("none"),
        /** It brings people together without a target, such as attending the same event. */
        INDIRECT("indirect"),
        /** It is an act of the actor toward the target. */
        DIRECT("direct");

        private final String code;

        Edge(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Checks the code and the weight.
     *
     * @throws IllegalArgumentException if the code or a name has not the form of an id, or the weight is out of range
     */
    public ActivityKind {
        Checks.id("code", code);
        Checks.id("english", english);
        Checks.id("french", french);
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException("weight must be 1 to " + MAX_WEIGHT + " but is " + weight);
        }
    }

    /** A kind of the host's own that makes no tie and is called by its code. */
    public static ActivityKind of(String code, ActivityClass activityClass, int weight) {
        return new ActivityKind(code, activityClass, weight, Edge.NONE, code, code);
    }

    /** The same kind with another say about ties. */
    public ActivityKind tying(Edge how) {
        return new ActivityKind(code, activityClass, weight, how, english, french);
    }

    /** The same kind with names for people. */
    public ActivityKind labelled(String inEnglish, String inFrench) {
        return new ActivityKind(code, activityClass, weight, edge, inEnglish, inFrench);
    }

    /** The same kind with another weight. */
    public ActivityKind weighing(int other) {
        return new ActivityKind(code, activityClass, other, edge, english, french);
    }

    @Override
    public String label(Locale locale) {
        return Messages.isFrench(locale) ? french : english;
    }
}
