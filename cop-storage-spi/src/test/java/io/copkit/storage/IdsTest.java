package io.copkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Property
    void order_is_that_of_the_unsigned_bytes_in_utf8(@ForAll("texts") String a, @ForAll("texts") String b) {
        int byBytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(Ids.ORDER.compare(a, b))).isEqualTo(Integer.signum(byBytes));
    }

    @Test
    void order_differs_from_that_of_strings_beyond_the_basic_plane() {
        String ligature = "\uFB01";
        String emoji = "\uD83D\uDE00";

        assertThat(Ids.ORDER.compare(ligature, emoji)).isNegative();
        assertThat(ligature.compareTo(emoji)).isPositive();
    }

    /** Few different characters, from every length that UTF-8 has, so that long beginnings are shared. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "\u00E9", "\uD7FF", "\uE000", "\uFFFD", "\uD800\uDC00", "\uDBFF\uDFFF")
                .list()
                .ofMaxSize(5)
                .map(characters -> String.join("", characters));
    }
}
