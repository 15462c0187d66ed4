package io.copkit.disclosure;

import java.util.List;

/**
 * Counts that add up along a tree, as they may be shown.
 *
 * @param label what this is
 * @param own what is counted here and in no part
 * @param total all that is counted here and below
 * @param parts what it is made of besides
 */
public record DisclosedTree(String label, Disclosed own, Disclosed total, List<DisclosedTree> parts) {

    /** Copies the list. */
    public DisclosedTree {
        parts = List.copyOf(parts);
    }
}
