package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PairTableTest {

    private static final int BOUND = 100;

    private record Pair(int first, int second) {}

    @Property
    void pairs_are_numbered_as_they_come(@ForAll("pairs") List<Pair> pairs) {
        PairTable table = new PairTable();
        Map<Pair, Integer> expected = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            int next = expected.size();
            expected.putIfAbsent(pair, next);

            assertThat(table.ordinal(pair.first, pair.second)).isEqualTo(expected.get(pair));
        }

        assertThat(table.size()).isEqualTo(expected.size());
        expected.forEach((pair, ordinal) -> assertThat(new Pair(table.firsts()[ordinal], table.seconds()[ordinal]))
                .isEqualTo(pair));
    }

    @Provide
    Arbitrary<List<Pair>> pairs() {
        return Arbitraries.integers()
                .between(0, BOUND * BOUND - 1)
                .map(number -> new Pair(number / BOUND, number % BOUND))
                .list()
                .ofMaxSize(300);
    }
}
