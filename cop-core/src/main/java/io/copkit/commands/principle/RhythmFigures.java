package io.copkit.commands.principle;

import io.copkit.commands.HeldDays;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Rhythm;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.principle.PrincipleMeasure;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import io.copkit.vitality.VitalityPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** D6 and D7: whether what is planned happens, and how regularly anything does. */
final class RhythmFigures {

    private static final int WEEKS = 26;

    private final Sources sources;
    private final Engagement engagement;
    private final List<CalendarPeriod> weeks;

    RhythmFigures(Sources sources) {
        this.sources = sources;
        this.engagement = Engagement.of(sources.desk.storage(), sources.community.id());
        Instant begun = engagement
                .history()
                .map(TimeWindow::from)
                .filter(sources.community.foundedAt()::isAfter)
                .orElse(sources.community.foundedAt());
        this.weeks = sources.calendar.lastWeeks(sources.at, WEEKS).stream()
                .filter(week -> week.window().to().isAfter(begun))
                .toList();
    }

    void addTo(Map<PrincipleMeasure, MetricValue> figures) {
        figures.put(PrincipleMeasure.PILOTS, pilots());
        Rhythm rhythm = Rhythm.of(contributions());
        figures.put(PrincipleMeasure.WEEK_RATIO, rhythm.activeRatio());
        figures.put(PrincipleMeasure.VARIATION, rhythm.variation());
        figures.put(PrincipleMeasure.BURSTINESS, burstiness());
        MetricValue none = MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0);
        long planned = planned();
        boolean[] days = planned == 0 ? new boolean[0] : eventDays();
        MetricValue held = planned == 0 ? none : MetricValue.of(Math.min(1, (double) count(days) / planned), planned);
        figures.put(PrincipleMeasure.ROUTINE, held);
        figures.put(PrincipleMeasure.CADENCE, held);
        figures.put(
                PrincipleMeasure.LONGEST_GAP,
                planned == 0
                        ? none
                        : MetricValue.of(
                                (double) longestGap(days) / shortestInterval().getAsInt(), count(days)));
    }

    private MetricValue pilots() {
        long[] pilots = new long[1];
        sources.desk
                .storage()
                .activities()
                .tally(
                        TallyQuery.of(
                                sources.here(sources.last(Sources.QUARTER))
                                        .ofKinds(List.of(ActivityKinds.PILOT_RUN.code())),
                                Set.of(),
                                Set.of(Measure.ACTIVITIES)),
                        row -> pilots[0] += row.activities());
        return MetricValue.of((double) pilots[0], pilots[0]);
    }

    private long[] contributions() {
        long[] counts = new long[weeks.size()];
        List<String> kinds = sources.contributing();
        if (!kinds.isEmpty()) {
            byPeriod(weeks, kinds, (period, count) -> counts[period] = count);
        }
        return counts;
    }

    private MetricValue burstiness() {
        if (weeks.isEmpty()) {
            return MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0);
        }
        return engagement.intervalsOfDays(span()).correctedBySpans();
    }

    private boolean[] eventDays() {
        List<CalendarPeriod> days = sources.calendar.days(span());
        boolean[] held = new boolean[days.size()];
        byPeriod(days, HeldDays.KINDS, (period, count) -> held[period] = count > 0);
        return held;
    }

    private interface Counted {
        void add(int period, long count);
    }

    private void byPeriod(List<CalendarPeriod> periods, Collection<String> kinds, Counted sink) {
        if (periods.isEmpty()) {
            return;
        }
        List<Instant> bounds = new ArrayList<>();
        periods.forEach(period -> bounds.add(period.window().from()));
        bounds.add(periods.get(periods.size() - 1).window().to());
        Window window = Window.between(bounds.get(0), bounds.get(bounds.size() - 1));
        sources.desk
                .storage()
                .activities()
                .tally(
                        TallyQuery.of(
                                sources.here(window).ofKinds(kinds),
                                Set.of(Group.PERIOD),
                                Set.of(Measure.ACTIVITIES),
                                new Periods(bounds)),
                        row -> sink.add(row.period(), row.activities()));
    }

    private TimeWindow span() {
        return TimeWindow.between(
                weeks.get(0).window().from(),
                weeks.get(weeks.size() - 1).window().to());
    }

    private long planned() {
        long days = weeks.size() * 7L;
        return intervals().mapToLong(interval -> days / interval).sum();
    }

    private OptionalInt shortestInterval() {
        return intervals().min();
    }

    private IntStream intervals() {
        return sources.community.practice().rituals().stream()
                .map(ritual -> VitalityPolicy.intervalDays(ritual.cadence()))
                .flatMapToInt(OptionalInt::stream);
    }

    private static long count(boolean[] days) {
        return IntStream.range(0, days.length).filter(day -> days[day]).count();
    }

    private static int longestGap(boolean[] days) {
        int longest = 0;
        int gap = 0;
        for (boolean held : days) {
            gap = held ? 0 : gap + 1;
            longest = Math.max(longest, gap);
        }
        return longest;
    }
}
