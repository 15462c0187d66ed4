package io.copkit.engagement;

import io.copkit.MemberId;
import io.copkit.internal.Checks;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One act of one member, to be recorded.
 *
 * <pre>{@code
 * Activity.of(ActivityKinds.ANSWER, "a-17").toward(ana).inThread("t-3").at(instant)
 * }</pre>
 *
 * <p>The id makes recording repeatable: it names the act within its community, so it should come from the host's own
 * data. That is also why the instant must be given.
 *
 * @param id the activity's id, unique in its community: 1 to 128 bytes
 * @param kind the code of what was done
 * @param actor who acted; empty for the acting member
 * @param target toward whom
 * @param thread the conversation that it belongs to: 1 to 128 bytes
 * @param subject the thing that it is about, such as a resource; never a person: 1 to 128 bytes
 * @param amount how much, in the kind's own unit
 * @param at when it happened, kept to the millisecond
 */
public record Activity(
        String id,
        String kind,
        Optional<MemberId> actor,
        Optional<MemberId> target,
        Optional<String> thread,
        Optional<String> subject,
        OptionalLong amount,
        Instant at) {

    /**
     * Checks the ids and cuts the instant down to the millisecond.
     *
     * @throws IllegalArgumentException if an id is empty, too long or malformed, or the instant lies outside the years 1
     *     to 9999
     */
    public Activity {
        Checks.id("an activity's id", id);
        Checks.id("kind", kind);
        thread.ifPresent(value -> Checks.id("thread", value));
        subject.ifPresent(value -> Checks.id("subject", value));
        at = Checks.instant("at", at);
    }

    /** An activity of a registered kind; {@link Draft#at} completes it. */
    public static Draft of(ActivityKind kind, String id) {
        return of(kind.code(), id);
    }

    /** An activity of the kind with this code; {@link Draft#at} completes it. */
    public static Draft of(String kind, String id) {
        return new Draft(
                id, kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
    }

    /**
     * An activity that does not say yet when it happened.
     *
     * @param id as in {@link Activity}
     * @param kind as in {@link Activity}
     * @param actor as in {@link Activity}
     * @param target as in {@link Activity}
     * @param thread as in {@link Activity}
     * @param subject as in {@link Activity}
     * @param amount as in {@link Activity}
     */
    public record Draft(
            String id,
            String kind,
            Optional<MemberId> actor,
            Optional<MemberId> target,
            Optional<String> thread,
            Optional<String> subject,
            OptionalLong amount) {

        /** Done by this member: for the host, who records what others did. */
        public Draft by(MemberId who) {
            return new Draft(id, kind, Optional.of(who), target, thread, subject, amount);
        }

        /** Done toward this member. */
        public Draft toward(MemberId whom) {
            return new Draft(id, kind, actor, Optional.of(whom), thread, subject, amount);
        }

        /** Part of this conversation. */
        public Draft inThread(String conversation) {
            return new Draft(id, kind, actor, target, Optional.of(conversation), subject, amount);
        }

        /** About this thing. */
        public Draft about(String thing) {
            return new Draft(id, kind, actor, target, thread, Optional.of(thing), amount);
        }

        /** As much as this, in the kind's own unit. */
        public Draft amounting(long much) {
            return new Draft(id, kind, actor, target, thread, subject, OptionalLong.of(much));
        }

        /**
         * When it happened.
         *
         * @throws IllegalArgumentException as the constructor of {@link Activity}
         */
        public Activity at(Instant instant) {
            return new Activity(id, kind, actor, target, thread, subject, amount, instant);
        }
    }
}
