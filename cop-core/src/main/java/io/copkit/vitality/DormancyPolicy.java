package io.copkit.vitality;

import io.copkit.lifecycle.ActivityStatus;
import io.copkit.lifecycle.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * What is told to a community that falls silent, and when. A pure function of its numbers. The 90 days are those after which
 * the guard of dispersing is met; both are recommendations of this library.
 *
 * @param noticeDays for how many days after a notice its stewards may answer, at least 1
 * @param dispersibleDays after how many days of dormancy it may be proposed that the community disperses, at least 1
 */
public record DormancyPolicy(int noticeDays, int dispersibleDays) {

    /** The stages in which a community is expected to be alive, and from which it can disperse. */
    public static final Set<Stage> ALIVE =
            Set.of(Stage.COALESCING, Stage.MATURING, Stage.STEWARDSHIP, Stage.TRANSFORMING);

    /** The next thing to tell. */
    public enum Step {
        /** Nothing. */
        NONE,
        /** A hiatus is over. */
        HIATUS_OVER,
        /** The community is dormant. */
        NOTICE,
        /** Nobody has answered. */
        LAPSE
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public DormancyPolicy {
        if (noticeDays < 1 || dispersibleDays < 1) {
            throw new IllegalArgumentException("the numbers of days must be positive");
        }
    }

    /** A notice of 30 days, and dispersing after 90. */
    public static DormancyPolicy standard() {
        return new DormancyPolicy(30, 90);
    }

    /**
     * What is to be told next.
     *
     * @param zone in which zone the days of the signs begin
     */
    public Step next(Stage stage, VitalSigns signs, Dormancy dormancy, Instant at, ZoneId zone) {
        if (dormancy.overAt(at).isPresent()) {
            return Step.HIATUS_OVER;
        }
        boolean dormant = signs.status() == ActivityStatus.DORMANT && ALIVE.contains(stage);
        if (!dormant) {
            return Step.NONE;
        }
        Optional<DormancyNotice> notice = told(signs.today(), dormancy, zone);
        if (notice.isEmpty()) {
            return Step.NOTICE;
        }
        boolean lapses = !notice.get().lapsed()
                && !at.isBefore(notice.get().until())
                && signs.today().dormantDays() >= dispersibleDays;
        return lapses ? Step.LAPSE : Step.NONE;
    }

    /**
     * The notice of the present episode: what was told since it began, or since the last sign of life. A late activity moves
     * the beginning of an episode, and that is no reason to tell it twice.
     */
    private static Optional<DormancyNotice> told(VitalDay today, Dormancy dormancy, ZoneId zone) {
        LocalDate silent = today.signOfLife().plusDays(1);
        LocalDate since = today.episode().filter(silent::isAfter).orElse(silent);
        return dormancy.notice()
                .filter(notice -> !notice.at().isBefore(since.atStartOfDay(zone).toInstant()));
    }

    /** The notice that is given at an instant. */
    public DormancyNotice notice(VitalSigns signs, Instant at) {
        return new DormancyNotice(
                signs.today().episode().orElse(signs.today().since()), at, at.plus(Duration.ofDays(noticeDays)), false);
    }

    /** The earliest instant at which there can be something to tell. */
    public Instant nextLook(VitalSigns signs, Dormancy dormancy, Instant at, ZoneId zone) {
        if (dormancy.hiatusAt(at).isPresent()) {
            return dormancy.hiatusAt(at).get().until();
        }
        VitalDay today = signs.today();
        if (signs.status() != ActivityStatus.DORMANT) {
            return today.signOfLife()
                    .plusDays(signs.calibration().silentDays() + 1L)
                    .atStartOfDay(zone)
                    .toInstant();
        }
        Instant dispersible =
                today.since().plusDays(dispersibleDays).atStartOfDay(zone).toInstant();
        Instant answered = dormancy.notice().map(DormancyNotice::until).orElse(at);
        return dispersible.isAfter(answered) ? dispersible : answered;
    }
}
