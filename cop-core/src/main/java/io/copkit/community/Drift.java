package io.copkit.community;

/**
 * Whether a community is on its way to become a work group: more than half of its members were nominated, and whoever leads
 * decides. The threshold is this library's own recommendation, after a study of four communities in one firm, two of which
 * ended as work groups (Josserand and de Saint Léger). A sign to talk about, not a verdict.
 *
 * @param nominated how many members came by nomination
 * @param members how many members there are
 * @param decisions how the community decides
 */
public record Drift(long nominated, long members, DecisionMethod decisions) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative, or more were nominated than there are
     */
    public Drift {
        if (nominated < 0 || nominated > members) {
            throw new IllegalArgumentException(nominated + " of " + members + " cannot have been nominated");
        }
    }

    /** Whether there is a reason to warn; never where there is no member. */
    public boolean isTowardsWorkGroup() {
        return decisions == DecisionMethod.LEAD && 2 * nominated > members;
    }
}
