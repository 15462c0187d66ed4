package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.Ids;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RanksTest {

    @Property
    void ranks_are_places_in_the_order_of_ids(@ForAll("names") Set<String> names) {
        String[] given = names.toArray(String[]::new);
        List<String> sorted = names.stream().sorted(Ids.ORDER).toList();

        int[] ranks = Ranks.of(given);

        for (int i = 0; i < given.length; i++) {
            assertThat(ranks[i]).isEqualTo(sorted.indexOf(given[i]));
        }
    }

    /** With one beginning, and often the same for several characters more. */
    @Provide
    Arbitrary<Set<String>> names() {
        Arbitrary<String> tails = Arbitraries.of("a", "b", "\u00E9", "\uD7FF", "\uE000", "\uFFFF", "\uD800\uDC00")
                .list()
                .ofMaxSize(7)
                .map(characters -> String.join("", characters));
        return Arbitraries.of("", "member-")
                .flatMap(beginning -> tails.map(tail -> beginning + tail).set().ofMaxSize(40));
    }
}
