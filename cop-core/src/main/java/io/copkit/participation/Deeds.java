package io.copkit.participation;

import io.copkit.engagement.ActivityClass;

/** How much somebody did, by what counts for a level. */
final class Deeds {

    private long activities;
    private long contributions;
    private long leads;
    private long attendances;

    void add(ActivityClass activityClass, long count) {
        switch (activityClass) {
            case LEAD -> {
                contributions += count;
                leads += count;
            }
            case CONTRIBUTE, COLLABORATE -> contributions += count;
            case ATTEND -> attendances += count;
            case CONSUME, SOCIAL -> {
                // Taking part, which the weeks tell; contributing takes more.
            }
        }
    }

    void addActivities(long count) {
        activities += count;
    }

    void add(Deeds other) {
        activities += other.activities;
        contributions += other.contributions;
        leads += other.leads;
        attendances += other.attendances;
    }

    long activities() {
        return activities;
    }

    long contributions() {
        return contributions;
    }

    long leads() {
        return leads;
    }

    long attendances() {
        return attendances;
    }
}
