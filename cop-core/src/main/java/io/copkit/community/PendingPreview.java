package io.copkit.community;

/**
 * What a change of access would do to what is pending.
 *
 * @param from the join policy that holds
 * @param to the one that would hold, which may be closer than the one asked for where the community above sets a limit
 * @param fate what would become of it, if the policy changes
 * @param applications how many applications nobody has decided on
 * @param invitations how many invitations and nominations of members nobody has answered
 * @param addresses how many invitations to addresses nobody has answered
 * @param waiting how many were let in and wait for a place; they keep their turn whatever is chosen
 */
public record PendingPreview(
        JoinPolicy from,
        JoinPolicy to,
        PendingFate fate,
        long applications,
        long invitations,
        long addresses,
        long waiting) {

    /** How many would end. */
    public long ending() {
        return from != to && fate == PendingFate.END ? pending() : 0;
    }

    /** How many would rest until somebody is admitted again. */
    public long resting() {
        boolean goesOn = from != to && fate == PendingFate.GO_ON;
        return to == JoinPolicy.CLOSED && !goesOn ? pending() - ending() : 0;
    }

    /** How many would go on. */
    public long goingOn() {
        return pending() - ending() - resting();
    }

    private long pending() {
        return applications + invitations + addresses;
    }
}
