package io.copkit.lifecycle;

import java.time.Duration;
import java.time.Instant;

/**
 * What the guards look at: plain numbers, so that the same facts always give the same judgement.
 *
 * @param at when it is judged
 * @param stage where the community is in its life
 * @param stageSince since when
 * @param life what belongs to its life beside the stage
 * @param hasDomain whether the charter has a domain
 * @param objectives how many objectives the charter has
 * @param charterVersion which version of the charter holds
 * @param founders how many founders are recorded
 * @param members how many active members there are
 * @param facilitators how many of them facilitate
 * @param sponsors how many of them sponsor, and how many organisations
 * @param norms how many norms are in force; one is as good as many, so that counting may stop at one
 * @param objections how many members object to the closing that they were given notice of
 * @param pulse what the activities say
 * @param mover who asks
 */
public record LifecycleFacts(
        Instant at,
        Stage stage,
        Instant stageSince,
        Life life,
        boolean hasDomain,
        long objectives,
        int charterVersion,
        long founders,
        long members,
        long facilitators,
        long sponsors,
        long norms,
        long objections,
        Pulse pulse,
        Mover mover) {

    /** For how many whole days the community has been in its stage. */
    public long stageDays() {
        return Duration.between(stageSince, at).toDays();
    }

    /** The same community, if it came to a stage now. */
    LifecycleFacts movedTo(Stage target) {
        return new LifecycleFacts(
                at,
                target,
                at,
                life,
                hasDomain,
                objectives,
                charterVersion,
                founders,
                members,
                facilitators,
                sponsors,
                norms,
                objections,
                pulse,
                mover);
    }
}
