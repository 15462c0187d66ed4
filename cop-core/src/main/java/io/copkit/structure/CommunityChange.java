package io.copkit.structure;

import io.copkit.CommunityId;
import io.copkit.community.CommunityType;
import io.copkit.role.Role;
import java.util.Map;
import java.util.Set;

/**
 * What a plan would change in one community.
 *
 * @param community which
 * @param typeBefore its type now
 * @param typeAfter its type then
 * @param before what holds in it now
 * @param after what would hold in it
 * @param gains who could do what not before
 * @param losses who could no longer do what
 * @param members how many active members it affects
 * @param holders how many of them hold each role
 * @param pending how many invitations and applications stay open
 */
public record CommunityChange(
        CommunityId community,
        CommunityType typeBefore,
        CommunityType typeAfter,
        Regime before,
        Regime after,
        Set<Ability> gains,
        Set<Ability> losses,
        long members,
        Map<Role, Long> holders,
        long pending) {

    /** Copies the collections. */
    public CommunityChange {
        gains = Set.copyOf(gains);
        losses = Set.copyOf(losses);
        holders = Map.copyOf(holders);
    }

    /** Whether the community would be the same, but for where it stands. */
    public boolean isEmpty() {
        return typeBefore == typeAfter && before.equals(after);
    }
}
