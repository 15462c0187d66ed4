package io.copkit.blueprint;

import java.util.Set;

/**
 * In what a community differs from a blueprint.
 *
 * @param blueprint the blueprint, in its latest version
 * @param community what the community is like
 * @param parts in what the two differ; empty if they do not
 */
public record BlueprintDiff(Blueprint blueprint, Template community, Set<BlueprintPart> parts) {

    /** Copies the set. */
    public BlueprintDiff {
        parts = Set.copyOf(parts);
    }
}
