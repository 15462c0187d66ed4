package io.copkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A command was refused and the caller had asked for its value: see {@link Outcome#orElseThrow}. */
public final class RefusedException extends CopException {

    private static final long serialVersionUID = 1L;

    private final ArrayList<Refusal> refusals;

    RefusedException(List<Refusal> refusals) {
        super(
                refusals.stream()
                        .map(refusal -> refusal.code().code())
                        .collect(Collectors.joining(", ", "refused: ", "")),
                null);
        this.refusals = new ArrayList<>(refusals);
    }

    /** Why, at least one reason. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }
}
