package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Property
    void what_begins_with_a_position_lies_from_it_to_its_end(
            @ForAll("positions") Position prefix, @ForAll("positions") Position other) {
        boolean begins = other.parts().size() >= prefix.parts().size()
                && other.parts().subList(0, prefix.parts().size()).equals(prefix.parts());
        Position end = prefix.end();

        boolean between = other.compareTo(prefix) >= 0 && (end == null || other.compareTo(end) < 0);

        assertThat(between).isEqualTo(begins);
    }

    @Property
    void numbers_sort_as_texts(
            @ForAll @LongRange(min = -400_000_000_000_000L, max = Long.MAX_VALUE / 10) long a,
            @ForAll @LongRange(min = -400_000_000_000_000L, max = Long.MAX_VALUE / 10) long b) {
        int asTexts = Position.of(Position.number(a)).compareTo(Position.of(Position.number(b)));

        assertThat(Integer.signum(asTexts)).isEqualTo(Long.compare(a, b));
    }

    @Test
    void times_sort_as_texts_from_the_first_year_to_the_last() {
        List<Position> times = List.of(
                        Instant.parse("0001-01-01T00:00:00Z"),
                        Instant.parse("1969-12-31T23:59:59.999Z"),
                        Instant.EPOCH,
                        Instant.parse("9999-12-31T23:59:59.999Z"))
                .stream()
                .map(time -> Position.of(Position.time(time)))
                .toList();

        assertThat(times).isSorted();
    }

    @Provide
    Arbitrary<Position> positions() {
        return Arbitraries.of("", "a", "aa", "b", "\uFB01", "\uD83D\uDE00")
                .list()
                .ofMaxSize(3)
                .map(Position::new);
    }
}
