package io.copkit.participation;

import io.copkit.ladder.LadderInputs;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a level is decided by: what one person did in the weeks looked at, and where they stand in the community. What
 * others do among themselves is no part of it.
 *
 * @param member whether they are a member
 * @param weeks in how many of the weeks they did anything
 * @param activities how many activities of any class, reading included
 * @param contributions how many of them contribute, collaborate or lead
 * @param leads how many of them lead
 * @param attendances how many of them attend
 * @param partners how many distinct other people they acted toward, or were acted toward by
 * @param leadershipRole whether they were appointed to a role that leads
 * @param founder whether they founded the community
 * @param sanctioned whether a suspension, or a sanction that keeps them from contributing, is open
 * @param tenureDays whole days since they joined; empty if that is not known
 * @param idleDays whole days since their last activity ever, or since they joined if there is none; empty if neither is
 *     known
 * @param ladder what a ladder looks at, where one is the rule
 */
public record ParticipationInputs(
        boolean member,
        int weeks,
        long activities,
        long contributions,
        long leads,
        long attendances,
        long partners,
        boolean leadershipRole,
        boolean founder,
        boolean sanctioned,
        OptionalLong tenureDays,
        OptionalLong idleDays,
        Optional<LadderInputs> ladder) {

    /** Without a ladder. */
    public ParticipationInputs(
            boolean member,
            int weeks,
            long activities,
            long contributions,
            long leads,
            long attendances,
            long partners,
            boolean leadershipRole,
            boolean founder,
            boolean sanctioned,
            OptionalLong tenureDays,
            OptionalLong idleDays) {
        this(
                member,
                weeks,
                activities,
                contributions,
                leads,
                attendances,
                partners,
                leadershipRole,
                founder,
                sanctioned,
                tenureDays,
                idleDays,
                Optional.empty());
    }

    /** The same with what a ladder looks at. */
    public ParticipationInputs on(LadderInputs figures) {
        return new ParticipationInputs(
                member,
                weeks,
                activities,
                contributions,
                leads,
                attendances,
                partners,
                leadershipRole,
                founder,
                sanctioned,
                tenureDays,
                idleDays,
                Optional.of(figures));
    }
}
