package io.copkit.structure;

import java.util.List;

/**
 * What a plan would change, as things are now. Memberships, invitations and applications stay what they are: they are counted
 * so that it is seen how many go along.
 *
 * @param plan the plan
 * @param changes the community itself first, then what is nested in it, from above to below
 */
public record StructurePreview(StructurePlan plan, List<CommunityChange> changes) {

    /** Copies the list. */
    public StructurePreview {
        changes = List.copyOf(changes);
    }
}
