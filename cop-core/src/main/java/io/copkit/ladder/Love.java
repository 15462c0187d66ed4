package io.copkit.ladder;

/**
 * How attached somebody is, as the Orbit model describes it: presence and commitment. The model gives no formula; this one
 * is the library's own.
 *
 * @param presence how much they are there, against their own baseline: 0 to 1
 * @param commitment the weight of their orbit, over the greatest: 0.1 to 1
 */
public record Love(double presence, double commitment) {

    /**
     * From what is known of one member. Presence is the mean of frequency, the days of the last month over those of a usual
     * month, and of recency, the usual gap over the days since the last activity; each 1 at most.
     *
     * @param daysLastMonth on how many of the last 30 days they were there
     * @param daysOfUsualMonth on how many of 30 days they usually are, more than 0
     * @param daysSinceLast how many days ago they were there last
     * @param usualGap how many days usually lie between two days of theirs, more than 0
     * @throws IllegalArgumentException if a number is negative, or a baseline is not positive
     */
    public static Love of(
            int daysLastMonth, double daysOfUsualMonth, int daysSinceLast, double usualGap, OrbitLevel orbit) {
        if (daysLastMonth < 0 || daysSinceLast < 0 || !(daysOfUsualMonth > 0) || !(usualGap > 0)) {
            throw new IllegalArgumentException("presence is measured against a baseline");
        }
        double frequency = Math.min(1, daysLastMonth / daysOfUsualMonth);
        double recency = Math.min(1, usualGap / Math.max(1, daysSinceLast));
        return new Love((frequency + recency) / 2, (double) orbit.weight() / OrbitLevel.LEADING.weight());
    }

    /** Presence and commitment together, 0.1 to 2. */
    public double total() {
        return presence + commitment;
    }
}
