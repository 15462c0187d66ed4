package io.copkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void a_number_has_the_decimal_mark_of_its_language() {
        assertThat(Numbers.text(0.744, Locale.FRENCH)).isEqualTo("0,74");
        assertThat(Numbers.text(0.744, Locale.ENGLISH)).isEqualTo("0.74");
        assertThat(Numbers.text(0.744, Locale.GERMAN)).isEqualTo("0.74");
        assertThat(Numbers.text(12, Locale.CANADA_FRENCH)).isEqualTo("12");
    }

    @Test
    void a_part_has_the_percent_sign_where_its_language_puts_it() {
        assertThat(Numbers.percent(0.6, Locale.FRANCE)).isEqualTo("60\u202f%");
        assertThat(Numbers.percent(0.6, Locale.UK)).isEqualTo("60%");
    }
}
