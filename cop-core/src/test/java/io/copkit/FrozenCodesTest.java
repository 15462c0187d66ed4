package io.copkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.ActivityKinds;
import io.copkit.metric.MetricCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is stored or exchanged by its code keeps that code for ever. A new code is added to {@code codes.txt}; a line that
 * changes or goes breaks the data of every host.
 */
class FrozenCodesTest {

    @Test
    void every_code_is_written_down_and_none_has_changed() throws IOException {
        List<String> codes = Stream.concat(
                        LibraryTypes.codes().stream().map(FrozenCodesTest::line),
                        Stream.concat(
                                MetricCatalogue.all().stream()
                                        .map(metric -> "Metric " + metric.code() + " " + metric.version()),
                                ActivityKinds.standard().all().stream()
                                        .map(kind -> "ActivityKinds " + kind.code() + " "
                                                + kind.activityClass().code() + " " + kind.weight() + " "
                                                + kind.edge().code())))
                .sorted()
                .toList();

        assertThat(String.join("\n", codes)).isEqualTo(frozen());
    }

    @Test
    void no_code_stands_for_two_constants_of_one_kind() {
        assertThat(LibraryTypes.codes().stream().map(code -> code.getClass() + " " + code.code()))
                .doesNotHaveDuplicates();
    }

    private static String line(Coded code) {
        String name = code.getClass().getName().substring("io.copkit.".length());
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.') + " " + code.code();
    }

    private static String frozen() throws IOException {
        try (InputStream stream = FrozenCodesTest.class.getResourceAsStream("codes.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
