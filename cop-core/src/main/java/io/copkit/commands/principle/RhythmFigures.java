package io.copkit.commands.principle;

import io.copkit.commands.HeldDays;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Rhythm;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.health.RhythmKept;
import io.copkit.principle.PrincipleMeasure;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** D6 and D7: whether what is planned happens, and how regularly anything does. */
final class RhythmFigures {

    private static final int WEEKS = 26;

    private final Sources sources;
    private final Engagement engagement;
    private final List<CalendarPeriod> weeks;

    RhythmFigures(Sources sources) {
        this.sources = sources;
        this.engagement =
                Engagement.of(sources.desk.storage(), sources.community.id()).in(sources.calendar);
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
        RhythmKept kept = kept();
        figures.put(PrincipleMeasure.ROUTINE, kept.adherence());
        figures.put(PrincipleMeasure.CADENCE, kept.adherence());
        figures.put(PrincipleMeasure.LONGEST_GAP, kept.silence());
    }

    private RhythmKept kept() {
        TimeWindow window = span();
        List<LocalDate> held = new HeldDays(sources.desk, sources.community.id(), sources.calendar).in(window);
        return RhythmKept.of(sources.community.practice().rituals(), sources.calendar, window, held);
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
        if (weeks.isEmpty() || kinds.isEmpty()) {
            return counts;
        }
        List<Instant> bounds = new ArrayList<>();
        weeks.forEach(week -> bounds.add(week.window().from()));
        bounds.add(span().to());
        sources.desk
                .storage()
                .activities()
                .tally(
                        TallyQuery.of(
                                sources.here(Window.between(span().from(), span().to()))
                                        .ofKinds(kinds),
                                Set.of(Group.PERIOD),
                                Set.of(Measure.ACTIVITIES),
                                new Periods(bounds)),
                        row -> counts[row.period()] = row.activities());
        return counts;
    }

    private MetricValue burstiness() {
        return weeks.isEmpty()
                ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)
                : engagement.intervalsOfDays(span()).correctedBySpans();
    }

    /** Of no length before the first week is over. */
    private TimeWindow span() {
        return weeks.isEmpty()
                ? TimeWindow.between(sources.at, sources.at)
                : TimeWindow.between(
                        weeks.get(0).window().from(),
                        weeks.get(weeks.size() - 1).window().to());
    }
}
