package io.copkit.metric;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Statistics;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Shapes that many figures share. */
final class Values {

    private static final double MILLIS = 1000;

    private Values() {}

    /** A count of what it rests on. */
    static MetricValue count(long number) {
        return MetricValue.of((double) number, number);
    }

    /** The part of all that is as wanted. */
    static <T> MetricValue share(Collection<T> all, Predicate<? super T> wanted, UndefinedReason ifNone) {
        return MetricValue.rate(all.stream().filter(wanted).count(), all.size(), ifNone);
    }

    /** The mean, summed up in the order given. */
    static MetricValue mean(Collection<Double> all, UndefinedReason ifNone) {
        double sum = 0;
        for (double each : all) {
            sum += each;
        }
        return all.isEmpty() ? MetricValue.undefined(ifNone, 0) : MetricValue.of(sum / all.size(), all.size());
    }

    /** The median in seconds. */
    static MetricValue seconds(Stream<Duration> spans, UndefinedReason ifNone) {
        return inSeconds(Statistics.median(
                Statistics.ascending(spans.mapToLong(Duration::toMillis).toArray()), ifNone));
    }

    static MetricValue seconds(Duration span) {
        return MetricValue.of(span.toMillis() / MILLIS, 1);
    }

    private static MetricValue inSeconds(MetricValue millis) {
        return millis instanceof MetricValue.Defined defined
                ? MetricValue.of(defined.number() / MILLIS, defined.n())
                : millis;
    }

    /** Whether something happened in a window. */
    static boolean in(TimeWindow window, Optional<Instant> at) {
        return at.filter(window::contains).isPresent();
    }
}
