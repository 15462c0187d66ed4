package io.copkit.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SelectionTest {

    @Property
    void what_is_found_is_what_sorting_would_put_there(@ForAll("values") long[] values) {
        long[] sorted = Statistics.ascending(values);

        for (int place = 0; place < values.length; place++) {
            assertThat(Selection.nth(values, place)).isEqualTo(sorted[place]);
        }
    }

    /** The order that Musser (1997) found against the middle of three as a pivot. */
    @Test
    void it_is_found_where_every_pivot_is_a_bad_one() {
        int half = 4_000;
        long[] values = LongStream.concat(
                        LongStream.rangeClosed(1, half).map(i -> i % 2 == 1 ? i : half + i - 1),
                        LongStream.rangeClosed(1, half).map(i -> 2 * i))
                .toArray();

        assertThat(Selection.nth(values, half)).isEqualTo(half + 1);
    }

    /** Often alike, or as far apart as numbers can be. */
    @Provide
    Arbitrary<long[]> values() {
        return Arbitraries.oneOf(Arbitraries.longs().between(-20, 20), Arbitraries.longs())
                .array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(100);
    }
}
