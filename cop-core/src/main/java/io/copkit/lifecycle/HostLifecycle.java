package io.copkit.lifecycle;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * What the host itself may do about the life of a community: look, propose, and take over lives that began elsewhere. It never
 * applies a move; what only a person can decide is not here.
 */
public interface HostLifecycle extends LifecycleProposals {

    /**
     * Takes over a community that has got further elsewhere: it is put into its stage without asking any guard. Possible once,
     * before it has moved here.
     *
     * @param since since when it has been in the stage, not before it was founded here and not in the future
     * @return the stage; refused with {@code community_unknown}, {@code already_moved}, {@code import_out_of_time}, or
     *     {@code no_such_move} for the stage in which every community begins
     */
    Outcome<Stage> importWithStage(CommunityId community, Stage stage, Instant since);

    /**
     * Takes over a community with the phases that it went through by a model of the host's own, in order, each move as the model
     * allows it; where a phase stands for another stage than the one before, it has moved there without asking any guard.
     * Possible once, before it has moved here.
     *
     * @param phases at least one, 300 at most; not before it was founded here, none before the one before, none in the future
     * @return the phase that it is in; refused with {@code community_unknown}, {@code already_moved}, {@code model_unknown},
     *     {@code phase_missing}, {@code number_out_of_range}, {@code phase_unknown}, {@code phase_not_next} or
     *     {@code import_out_of_time}
     */
    Outcome<Phase> importPhases(CommunityId community, String model, List<DatedPhase> phases);
}
