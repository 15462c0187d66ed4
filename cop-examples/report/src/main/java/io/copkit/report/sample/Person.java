package io.copkit.report.sample;

/**
 * Somebody in the sample community.
 *
 * @param name an invented name
 * @param bent how they take part
 * @param joins the day on which they join, counted from the first day
 * @param leaves the first day on which they are gone
 * @param vigour how many acts a week they come to once settled
 * @param founder whether they were there from the start
 */
record Person(String name, Bent bent, int joins, int leaves, double vigour, boolean founder) {

    private static final int DAYS_OF_FADING = 60;
    private static final double FIRST_STEPS = 0.35;

    boolean isThere(int day) {
        return joins <= day && day < leaves;
    }

    /** How far somebody is in on a day, 0 to 1: newcomers find their way in, leavers fade before they go. */
    double presence(int day) {
        if (!isThere(day)) {
            return 0;
        }
        int settling = founder ? 0 : bent.daysToSettle;
        double in = day - joins >= settling ? 1 : FIRST_STEPS + (1 - FIRST_STEPS) * (day - joins) / settling;
        double out = Math.min(1, (leaves - day) / (double) DAYS_OF_FADING);
        return Math.min(in, out);
    }
}
