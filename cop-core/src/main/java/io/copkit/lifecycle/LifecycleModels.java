package io.copkit.lifecycle;

import io.copkit.Outcome;

/** Declares the host's own models, on behalf of the host. */
public interface LifecycleModels {

    /**
     * Declares a model, or its next version. Communities that follow it keep their phase.
     *
     * @return the model; refused with {@code model_reserved} if the code is that of a published model, {@code text_missing},
     *     {@code text_too_long}, {@code text_unprintable}, {@code model_code_illegal}, {@code phase_missing},
     *     {@code phase_twice}, {@code phase_without_stage}, {@code phase_unknown} if a start or a move names none,
     *     {@code phase_unreachable} or {@code phase_dead_end}
     */
    Outcome<LifecycleModel> declare(LifecycleModel model);
}
