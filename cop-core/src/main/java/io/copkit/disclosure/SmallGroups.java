package io.copkit.disclosure;

import io.copkit.metric.Metric;
import io.copkit.metric.Reading;
import io.copkit.metric.Span;
import io.copkit.metric.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which numbers of people are too small to be told. None is not: of nobody there is nothing to tell.
 *
 * @param minimum how many may be told of
 */
record SmallGroups(int minimum) {

    private static final double ROUNDING = 1e-9;

    boolean has(long people) {
        return people > 0 && people < minimum;
    }

    /** Why a reading on a group of so many people must not be told, if so. */
    Optional<WithheldReason> in(Reading reading, long people) {
        Metric metric = reading.metric();
        long cases = reading.value().n();
        if (has(people) || (metric.span() != Span.WHOLE_WEEKS && has(cases))) {
            return Optional.of(WithheldReason.SMALL_GROUP);
        }
        OptionalDouble number = reading.value().value();
        if (number.isEmpty() || metric.span() == Span.WHOLE_WEEKS || metric.unit() == Unit.SECONDS) {
            return Optional.empty();
        }
        double part = metric.unit() == Unit.PEOPLE ? number.getAsDouble() : number.getAsDouble() * cases;
        if (Math.abs(part - Math.rint(part)) > ROUNDING * Math.max(1, cases)) {
            return Optional.empty();
        }
        long counted = Math.round(part);
        return has(counted)
                ? Optional.of(WithheldReason.SMALL_GROUP)
                : Optional.of(WithheldReason.GIVES_AWAY).filter(gives -> has(cases - counted));
    }
}
