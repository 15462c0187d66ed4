package io.copkit.health;

import io.copkit.engagement.Basis;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Intervals;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.internal.Messages;
import io.copkit.internal.Numbers;
import io.copkit.structure.Cadence;
import io.copkit.structure.Ritual;
import io.copkit.vitality.VitalityPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * The rhythm that a community has declared against the one that it keeps. Only what was due is looked at: of a cadence, the
 * periods that lie in the window as a whole. Ten meetings in one week keep one week. Activities do not say which ritual they
 * belong to, so every day on which something was held counts for each cadence, and once for each ritual of it.
 *
 * @param basis what was looked at
 * @param cadences how each declared cadence was kept; what comes round on demand is not among them
 * @param adherence held / planned over all of them, 0 to 1; undefined where nothing regular is declared, or no whole period
 *     lies in the window
 * @param burstiness A of the spans between the days on which something was held (Kim and Jo 2016): −1 regular, 0 at random, 1
 *     in bursts
 * @param longestSilence the longest time in days from the beginning of the window, or one such day, to the next, or to the end
 * @param silence the longest silence as a multiple of the shortest declared interval; undefined where nothing regular is
 *     declared, or the window is empty
 */
public record RhythmKept(
        Basis basis,
        List<CadenceKept> cadences,
        MetricValue adherence,
        MetricValue burstiness,
        MetricValue longestSilence,
        MetricValue silence) {

    private static final double SECONDS_OF_A_DAY = 86_400;

    /** Copies the list. */
    public RhythmKept {
        cadences = List.copyOf(cadences);
    }

    /**
     * Compares.
     *
     * @param declared the rituals of the community
     * @param calendar whose weeks and months they keep
     * @param window what is looked at; days that begin outside are left aside
     * @param days on which something was held, in any order
     */
    public static RhythmKept of(
            List<Ritual> declared, CommunityCalendar calendar, TimeWindow window, Collection<LocalDate> days) {
        List<LocalDate> held = within(calendar, window, days);
        List<CadenceKept> cadences = new ArrayList<>();
        count(declared).forEach((cadence, rituals) -> {
            List<TimeWindow> periods = periods(calendar, window, cadence);
            long kept = periods.stream()
                    .mapToLong(period ->
                            Math.min(rituals, within(calendar, period, held).size()))
                    .sum();
            cadences.add(new CadenceKept(cadence, rituals, periods.size(), (long) periods.size() * rituals, kept));
        });
        Basis basis = new Basis(window, calendar.zone(), Population.ACTORS);
        long silentDays = longestSilence(calendar, window, held);
        return new RhythmKept(
                basis,
                cadences,
                adherence(cadences),
                Intervals.of(basis, spans(held)).correctedBySpans(),
                MetricValue.of((double) silentDays, held.size()),
                silence(declared, window, silentDays, held.size()));
    }

    private static Map<Cadence, Integer> count(List<Ritual> declared) {
        Map<Cadence, Integer> counts = new EnumMap<>(Cadence.class);
        declared.stream()
                .filter(ritual -> VitalityPolicy.intervalDays(ritual.cadence()).isPresent())
                .forEach(ritual -> counts.merge(ritual.cadence(), 1, Integer::sum));
        return counts;
    }

    private static MetricValue adherence(List<CadenceKept> cadences) {
        long planned = cadences.stream().mapToLong(CadenceKept::planned).sum();
        long held = cadences.stream().mapToLong(CadenceKept::held).sum();
        return MetricValue.rate(
                held, planned, cadences.isEmpty() ? UndefinedReason.NOT_APPLICABLE : UndefinedReason.TOO_FEW_SAMPLES);
    }

    private static MetricValue silence(List<Ritual> declared, TimeWindow window, long silentDays, int held) {
        OptionalInt shortest = declared.stream()
                .flatMapToInt(ritual -> VitalityPolicy.intervalDays(ritual.cadence()).stream())
                .min();
        if (shortest.isEmpty()) {
            return MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, held);
        }
        return window.length().isZero()
                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, held)
                : MetricValue.of((double) silentDays / shortest.getAsInt(), held);
    }

    /** The whole periods of a cadence in a window; those of several weeks or months are put together from its end. */
    private static List<TimeWindow> periods(CommunityCalendar calendar, TimeWindow window, Cadence cadence) {
        return switch (cadence) {
            case WEEKLY -> grouped(calendar.weeks(window), window, 1);
            case FORTNIGHTLY -> grouped(calendar.weeks(window), window, 2);
            case MONTHLY -> grouped(calendar.months(window), window, 1);
            case QUARTERLY -> grouped(calendar.months(window), window, 3);
            case YEARLY -> grouped(calendar.years(window), window, 1);
            case ON_DEMAND -> List.of();
        };
    }

    private static List<TimeWindow> grouped(List<CalendarPeriod> all, TimeWindow window, int size) {
        List<TimeWindow> whole = all.stream()
                .map(CalendarPeriod::window)
                .filter(each ->
                        !each.from().isBefore(window.from()) && !each.to().isAfter(window.to()))
                .toList();
        List<TimeWindow> groups = new ArrayList<>();
        for (int end = whole.size(); end >= size; end -= size) {
            groups.add(
                    0,
                    TimeWindow.between(
                            whole.get(end - size).from(), whole.get(end - 1).to()));
        }
        return groups;
    }

    private static List<LocalDate> within(CommunityCalendar calendar, TimeWindow window, Collection<LocalDate> days) {
        return new TreeSet<>(days)
                .stream()
                        .filter(day -> window.contains(
                                day.atStartOfDay(calendar.zone()).toInstant()))
                        .toList();
    }

    private static double[] spans(List<LocalDate> held) {
        double[] spans = new double[Math.max(0, held.size() - 1)];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = (held.get(i + 1).toEpochDay() - held.get(i).toEpochDay()) * SECONDS_OF_A_DAY;
        }
        return spans;
    }

    private static long longestSilence(CommunityCalendar calendar, TimeWindow window, List<LocalDate> held) {
        long last = LocalDate.ofInstant(window.from(), calendar.zone()).toEpochDay();
        long longest = 0;
        for (LocalDate day : held) {
            longest = Math.max(longest, day.toEpochDay() - last);
            last = day.toEpochDay();
        }
        long end = LocalDate.ofInstant(window.to(), calendar.zone()).toEpochDay();
        return Math.max(longest, end - last);
    }

    /**
     * One sentence for people.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        if (adherence instanceof MetricValue.Undefined undefined) {
            return Messages.text(
                    "rhythm-kept.undefined",
                    locale,
                    Map.of("reason", undefined.reason().label(locale), "days", days(locale)));
        }
        return Messages.text(
                "rhythm-kept.figure",
                locale,
                Map.of(
                        "share", Numbers.percent(adherence.value().orElseThrow(), locale),
                        "planned", String.valueOf(adherence.n()),
                        "days", days(locale)));
    }

    private String days(Locale locale) {
        return Numbers.text(longestSilence.value().orElse(0), locale);
    }
}
