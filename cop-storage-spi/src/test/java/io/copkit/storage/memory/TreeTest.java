package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TreeTest {

    /** Even numbers put themselves, odd ones remove the number below. */
    private static Tree<Integer, String> write(Tree<Integer, String> tree, int step) {
        return step % 2 == 0 ? tree.with(step, "v" + step) : tree.without(step - 1);
    }

    private static void write(NavigableMap<Integer, String> map, int step) {
        if (step % 2 == 0) {
            map.put(step, "v" + step);
        } else {
            map.remove(step - 1);
        }
    }

    @Property(tries = 300)
    void any_writing_leaves_what_a_sorted_map_holds(
            @ForAll @Size(max = 200) List<@IntRange(max = 60) Integer> steps,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(max = 60) int to) {
        Tree<Integer, String> tree = Tree.empty();
        NavigableMap<Integer, String> map = new TreeMap<>();

        for (int step : steps) {
            tree = write(tree, step);
            write(map, step);
        }

        int end = Math.max(from, to);
        assertThat(tree.between(null, null, false)).containsExactlyElementsOf(map.values());
        assertThat(tree.between(null, null, true))
                .containsExactlyElementsOf(map.descendingMap().values());
        assertThat(tree.between(from, end, false))
                .containsExactlyElementsOf(map.subMap(from, end).values());
        assertThat(tree.between(from, end, true))
                .containsExactlyElementsOf(
                        map.subMap(from, true, end, false).descendingMap().values());
        assertThat(tree.get(from)).isEqualTo(map.get(from));
    }

    @Property(tries = 100)
    void whoever_holds_a_tree_sees_no_later_writing(
            @ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> before,
            @ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> after) {
        Tree<Integer, String> held = Tree.empty();
        for (int step : before) {
            held = write(held, step);
        }
        List<String> seen = held.between(null, null, false).toList();

        Tree<Integer, String> later = held;
        for (int step : after) {
            later = write(later, step);
        }

        assertThat(held.between(null, null, false)).containsExactlyElementsOf(seen);
    }

    @Test
    void a_tree_stays_shallow_when_keys_come_in_order() {
        assertThat(keysComparedOnTheWayTo(0, IntStream.range(0, 10_000))).isLessThanOrEqualTo(20);
        assertThat(keysComparedOnTheWayTo(9_999, IntStream.range(0, 10_000))).isLessThanOrEqualTo(20);
    }

    @Test
    void a_tree_stays_shallow_when_keys_come_against_the_order() {
        assertThat(keysComparedOnTheWayTo(0, IntStream.range(0, 10_000).map(i -> 9_999 - i)))
                .isLessThanOrEqualTo(20);
    }

    private static int keysComparedOnTheWayTo(int key, IntStream keys) {
        List<Integer> compared = new ArrayList<>();
        record Counting(int value, List<Integer> compared) implements Comparable<Counting> {
            @Override
            public int compareTo(Counting other) {
                compared.add(other.value);
                return Integer.compare(value, other.value);
            }
        }
        Tree<Counting, Integer> tree = Tree.empty();
        for (int value : keys.toArray()) {
            tree = tree.with(new Counting(value, compared), value);
        }
        compared.clear();

        assertThat(tree.get(new Counting(key, compared))).isEqualTo(key);
        return compared.size();
    }
}
