package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    @Test
    void names_are_numbered_as_they_come() {
        Dictionary dictionary = new Dictionary();

        List<Integer> ordinals = new ArrayList<>();
        for (String name : List.of("b", "a", "b", "c", "a")) {
            ordinals.add(dictionary.ordinal(name));
        }

        assertThat(ordinals).containsExactly(0, 1, 0, 2, 1);
        assertThat(dictionary.find("c")).isEqualTo(2);
        assertThat(dictionary.find("d")).isEqualTo(Dictionary.NONE);
    }

    @Test
    void names_that_were_handed_out_do_not_learn_later_ones() {
        Dictionary dictionary = new Dictionary();
        dictionary.ordinal("first");
        List<Names> handedOut = new ArrayList<>();

        for (int i = 1; i <= 1_000; i++) {
            handedOut.add(dictionary.names());
            dictionary.ordinal("name" + i);
        }

        IntStream.range(0, handedOut.size()).forEach(i -> {
            Names names = handedOut.get(i);
            assertThat(names.size()).isEqualTo(i + 1);
            assertThat(names.find("first")).isZero();
            assertThat(names.find("name" + i)).isEqualTo(i == 0 ? Dictionary.NONE : i);
            assertThat(names.find("name" + (i + 1))).isEqualTo(Dictionary.NONE);
            assertThat(names.find("name1000")).isEqualTo(Dictionary.NONE);
        });
    }

    /** These have the same hash code. */
    @Test
    void names_that_collide_are_told_apart() {
        Dictionary dictionary = new Dictionary();
        List<String> names = List.of("AaAa", "AaBB", "BBAa", "BBBB");

        names.forEach(dictionary::ordinal);

        assertThat(names.stream().map(dictionary::find)).containsExactly(0, 1, 2, 3);
        assertThat(dictionary.find("AaBBAa")).isEqualTo(Dictionary.NONE);
    }
}
