package io.copkit.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void names_are_numbered_as_they_come_however_many() {
        Names names = new Names();
        List<String> people =
                IntStream.range(0, 5_000).mapToObj(each -> "m" + each).toList();

        assertThat(people.stream().map(names::number))
                .isEqualTo(IntStream.range(0, 5_000).boxed().toList());
        assertThat(people.stream().map(names::number))
                .isEqualTo(IntStream.range(0, 5_000).boxed().toList());
        assertThat(names.size()).isEqualTo(5_000);
        assertThat(names.name(4_711)).isEqualTo("m4711");
    }

    @Test
    void names_of_one_hash_are_told_apart() {
        Names names = new Names();
        List<String> alike = Stream.of("AaAa", "BBBB", "AaBB", "BBAa").toList();

        assertThat(alike.stream().map(String::hashCode)).containsOnly("AaAa".hashCode());
        assertThat(alike.stream().map(names::number)).containsExactly(0, 1, 2, 3);
        assertThat(alike.stream().map(names::number)).containsExactly(0, 1, 2, 3);
    }
}
