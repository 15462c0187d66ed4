package io.copkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    @Property
    void an_instant_falls_into_the_one_bucket_whose_half_open_span_holds_it(
            @ForAll @Size(min = 2, max = 12) Set<@IntRange(max = 50) Integer> bounds,
            @ForAll @IntRange(max = 52) int at) {
        Periods periods =
                new Periods(bounds.stream().sorted().map(PeriodsTest::instant).toList());

        int found = periods.indexOf(instant(at));

        assertThat(IntStream.range(0, periods.count())
                        .filter(i -> bucket(periods, i).contains(instant(at))))
                .isEqualTo(found < 0 ? List.of() : List.of(found));
        assertThat(found >= 0).isEqualTo(periods.span().contains(instant(at)));
    }

    @Test
    void bounds_are_at_least_two_and_rise() {
        assertThatThrownBy(() -> new Periods(List.of(instant(1)))).hasMessageContaining("two bounds");
        assertThatThrownBy(() -> new Periods(List.of(instant(1), instant(1)))).hasMessageContaining("later");
        assertThatThrownBy(() -> new Periods(List.of(instant(2), instant(1)))).hasMessageContaining("later");
    }

    @Test
    void a_window_does_not_end_before_it_begins() {
        assertThat(new Window(instant(1), instant(1)).contains(instant(1))).isFalse();
        assertThatThrownBy(() -> new Window(instant(2), instant(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Window bucket(Periods periods, int number) {
        return new Window(periods.bounds().get(number), periods.bounds().get(number + 1));
    }

    private static Instant instant(int number) {
        return Instant.ofEpochMilli(number);
    }
}
