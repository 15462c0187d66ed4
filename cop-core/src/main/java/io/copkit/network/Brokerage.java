package io.copkit.network;

import io.copkit.MemberId;

/**
 * How often somebody stands between two others who have no tie from the one to the other: the first acts toward the broker,
 * the broker toward the last. Source: Gould and Fernandez, Structures of mediation (1989), raw counts.
 *
 * @param broker who stands between
 * @param coordinator all three are of one group
 * @param itinerant the two others are of one group and the broker of another
 * @param gatekeeper the first is of another group: lets in
 * @param representative the last is of another group: carries out
 * @param liaison all three are of different groups
 */
public record Brokerage(
        MemberId broker, long coordinator, long itinerant, long gatekeeper, long representative, long liaison) {

    /** In all roles. */
    public long total() {
        return coordinator + acrossGroups();
    }

    /** In the four roles in which groups meet. */
    public long acrossGroups() {
        return itinerant + gatekeeper + representative + liaison;
    }
}
