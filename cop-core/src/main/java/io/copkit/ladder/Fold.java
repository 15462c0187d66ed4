package io.copkit.ladder;

import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.ladder.LadderHistory.Buckets;
import io.copkit.ladder.LadderHistory.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Folds the buckets of a window into the figures of one metric. To be used once. */
final class Fold {

    private final int metric;
    private final Source source;
    private final LadderFigures figures;
    private final CommunityCalendar calendar;
    private final LocalDate today;
    private final ToIntFunction<String> weight;
    private final Map<String, Double> sums = new HashMap<>();
    private final Map<String, Set<Object>> distinct = new HashMap<>();

    Fold(
            int metric,
            Source source,
            LadderFigures figures,
            CommunityCalendar calendar,
            Instant at,
            ToIntFunction<String> weight) {
        this.metric = metric;
        this.source = source;
        this.figures = figures;
        this.calendar = calendar;
        this.today = LocalDate.ofInstant(at, calendar.zone());
        this.weight = weight;
    }

    void over(Buckets buckets, TimeWindow window) {
        int until = buckets.grid().index(window.to());
        for (int bucket = buckets.grid().index(window.from()); bucket < until; bucket++) {
            LocalDate day = buckets.grid().day(bucket);
            for (Fact fact : buckets.facts().get(bucket)) {
                add(fact, day);
            }
        }
        if (source instanceof Source.OnionRing) {
            OnionRings.of(sums).forEach((person, ring) -> figures.set(metric, person, ring));
        } else if (source instanceof Source.Presence presence) {
            distinct.forEach((person, days) -> figures.set(metric, person, longest(presence, days)));
        } else {
            sums.forEach(this::tell);
            distinct.forEach((person, things) -> tell(person, things.size()));
        }
    }

    private void add(Fact fact, LocalDate day) {
        if (source instanceof Source.Count count) {
            switch (count.measure()) {
                case ACTIVITIES -> sum(fact, (double) fact.activities());
                case AMOUNT -> sum(fact, (double) fact.amount());
                case DAYS -> tellApart(fact, day);
                case WEEKS -> tellApart(fact, day.with(TemporalAdjusters.previousOrSame(calendar.weekStart())));
                case THREADS, SUBJECTS, PEOPLE -> tellApart(fact, Objects.requireNonNull(fact.what()));
            }
        } else if (source instanceof Source.TopWeight) {
            sums.merge(fact.person(), (double) weightOf(fact), Math::max);
        } else if (source instanceof Source.Score score) {
            double done = (double) fact.activities() * weightOf(fact);
            int halfLife = score.decay().halfLife(Objects.requireNonNull(fact.what()));
            sum(fact, new DecayedSum(halfLife, day, done).on(today));
        } else if (source instanceof Source.Presence) {
            tellApart(fact, day);
        } else {
            sum(fact, (double) fact.activities());
        }
    }

    private void sum(Fact fact, double part) {
        sums.merge(fact.person(), part, Double::sum);
    }

    private void tellApart(Fact fact, Object thing) {
        distinct.computeIfAbsent(fact.person(), person -> new HashSet<>()).add(thing);
    }

    private int weightOf(Fact fact) {
        return weight.applyAsInt(Objects.requireNonNull(fact.what()));
    }

    private int longest(Source.Presence presence, Set<Object> days) {
        return PresenceRuns.longest(
                presence, days.stream().map(LocalDate.class::cast).toList(), calendar);
    }

    private void tell(String person, double value) {
        if (person.equals(LadderHistory.EVERYBODY)) {
            figures.total(metric, value);
        } else {
            figures.set(metric, person, value);
        }
    }
}
