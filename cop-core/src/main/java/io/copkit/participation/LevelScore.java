package io.copkit.participation;

import io.copkit.engagement.ActivityClass;
import java.time.Duration;
import java.util.Map;

/**
 * How much somebody did of late, in one number to sort a list by: each activity counts by the weight of its class, and half
 * as much after each half-life. For display and ranking only; no level depends on it.
 *
 * @param weights what an activity of a class counts on its day; a class that is not there counts nothing
 * @param halfLife after how long it counts half as much
 */
public record LevelScore(Map<ActivityClass, Double> weights, Duration halfLife) {

    /** Half as much after 45 days: this library's own recommendation. */
    public static final LevelScore STANDARD = new LevelScore(
            Map.of(
                    ActivityClass.CONSUME, .1,
                    ActivityClass.SOCIAL, .5,
                    ActivityClass.ATTEND, 1.0,
                    ActivityClass.CONTRIBUTE, 3.0,
                    ActivityClass.COLLABORATE, 4.0,
                    ActivityClass.LEAD, 5.0),
            Duration.ofDays(45));

    /** After so many half-lives an activity counts less than a millionth, and is left out. */
    static final int HALF_LIVES = 20;

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if the half-life is shorter than a day
     */
    public LevelScore {
        weights = Map.copyOf(weights);
        if (halfLife.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("a half-life must be a day at least");
        }
    }

    /** What so many activities of a class count after so many days. */
    public double of(ActivityClass activityClass, long activities, long ageDays) {
        double halvings = ageDays / (double) halfLife.toDays();
        return weights.getOrDefault(activityClass, 0.0) * activities * Math.pow(2, -halvings);
    }

    /** How far it is looked back. */
    Duration reach() {
        return halfLife.multipliedBy(HALF_LIVES);
    }
}
