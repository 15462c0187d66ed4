package io.copkit.vitality;

import io.copkit.lifecycle.ActivityStatus;
import io.copkit.structure.Cadence;
import io.copkit.structure.Ritual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * When a community is live, quiet or dormant. A pure function of what was contributed, these numbers and the day; the status
 * of a day follows from that of the day before. A day is judged when it is over.
 *
 * <p>The numbers are recommendations of this library. Others draw the line elsewhere: GrimoireLab calls a contributor
 * inactive after six months, LFX Insights calls one drifting after six and inactive after twelve.
 *
 * @param name what answers call this policy
 * @param liveDays how far back a live community looks for contributions
 * @param liveMembers by how many members, at least 1
 * @param silentDays after how many days without a sign of life a community is dormant, where it plans nothing slower
 * @param slowDays the same where it plans to meet once a month or less often
 * @param slowInterval from how many days on an interval is that slow
 * @param intervals how many planned intervals a community may be silent, if that is longer
 * @param liveWeeks how many weeks must be live for a dormant community to be live again; a week is live if so many members
 *     as above contributed in it
 * @param ofWeeks of how many of the last whole weeks
 */
public record VitalityPolicy(
        String name,
        int liveDays,
        int liveMembers,
        int silentDays,
        int slowDays,
        int slowInterval,
        int intervals,
        int liveWeeks,
        int ofWeeks) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is not positive, or more weeks must be live than are looked at
     */
    public VitalityPolicy {
        boolean positive = Stream.of(liveDays, liveMembers, silentDays, slowDays, slowInterval, intervals, liveWeeks)
                .allMatch(number -> number > 0);
        if (!positive || ofWeeks < liveWeeks) {
            throw new IllegalArgumentException("the numbers must be positive, and no more weeks live than looked at");
        }
    }

    /** Two members in 14 days; silent for 60 days, 180 if slow, or three intervals; back after 2 live weeks of 4. */
    public static VitalityPolicy standard() {
        return new VitalityPolicy("standard-1", 14, 2, 60, 180, 30, 3, 2, 4);
    }

    /** How long a community may be silent that has these rituals; the one that comes round most often sets the beat. */
    public Calibration calibrate(List<Ritual> rituals) {
        OptionalInt interval = rituals.stream()
                .map(ritual -> intervalDays(ritual.cadence()))
                .flatMapToInt(OptionalInt::stream)
                .min();
        if (interval.isEmpty()) {
            return new Calibration(interval, silentDays, CalibrationRule.STANDARD);
        }
        int planned = interval.getAsInt();
        int least = planned >= slowInterval ? Math.max(slowDays, silentDays) : silentDays;
        if (intervals * planned > least) {
            return new Calibration(interval, intervals * planned, CalibrationRule.INTERVAL);
        }
        return new Calibration(interval, least, least > silentDays ? CalibrationRule.SLOW : CalibrationRule.STANDARD);
    }

    /** How many days lie between two times of a ritual; empty if it comes round whenever somebody asks. */
    public static OptionalInt intervalDays(Cadence cadence) {
        return switch (cadence) {
            case WEEKLY -> OptionalInt.of(7);
            case FORTNIGHTLY -> OptionalInt.of(14);
            case MONTHLY -> OptionalInt.of(30);
            case QUARTERLY -> OptionalInt.of(91);
            case YEARLY -> OptionalInt.of(365);
            case ON_DEMAND -> OptionalInt.empty();
        };
    }

    /** Judges every day from the first to the last; none if the last comes before the first. */
    public List<VitalDay> replay(VitalFacts facts, LocalDate last) {
        List<VitalDay> days = new ArrayList<>();
        Optional<VitalDay> before = Optional.empty();
        for (LocalDate day = facts.begun(); !day.isAfter(last); day = day.plusDays(1)) {
            VitalDay judged = judge(facts, before, day);
            days.add(judged);
            before = Optional.of(judged);
        }
        return days;
    }

    /**
     * Judges one day.
     *
     * @param before the day before; empty for the day on which the community begins
     */
    public VitalDay judge(VitalFacts facts, Optional<VitalDay> before, LocalDate day) {
        LocalDate signOfLife =
                facts.signOfLifeOn(day) ? day : before.map(VitalDay::signOfLife).orElse(day);
        boolean wasDormant = before.filter(VitalDay::comingBack).isPresent();
        boolean silent = !signOfLife.plusDays(facts.calibration().silentDays()).isAfter(day);
        boolean several = facts.contributions().people(day.minusDays(liveDays - 1L), day, liveMembers) >= liveMembers;
        int weeks = wasDormant ? liveWeeks(facts, day) : 0;
        VitalReason why;
        if (silent) {
            why = VitalReason.SILENT;
        } else if (several && wasDormant && weeks < liveWeeks) {
            why = VitalReason.COMING_BACK;
        } else if (several) {
            why = VitalReason.SEVERAL_CONTRIBUTE;
        } else if (facts.pausedOn(day)) {
            why = VitalReason.PAUSED;
        } else {
            why = wasDormant ? VitalReason.COMING_BACK : VitalReason.FEW_CONTRIBUTE;
        }
        ActivityStatus status = status(why);
        boolean answered = facts.affirmed().contains(day) || facts.pausedOn(day);
        Optional<LocalDate> open =
                before.flatMap(VitalDay::episode).filter(since -> status != ActivityStatus.LIVE && !answered);
        return new VitalDay(
                day,
                status,
                why,
                before.filter(last -> last.status() == status)
                        .map(VitalDay::since)
                        .orElse(day),
                open.or(() -> status == ActivityStatus.DORMANT ? Optional.of(day) : Optional.empty()),
                status == ActivityStatus.DORMANT || (wasDormant && status != ActivityStatus.LIVE),
                signOfLife,
                weeks);
    }

    private static ActivityStatus status(VitalReason why) {
        return switch (why) {
            case SEVERAL_CONTRIBUTE -> ActivityStatus.LIVE;
            case FEW_CONTRIBUTE, COMING_BACK, PAUSED -> ActivityStatus.QUIET;
            case SILENT -> ActivityStatus.DORMANT;
        };
    }

    /** How many of the last weeks that were over at the end of the day were live. */
    private int liveWeeks(VitalFacts facts, LocalDate day) {
        return liveWeeks(facts.contributions(), facts.weekStart(), day, ofWeeks);
    }

    /** How many of so many whole weeks before the end of a day were live. */
    public int liveWeeks(ContributionDays contributions, DayOfWeek weekStart, LocalDate day, int weeks) {
        LocalDate end = day.plusDays(1).with(TemporalAdjusters.previousOrSame(weekStart));
        int live = 0;
        for (int week = 1; week <= weeks; week++) {
            LocalDate start = end.minusWeeks(week);
            live += contributions.people(start, start.plusDays(6), liveMembers) >= liveMembers ? 1 : 0;
        }
        return live;
    }

    /** The days of a replay, put together while their status is the same. */
    public static List<ActivitySpan> spans(List<VitalDay> days) {
        List<ActivitySpan> spans = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            VitalDay day = days.get(i);
            boolean last = i + 1 == days.size() || days.get(i + 1).status() != day.status();
            if (last) {
                spans.add(new ActivitySpan(day.status(), day.since(), day.day(), day.episode()));
            }
        }
        return spans;
    }
}
