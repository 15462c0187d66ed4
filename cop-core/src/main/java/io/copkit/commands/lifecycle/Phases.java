package io.copkit.commands.lifecycle;

import io.copkit.Community;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Step;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.lifecycle.LifecycleModel;
import io.copkit.lifecycle.ModelPhase;
import io.copkit.lifecycle.Phase;
import io.copkit.storage.CommunityRecord;
import java.util.Map;
import java.util.Optional;

/** How a community goes from phase to phase of a model of the host's own, and how that is written down. */
final class Phases {

    /** Between the code of a model and that of its phase, in neither of which it may stand. */
    private static final String SEPARATOR = "/";

    private Phases() {}

    /** Why a community cannot enter a phase of a model next, if so. */
    static Optional<Refusal> refusal(LifecycleModel model, Community community, String next) {
        Optional<ModelPhase> phase = model.phase(next);
        if (phase.isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.PHASE_UNKNOWN, Map.of("phase", next)));
        }
        Optional<Phase> now = community.life().phase().filter(one -> one.model().equals(model.code()));
        boolean may = now.map(one -> model.allows(one.code(), next))
                .orElseGet(() -> model.starts().contains(next) || phase.get().covers(community.stage()));
        return may ? Optional.empty() : Optional.of(notNext(next));
    }

    static Refusal notNext(String phase) {
        return Refusal.of(RefusalCode.PHASE_NOT_NEXT, Map.of("phase", phase));
    }

    /** The step by which a community enters a phase. */
    static Step entered(CommunityRecord record, Optional<Phase> before, Phase after, Reason reason) {
        Step step = Step.of(Happening.PHASE_ENTERED, record, reason)
                .to(written(after))
                .effective(after.since());
        return before.map(Phases::written).map(step::from).orElse(step);
    }

    static String model(String written) {
        return written.substring(0, written.indexOf(SEPARATOR));
    }

    static String phase(String written) {
        return written.substring(written.indexOf(SEPARATOR) + 1);
    }

    private static String written(Phase phase) {
        return phase.model() + SEPARATOR + phase.code();
    }
}
