package io.copkit.disclosure;

import io.copkit.engagement.Population;
import io.copkit.metric.Metric;
import io.copkit.metric.Reading;
import io.copkit.metric.Span;
import io.copkit.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one viewer is told on one sheet, reading by reading: a number of people that differs by few from one that was told
 * before is not told, for the difference may be a group of its own, such as those who only read.
 */
final class ToldSheet {

    private static final double ROUNDING = 1e-9;

    private final SmallGroups small;
    private final GroupSizes sizes;
    private final List<Long> told = new ArrayList<>();

    ToldSheet(SmallGroups small, GroupSizes sizes) {
        this.small = small;
        this.sizes = sizes;
    }

    /** Why a reading must not be told, if so; otherwise it counts as told from now on. */
    Optional<WithheldReason> withheld(Reading reading) {
        Metric metric = reading.metric();
        boolean weeks = metric.span() == Span.WHOLE_WEEKS;
        long cases = reading.value().n();
        if (small.has(sizes.of(reading.basis().population())) || (!weeks && small.has(cases))) {
            return Optional.of(WithheldReason.SMALL_GROUP);
        }
        OptionalDouble number = reading.value().value();
        if (number.isEmpty() || weeks || metric.unit() == Unit.SECONDS) {
            return Optional.empty();
        }
        double part = metric.unit() == Unit.PEOPLE ? number.getAsDouble() : number.getAsDouble() * cases;
        if (Math.abs(part - Math.rint(part)) > ROUNDING * Math.max(1, cases)) {
            return Optional.empty();
        }
        return withheld(Math.round(part), cases, isOfMembers(reading));
    }

    private Optional<WithheldReason> withheld(long counted, long cases, boolean ofMembers) {
        if (small.has(counted)) {
            return Optional.of(WithheldReason.SMALL_GROUP);
        }
        if (small.has(cases - counted) || (ofMembers && isNearWhatWasTold(counted))) {
            return Optional.of(WithheldReason.GIVES_AWAY);
        }
        if (ofMembers) {
            told.add(counted);
        }
        return Optional.empty();
    }

    private boolean isNearWhatWasTold(long counted) {
        return told.stream().anyMatch(other -> small.has(Math.abs(other - counted)));
    }

    /** Whether it counts members, as a number or as a part of them all. */
    private boolean isOfMembers(Reading reading) {
        return reading.basis().population() == Population.MEMBERS
                && (reading.metric().unit() == Unit.PEOPLE || reading.value().n() == sizes.members());
    }
}
