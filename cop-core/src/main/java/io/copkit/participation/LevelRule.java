package io.copkit.participation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.history.Belonging;
import io.copkit.role.Role;
import io.copkit.storage.CopStorage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * What decides on the levels of a community's members: {@link ParticipationPolicy}, or a ladder. A value; everything that it
 * says is a pure function of what it is given.
 */
public interface LevelRule {

    /** What a decision names as its rule. A changed rule has another version. */
    String version();

    /** How many whole weeks before a review are looked at, at least 1. */
    int weeks();

    /** The appointed roles that count as leading. */
    Set<Role> leadingRoles();

    /** What it takes of this person to enter a level; nothing for the levels below active. */
    List<Criterion> toEnter(ParticipationLevel level, ParticipationInputs inputs);

    /** What it takes of this person to stay on a level; nothing for the levels below active. */
    List<Criterion> toStay(ParticipationLevel level, ParticipationInputs inputs);

    /** Whether they joined so recently that they are asked only a part of it. */
    boolean newcomer(ParticipationInputs inputs);

    /** Whether a member who is not active has done nothing at all for long; never a newcomer. */
    boolean lapsed(ParticipationInputs inputs);

    /**
     * One review of one person.
     *
     * @param inputs what they did, and what they are to the community
     * @param before what was kept of the reviews before; {@link LevelKeeping#NONE} for the first
     * @param at when it is reviewed; the same review at the same instant, of what it left, changes nothing
     */
    LevelDecision step(ParticipationInputs inputs, LevelKeeping before, Instant at);

    /** The level that somebody enters by themselves, whatever level they had before: the first review of them. */
    default LevelDecision place(ParticipationInputs inputs, Instant at) {
        return step(inputs, LevelKeeping.NONE, at);
    }

    /**
     * What the rule looks at beside the weeks, for everybody in a community at once. Nothing, if it does not say so.
     *
     * @param communities the community, or several as if they were one
     * @param calendar whose days, weeks and months count
     * @param at what happened before it is looked at
     */
    default Lens lens(
            CopStorage storage,
            Set<CommunityId> communities,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            Instant at) {
        return (member, belonging, inputs) -> inputs;
    }

    /**
     * The same from several instants, read at once where the rule can.
     *
     * @param instants the instants that will be asked for, at least one
     * @return the lens of each of them
     */
    default Function<Instant, Lens> lenses(
            CopStorage storage,
            CommunityId community,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            SortedSet<Instant> instants) {
        return at -> lens(storage, Set.of(community), kinds, calendar, at);
    }

    /** Adds to what is known of a member what one rule looks at beside it. */
    interface Lens {

        /**
         * The inputs with what the rule looks at.
         *
         * @param belonging what they are to the community; empty if that is not known
         * @param inputs what is known of the member
         */
        ParticipationInputs of(MemberId member, Optional<Belonging> belonging, ParticipationInputs inputs);
    }

    /** What is kept after somebody was put on a rung by hand; as before, if the rule has no such rung. */
    default LevelKeeping given(LevelKeeping before, String rung, Instant at) {
        return before;
    }

    /** The same rule for a community that asks for something else; itself, if it knows no such thresholds. */
    default LevelRule asking(Map<ParticipationLevel, LevelThresholds> thresholds) {
        return this;
    }

    /** The same rule for a community that lives by its events; itself, if that makes no difference to it. */
    default LevelRule ofEvents() {
        return this;
    }
}
