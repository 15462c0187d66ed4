package io.copkit.participation;

import io.copkit.ParticipationLevel;
import java.util.List;

/**
 * What a trajectory is told from. The thresholds are this library's own recommendation.
 *
 * @param windows the last windows of a quarter in which they were a member, the oldest first, four at most
 * @param tenureDays whole days since they joined
 * @param activeElsewhere whether they are active or core in another community
 * @param carriesAcross whether they posted across communities in the windows, or hold the role of a broker
 * @param leaving whether it is said that they leave: the end of the membership is set
 */
public record TrajectoryFacts(
        List<Quarter> windows, long tenureDays, boolean activeElsewhere, boolean carriesAcross, boolean leaving) {

    /** How many windows are looked at. */
    public static final int WINDOWS = 4;

    private static final int FEWEST_WINDOWS = 2;
    private static final int WINDOWS_INSIDE = 3;
    private static final int WINDOWS_PRESENT = 2;
    private static final long SETTLED_AFTER_DAYS = 180;
    private static final long NEWCOMER_DAYS = 365;

    /**
     * One window.
     *
     * @param level the level that their behaviour in it enters by itself
     * @param weeks in how many of its weeks they did anything
     */
    public record Quarter(ParticipationLevel level, int weeks) {

        boolean present() {
            return weeks > 0;
        }

        boolean inside() {
            return level.compareTo(ParticipationLevel.ACTIVE) >= 0;
        }
    }

    /** Copies the list. */
    public TrajectoryFacts {
        windows = List.copyOf(windows);
    }

    /** All trajectories that fit, the one that stands before the others first; {@link Trajectory#UNDETERMINED} if none does. */
    public List<Trajectory> trajectories() {
        if (windows.size() < FEWEST_WINDOWS) {
            return leaving ? List.of(Trajectory.OUTBOUND) : List.of(Trajectory.UNDETERMINED);
        }
        List<Trajectory> fitting =
                List.of(Trajectory.values()).stream().filter(this::fits).toList();
        return fitting.isEmpty() ? List.of(Trajectory.UNDETERMINED) : fitting;
    }

    private boolean fits(Trajectory trajectory) {
        return switch (trajectory) {
            case OUTBOUND -> leaving || isFalling();
            case BOUNDARY -> last().inside() && activeElsewhere && carriesAcross;
            case INBOUND -> tenureDays < NEWCOMER_DAYS && isRising();
            case INSIDER -> windows.stream().filter(Quarter::inside).count() >= WINDOWS_INSIDE;
            case PERIPHERAL ->
                tenureDays >= SETTLED_AFTER_DAYS
                        && windows.stream().noneMatch(Quarter::inside)
                        && windows.stream().filter(Quarter::present).count() >= WINDOWS_PRESENT;
            case UNDETERMINED -> false;
        };
    }

    private Quarter last() {
        return windows.get(windows.size() - 1);
    }

    /** Two strict decreases in a row from active or core, and no increase since. */
    private boolean isFalling() {
        for (int i = windows.size() - 2; i >= 1; i--) {
            if (compareLevels(i, i + 1) > 0) {
                return false;
            }
            if (windows.get(i - 1).inside() && compareLevels(i - 1, i) < 0 && compareLevels(i, i + 1) < 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isRising() {
        boolean levelRises = false;
        boolean levelHolds = true;
        boolean weeksRise = false;
        boolean weeksHold = true;
        for (int i = 1; i < windows.size(); i++) {
            int level = compareLevels(i - 1, i);
            int weeks =
                    Integer.compare(windows.get(i).weeks(), windows.get(i - 1).weeks());
            levelRises |= level > 0;
            levelHolds &= level >= 0;
            weeksRise |= weeks > 0;
            weeksHold &= weeks >= 0;
        }
        return (levelHolds && levelRises) || (weeksHold && weeksRise);
    }

    /** Greater than 0 if the level rises from one window to another. */
    private int compareLevels(int from, int to) {
        return windows.get(to).level().compareTo(windows.get(from).level());
    }
}
