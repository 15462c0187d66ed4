package io.copkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class InstantsLawsTest {

    private static final long FIRST = -62_135_596_800_000L;
    private static final long LAST = 253_402_300_799_999L;

    @Property
    void every_millisecond_that_storages_keep_is_written_and_read_as_the_platform_does(
            @ForAll @LongRange(min = FIRST, max = LAST) long millis) {
        Instant instant = Instant.ofEpochMilli(millis);

        assertThat(text(instant)).isEqualTo(instant.toString());
        assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
    }

    @Property
    void so_is_every_second(@ForAll @LongRange(min = FIRST / 1_000, max = LAST / 1_000) long seconds) {
        Instant instant = Instant.ofEpochSecond(seconds);

        assertThat(text(instant)).isEqualTo(instant.toString());
        assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
    }

    @Property
    void and_whatever_else_an_instant_may_be(
            @ForAll @LongRange(min = -31_557_014_167_219_200L, max = 31_556_889_864_403_199L) long seconds,
            @ForAll @IntRange(max = 999_999_999) int nanos) {
        Instant instant = Instant.ofEpochSecond(seconds, nanos);

        assertThat(text(instant)).isEqualTo(instant.toString());
        assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
    }

    @Example
    void the_first_and_the_last_too() {
        for (Instant each : new Instant[] {
            Instant.ofEpochMilli(FIRST), Instant.ofEpochMilli(LAST), Instant.EPOCH, Instant.MIN, Instant.MAX
        }) {
            assertThat(text(each)).isEqualTo(each.toString());
            assertThat(Instants.parse(each.toString())).isEqualTo(each);
        }
    }

    @Example
    void a_leap_day_and_a_leap_second_are_read_as_the_platform_reads_them() {
        for (String text : new String[] {
            "2024-02-29T00:00:00Z", "2016-12-31T23:59:60Z", "2026-03-01T24:00:00Z", "2026-03-01T10:00:00.5Z"
        }) {
            assertThat(Instants.parse(text)).as(text).isEqualTo(Instant.parse(text));
        }
    }

    @Example
    void what_is_no_instant_is_refused() {
        for (String text : new String[] {
            "",
            "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-01-01 00:00:00Z",
            "2026-01-01T00:60:00Z",
            "2026-01-01T25:00:00Z",
            "2026-01-01T00:00:61Z",
            "2026-01-01T00:00:00 ",
            "2026-01-01T00:00:00x123Z"
        }) {
            assertThatThrownBy(() -> Instants.parse(text)).as(text).isInstanceOf(DateTimeException.class);
        }
    }

    private static String text(Instant instant) {
        return new String(Instants.text(instant), StandardCharsets.US_ASCII);
    }
}
