package io.copkit.participation;

import io.copkit.ParticipationLevel;
import java.util.List;

/**
 * Somebody's level and why.
 *
 * @param policy the rule that decided
 * @param inputs what it decided by
 * @param level the level
 */
public record LevelAssessment(ParticipationPolicy policy, ParticipationInputs inputs, ParticipationLevel level) {

    /** What entering a level takes of this person, met or not; nothing for the levels below active. */
    public List<Criterion> criteria(ParticipationLevel ofLevel) {
        return policy.toEnter(ofLevel, inputs);
    }

    /** What is missing for the next level; nothing for who is core, and for outsiders, who would have to join. */
    public List<Criterion> missing() {
        return switch (level) {
            case OUTSIDER, CORE -> List.of();
            case PERIPHERAL -> unmet(ParticipationLevel.ACTIVE);
            case ACTIVE -> unmet(ParticipationLevel.CORE);
        };
    }

    /** Whether they are active by their appointed role alone. */
    public boolean heldByRole() {
        return level == ParticipationLevel.ACTIVE
                && inputs.leadershipRole()
                && !unmet(ParticipationLevel.ACTIVE).isEmpty();
    }

    /** Whether they joined so recently that thresholds ask only a part of them. */
    public boolean newcomer() {
        return policy.newcomer(inputs);
    }

    /** Whether a peripheral member has done nothing at all for long; never a newcomer. */
    public boolean lapsed() {
        return level == ParticipationLevel.PERIPHERAL && policy.lapsed(inputs);
    }

    /** Whether an outsider exchanged something with the community in the weeks looked at. */
    public boolean transactional() {
        return level == ParticipationLevel.OUTSIDER && inputs.activities() > 0;
    }

    private List<Criterion> unmet(ParticipationLevel ofLevel) {
        return criteria(ofLevel).stream().filter(each -> !each.met()).toList();
    }
}
