package io.copkit.commands.structure;

import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.membership.MembershipStatus;
import io.copkit.role.Role;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many people there are in the communities of a subtree: two counts, however many communities and people. */
final class Headcount {

    private final List<CensusRow> byStatus;
    private final List<CensusRow> byRole;

    private Headcount(List<CensusRow> byStatus, List<CensusRow> byRole) {
        this.byStatus = byStatus;
        this.byRole = byRole;
    }

    /** Those of a community and of all that is nested in it. */
    static Headcount within(Desk desk, CommunityId community) {
        StateFilter filter = StateFilter.ANY.within(community.value());
        return new Headcount(
                census(desk, filter, CensusQuery.Group.STATUS),
                census(desk, filter.inStatus(MembershipStatus.ACTIVE.code()), CensusQuery.Group.ROLE));
    }

    /** How many active members a community has. */
    long members(CommunityId community) {
        return counted(community, MembershipStatus.ACTIVE);
    }

    /** How many invitations and applications are open. */
    long pending(CommunityId community) {
        return counted(community, MembershipStatus.INVITED) + counted(community, MembershipStatus.APPLIED);
    }

    /** How many active members hold each role. */
    Map<Role, Long> holders(CommunityId community) {
        Map<Role, Long> holders = new HashMap<>();
        for (CensusRow row : byRole) {
            String code = row.keys().getOrDefault(CensusQuery.Group.ROLE, "");
            if (isOf(row, community) && !code.isEmpty()) {
                holders.put(Role.of(code), row.count());
            }
        }
        return holders;
    }

    private long counted(CommunityId community, MembershipStatus status) {
        return byStatus.stream()
                .filter(row ->
                        isOf(row, community) && status.code().equals(row.keys().get(CensusQuery.Group.STATUS)))
                .mapToLong(CensusRow::count)
                .sum();
    }

    private static boolean isOf(CensusRow row, CommunityId community) {
        return community.value().equals(row.keys().get(CensusQuery.Group.COMMUNITY));
    }

    private static List<CensusRow> census(Desk desk, StateFilter filter, CensusQuery.Group group) {
        MembershipQuery memberships = MembershipQuery.of(filter, PageRequest.first(1));
        return desk.storage().state().census(CensusQuery.of(memberships, CensusQuery.Group.COMMUNITY, group));
    }
}
