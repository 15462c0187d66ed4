package io.copkit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsOfThePageTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.copkit.report.html.Page",
                "io.copkit.report.log.BadInput",
                "io.copkit.report.Faults",
                "io.copkit.report.Usage",
                "io.copkit.report.Import"
            })
    void both_languages_have_every_text_with_the_same_places(String name) {
        assertThat(places(name, Locale.FRENCH)).isEqualTo(places(name, Locale.ENGLISH));
    }

    @Test
    void french_marks_are_never_parted_from_their_word() {
        ResourceBundle french = ResourceBundle.getBundle(Edition.TEXTS, Locale.FRENCH);

        assertThat(french.keySet())
                .allSatisfy(key -> assertThat(french.getString(key))
                        .doesNotContainPattern("[ \u00a0][;?!%]|[ \u202f][:»]|«[ \u202f]"));
    }

    @Test
    void french_apostrophes_are_those_of_print() {
        ResourceBundle french = ResourceBundle.getBundle(Edition.TEXTS, Locale.FRENCH);

        assertThat(french.keySet())
                .filteredOn(key -> !key.startsWith("date"))
                .allSatisfy(key -> assertThat(french.getString(key)).doesNotContain("'"));
    }

    @Test
    void sentences_of_the_library_are_set_as_french_is_printed() {
        Edition french = new Edition(Locale.FRENCH, new ChartPainter());
        Edition english = new Edition(Locale.ENGLISH, new ChartPainter());

        assertThat(french.typeset("L'indice « H » : 0.74 sur 1 ; d'après 75 % ! Vu ?"))
                .isEqualTo("L’indice «\u00a0H\u00a0»\u00a0: 0,74 sur 1\u202f; d’après 75\u202f%\u202f! Vu\u202f?");
        assertThat(english.typeset("It's 0.74.")).isEqualTo("It's 0.74.");
    }

    private static Map<String, Object> places(String name, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(name, locale);
        Map<String, Object> places = new TreeMap<>();
        for (String key : texts.keySet()) {
            places.put(
                    key,
                    PLACE.matcher(texts.getString(key))
                            .results()
                            .map(place -> place.group())
                            .sorted()
                            .distinct()
                            .toList());
        }
        return places;
    }
}
