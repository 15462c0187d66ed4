package io.copkit.transformation;

import io.copkit.CommunityId;
import io.copkit.role.Role;
import java.util.List;
import java.util.Map;

/**
 * What a plan means for one of the communities in which others go on.
 *
 * @param community which
 * @param name what it is called
 * @param arriving how many come to belong to it
 * @param waiting how many would have to wait for a place
 * @param members how many belong to it then
 * @param holders how many of those who come hold each role, conflicts aside
 * @param keptOut who is not let in
 * @param conflicts which roles are not kept
 * @param names what is called alike in several of the communities, so that only the first goes along: the ids of things, each
 *     with the code of its type before it
 */
public record HeirOutlook(
        CommunityId community,
        String name,
        long arriving,
        long waiting,
        long members,
        Map<Role, Long> holders,
        List<KeptOut> keptOut,
        List<RoleConflict> conflicts,
        List<String> names) {

    /** Copies the collections. */
    public HeirOutlook {
        holders = Map.copyOf(holders);
        keptOut = List.copyOf(keptOut);
        conflicts = List.copyOf(conflicts);
        names = List.copyOf(names);
    }
}
