package io.copkit.ladder;

/**
 * What Discourse asks of its trust levels 1 to 3, as its settings have it (config/site_settings.yml).
 *
 * @param basic what trust level 1 takes of all time
 * @param member what trust level 2 takes of all time
 * @param period how many days trust level 3 looks back
 * @param daysVisited on how many days of the period posts were read
 * @param topicsReplied to how many topics they replied in the period
 * @param percent which part of the topics and of the posts of the period, in percent
 * @param topicsCap the most topics that this takes
 * @param postsCap the most posts that this takes
 * @param topicsEver how many topics of all time
 * @param postsEver how many posts of all time
 * @param likesGiven how many likes given in the period
 * @param likesReceived how many likes received in the period
 * @param maxFlags the most posts flagged, and the most who flagged, in the period
 * @param daysHeld for how many days after reaching trust level 3 nobody loses it
 */
public record DiscourseSettings(
        Reading basic,
        Member member,
        int period,
        int daysVisited,
        int topicsReplied,
        int percent,
        int topicsCap,
        int postsCap,
        int topicsEver,
        int postsEver,
        int likesGiven,
        int likesReceived,
        int maxFlags,
        int daysHeld) {

    /** The defaults. */
    public static final DiscourseSettings CLASSIC = new DiscourseSettings(
            new Reading(5, 30, 10),
            new Member(new Reading(20, 100, 60), 15, 1, 1, 3),
            100,
            50,
            10,
            25,
            500,
            20_000,
            200,
            500,
            30,
            20,
            5,
            14);

    /** The defaults of an upcoming change. */
    public static final DiscourseSettings TIGHT = CLASSIC.capped(250, 2_000).held(100);

    /**
     * What reading takes.
     *
     * @param topics topics entered
     * @param posts posts read
     * @param minutes minutes of reading, and of membership
     */
    public record Reading(int topics, int posts, int minutes) {}

    /**
     * What trust level 2 takes.
     *
     * @param reading of reading
     * @param daysVisited days visited
     * @param likesReceived likes received
     * @param likesGiven likes given
     * @param topicsReplied topics replied to
     */
    public record Member(Reading reading, int daysVisited, int likesReceived, int likesGiven, int topicsReplied) {}

    /**
     * How many people the likes received must come from: a quarter of them, rounded up. The help text says a fifth; the code
     * asks a quarter.
     */
    public int likingUsers() {
        return ceiling(likesReceived, 4);
    }

    /**
     * On how many days the likes must come: a third of them, rounded up, and three quarters of the days at most. The help
     * text says a quarter; the code asks a third.
     */
    public int likingDays() {
        return Math.min(ceiling(likesReceived, 3), ceiling(3 * period, 4));
    }

    /** The same with other caps. */
    public DiscourseSettings capped(int topics, int posts) {
        return new DiscourseSettings(
                basic,
                member,
                period,
                daysVisited,
                topicsReplied,
                percent,
                topics,
                posts,
                topicsEver,
                postsEver,
                likesGiven,
                likesReceived,
                maxFlags,
                daysHeld);
    }

    /** The same with another part of the topics and posts of the period. */
    public DiscourseSettings percent(int part) {
        return new DiscourseSettings(
                basic,
                member,
                period,
                daysVisited,
                topicsReplied,
                part,
                topicsCap,
                postsCap,
                topicsEver,
                postsEver,
                likesGiven,
                likesReceived,
                maxFlags,
                daysHeld);
    }

    /** The same, held for so many days. */
    public DiscourseSettings held(int days) {
        return new DiscourseSettings(
                basic,
                member,
                period,
                daysVisited,
                topicsReplied,
                percent,
                topicsCap,
                postsCap,
                topicsEver,
                postsEver,
                likesGiven,
                likesReceived,
                maxFlags,
                days);
    }

    private static int ceiling(int number, int parts) {
        return (number + parts - 1) / parts;
    }
}
