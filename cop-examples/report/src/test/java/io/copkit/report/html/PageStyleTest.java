package io.copkit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast as in the Web Content Accessibility Guidelines 2.2: 4.5 for text, 3 for what a drawing is read by. */
class PageStyleTest {

    private static final Pattern THEME = Pattern.compile(":root \\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): #([0-9a-f]{6})");

    @Test
    void text_and_drawings_stand_out_by_day_and_by_night() {
        List<Map<String, Integer>> themes = THEME.matcher(Resources.text("page.css"))
                .results()
                .map(theme -> colours(theme.group(1)))
                .toList();

        assertThat(themes).hasSize(2).allSatisfy(theme -> {
            for (String text : List.of("ink", "soft", "accent")) {
                assertThat(contrast(theme, text)).as(text).isGreaterThanOrEqualTo(4.5);
            }
            for (String mark : List.of("blue", "green", "amber", "red", "grey")) {
                assertThat(contrast(theme, mark)).as(mark).isGreaterThanOrEqualTo(3);
            }
        });
    }

    private static Map<String, Integer> colours(String theme) {
        Map<String, Integer> colours = new HashMap<>();
        for (Matcher colour = COLOUR.matcher(theme); colour.find(); ) {
            colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
        }
        return colours;
    }

    private static double contrast(Map<String, Integer> theme, String name) {
        double page = luminance(theme.get("page"));
        double colour = luminance(theme.get(name));
        return (Math.max(page, colour) + 0.05) / (Math.min(page, colour) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double part = (value & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
