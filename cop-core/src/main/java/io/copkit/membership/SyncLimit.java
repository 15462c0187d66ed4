package io.copkit.membership;

/**
 * How many memberships a sync may withdraw at once. A group that comes back empty is more often a fault of the directory
 * than the end of a community. A sync that goes beyond both bounds is refused.
 *
 * @param number so many may always go, 0 or more
 * @param share such a part of those for whom the source vouches may go, 0 to 1
 */
public record SyncLimit(int number, double share) {

    /** Ten, or a fifth. */
    public static final SyncLimit STANDARD = new SyncLimit(10, 0.2);

    /** Everybody: for whoever has looked at the preview. */
    public static final SyncLimit CONFIRMED = new SyncLimit(0, 1);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public SyncLimit {
        if (number < 0) {
            throw new IllegalArgumentException("the number must not be negative but is " + number);
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share must be 0 to 1 but is " + share);
        }
    }

    /** As many as the preview showed, and not one more. */
    public static SyncLimit confirming(int withdrawals) {
        return new SyncLimit(withdrawals, 0);
    }

    /** How many of so many may go. */
    public long allowed(long vouched) {
        return Math.max(number, (long) Math.floor(share * vouched));
    }
}
