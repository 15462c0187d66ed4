package io.copkit.storage;

import java.util.Collection;
import java.util.Set;

/**
 * Which state records to count, and in which groups.
 *
 * @param of the records; the query's page is not looked at
 * @param groupBy the groups; empty for one total
 */
public record CensusQuery(StateQuery of, Set<Group> groupBy) {

    /** What records can be grouped by, in the order of the keys of a row. */
    public enum Group {
        /** The community. */
        COMMUNITY,
        /** The type, of communities and documents. */
        TYPE,
        /** The status. */
        STATUS,
        /** The life stage, of communities. */
        STAGE,
        /** The participation level, of memberships. */
        LEVEL,
        /** Each role held, of memberships. */
        ROLE,
        /** The origin, of memberships. */
        ORIGIN
    }

    /** Checks that the records have what they are grouped by, and copies the set. */
    public CensusQuery {
        groupBy = Check.choice(groupBy);
        for (Group group : groupBy) {
            if (!applies(group, of)) {
                throw new IllegalArgumentException(
                        "records of a " + of.getClass().getSimpleName() + " have no " + group);
            }
        }
    }

    /** Counts records in groups. */
    public static CensusQuery of(StateQuery records, Group... groupBy) {
        return new CensusQuery(records, Set.of(groupBy));
    }

    /** Counts records in groups. */
    public static CensusQuery of(StateQuery records, Collection<Group> groupBy) {
        return new CensusQuery(records, Set.copyOf(groupBy));
    }

    private static boolean applies(Group group, StateQuery of) {
        return switch (group) {
            case COMMUNITY, STATUS -> true;
            case TYPE -> !(of instanceof MembershipQuery);
            case STAGE -> of instanceof CommunityQuery;
            case LEVEL, ROLE, ORIGIN -> of instanceof MembershipQuery;
        };
    }
}
