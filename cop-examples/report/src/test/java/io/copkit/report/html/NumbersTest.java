package io.copkit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.report.text.Texts;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private final Numbers english = new Numbers(Locale.ENGLISH, Texts.of(Edition.TEXTS, Locale.ENGLISH));
    private final Numbers french = new Numbers(Locale.FRENCH, Texts.of(Edition.TEXTS, Locale.FRENCH));

    @Test
    void numbers_are_grouped_as_the_reader_groups_them() {
        assertThat(english.whole(13_648)).isEqualTo("13,648");
        assertThat(french.whole(13_648)).isEqualTo("13\u202f648");
        assertThat(english.decimal(2.25, 1)).isEqualTo("2.2");
        assertThat(english.decimal(50, 1)).isEqualTo("50");
        assertThat(french.exact(0.9, 2)).isEqualTo("0,90");
    }

    @Test
    void small_shares_keep_a_decimal() {
        assertThat(english.share(0.1146)).isEqualTo("11%");
        assertThat(english.share(0.0196)).isEqualTo("2.0%");
        assertThat(english.share(0.0996)).isEqualTo("10%");
        assertThat(english.share(0)).isEqualTo("0%");
        assertThat(english.exact(-0.5, 2)).isEqualTo("\u22120.50");
        assertThat(english.share(0.0294)).isEqualTo("2.9%");
        assertThat(french.share(0.0294)).isEqualTo("2,9\u202f%");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "89, 89 s", "90, 2 min", "4718, 79 min", "5400, 1.5 h", "63318, 17.6 h", "423360, 4.9 d"})
    void waits_are_told_in_the_unit_that_suits_them(double seconds, String told) {
        assertThat(english.wait(seconds)).isEqualTo(told.replace(' ', '\u00a0'));
    }

    @Test
    void the_first_of_a_month_is_an_ordinal_in_french() {
        Instant first = Instant.parse("2024-04-01T12:00:00Z");

        assertThat(french.day(first, ZoneOffset.UTC)).isEqualTo("1er avril 2024");
        assertThat(english.day(first, ZoneOffset.UTC)).isEqualTo("1 April 2024");
        assertThat(french.day(first.plusSeconds(86_400), ZoneOffset.UTC)).isEqualTo("2 avril 2024");
        assertThat(french.month(YearMonth.of(2025, 1))).isEqualTo("janv. 2025");
    }
}
