package io.copkit.community;

import io.copkit.community.StrategicMotivation.ImproveProcess;
import io.copkit.community.StrategicMotivation.ReachObjective;
import java.util.Optional;

/**
 * Which type of community fits what it is to serve: a project for an objective with a date, innovation or improvement for a
 * process, a discipline for a risk and for whoever names no motivation. An objective without a date is nothing to plan a
 * project by, so it gets a discipline too. Priorities come first and the form follows; the rule itself is this library's own
 * recommendation. It advises; people decide.
 */
public final class TypeAdvisor {

    private TypeAdvisor() {}

    /** The type that fits a charter. */
    public static CommunityType advise(Charter charter) {
        return advise(charter.motivation());
    }

    /** The type that fits a motivation, or none. */
    public static CommunityType advise(Optional<StrategicMotivation> motivation) {
        return motivation.map(TypeAdvisor::fitting).orElse(CommunityType.DISCIPLINE);
    }

    private static CommunityType fitting(StrategicMotivation motivation) {
        if (motivation instanceof ReachObjective objective && objective.dueOn().isPresent()) {
            return CommunityType.PROJECT;
        }
        return motivation instanceof ImproveProcess ? CommunityType.INNOVATION_IMPROVEMENT : CommunityType.DISCIPLINE;
    }
}
