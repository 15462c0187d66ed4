package io.copkit.point;

/**
 * What one activity of a kind is worth.
 *
 * @param toActor the points of who acted, 0 to {@value #MOST}
 * @param toTarget the points of the person toward whom, 0 to {@value #MOST}
 */
public record Award(int toActor, int toTarget) {

    /** The most points of one activity. */
    public static final int MOST = 1_000_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Award {
        if (toActor < 0 || toTarget < 0 || toActor > MOST || toTarget > MOST) {
            throw new IllegalArgumentException(
                    "points must be 0 to " + MOST + " but are " + toActor + " and " + toTarget);
        }
    }

    int both() {
        return toActor + toTarget;
    }
}
