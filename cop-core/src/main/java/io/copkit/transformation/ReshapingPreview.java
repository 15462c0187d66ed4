package io.copkit.transformation;

import java.util.List;

/**
 * What a plan would do, as things are now.
 *
 * @param plan the plan
 * @param sources what it means for each of the communities that it begins with
 * @param heirs what it means for each of those in which they go on
 */
public record ReshapingPreview(Reshaping plan, List<SourceOutlook> sources, List<HeirOutlook> heirs) {

    /** Copies the lists. */
    public ReshapingPreview {
        sources = List.copyOf(sources);
        heirs = List.copyOf(heirs);
    }
}
