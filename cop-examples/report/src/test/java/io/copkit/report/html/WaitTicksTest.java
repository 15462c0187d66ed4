package io.copkit.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.report.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WaitTicksTest {

    private static final Texts ENGLISH = Texts.of(Edition.TEXTS, Locale.ENGLISH);

    @Test
    void they_reach_from_just_below_the_shortest_to_just_above_the_longest() {
        assertThat(labels(3600.0, 100_000.0)).containsExactly("1 h", "1 d", "7 d");
        assertThat(labels(59.0, 61.0)).containsExactly("1 s", "1 min", "1 h");
        assertThat(labels(1.0, 40_000_000.0))
                .containsExactly("1 s", "1 min", "1 h", "1 d", "7 d", "30 d", "1 yr", "10 yr");
    }

    @Test
    void one_wait_alone_still_has_an_axis() {
        assertThat(labels(60.0)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(labels(1.0)).hasSizeGreaterThanOrEqualTo(2);
    }

    private List<String> labels(Double... waits) {
        return WaitTicks.around(List.of(waits), seconds -> ENGLISH.text("tick." + seconds)).stream()
                .map(tick -> tick.label().replace('\u00a0', ' '))
                .toList();
    }
}
