package io.copkit.commands.transformation;

import io.copkit.Refusal;
import io.copkit.transformation.RoleConflict;
import java.util.List;

/**
 * What became of somebody who came into an heir.
 *
 * @param state what
 * @param keptOut why the person was kept out, if so
 * @param conflicts the roles that were not kept
 */
record Landing(State state, List<Refusal> keptOut, List<RoleConflict> conflicts) {

    enum State {
        ARRIVED,
        WAITING,
        THERE_ALREADY,
        KEPT_OUT
    }

    Landing {
        keptOut = List.copyOf(keptOut);
        conflicts = List.copyOf(conflicts);
    }

    static Landing keptOut(List<Refusal> because) {
        return new Landing(State.KEPT_OUT, because, List.of());
    }

    static Landing in(State state) {
        return new Landing(state, List.of(), List.of());
    }
}
