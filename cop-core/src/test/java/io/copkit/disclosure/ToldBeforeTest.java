package io.copkit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The differencing attack of somebody who remembers what was shown before. */
class ToldBeforeTest {

    private static final List<String> COLUMNS = List.of("active", "silent");

    @Example
    void F15_who_asks_again_after_somebody_left_does_not_learn_what_that_one_did() {
        CountTable before = table(List.of("joined", "invited"), List.of(List.of(20L, 9L), List.of(8L, 12L)));
        CountTable after = table(List.of("joined", "invited"), List.of(List.of(20L, 9L), List.of(7L, 12L)));
        DisclosedTable told = before.disclosed(5);

        assertThat(smallDifferences(told, after.disclosed(5), 5)).contains("invited active", "active");
        assertThat(smallDifferences(told, after.disclosed(5, List.of(told)), 5)).isEmpty();
        assertThat(after.disclosed(5, List.of(told)).flat())
                .filteredOn(cell -> cell.value() instanceof Disclosed.Withheld)
                .extracting(cell -> ((Disclosed.Withheld) cell.value()).reason())
                .containsOnly(WithheldReason.GIVES_AWAY)
                .isNotEmpty();
    }

    @Example
    void F15_who_draws_the_line_between_two_groups_anew_does_not_learn_of_whoever_is_between() {
        CountTable cut = table(List.of("first ten", "others"), List.of(List.of(7L, 20L), List.of(13L, 21L)));
        CountTable other = table(List.of("first eleven", "the rest"), List.of(List.of(8L, 20L), List.of(12L, 21L)));
        DisclosedTable told = cut.disclosed(5);

        assertThat(other.disclosed(5).cells().get(0).get(0)).isEqualTo(Disclosed.count(8));
        assertThat(other.disclosed(5, List.of(told)).cells())
                .allSatisfy(row -> assertThat(row.get(0)).isInstanceOf(Disclosed.Withheld.class));
    }

    @Property(tries = 100)
    void F15_no_difference_to_a_number_that_was_told_is_a_small_group(
            @ForAll("histories") List<CountTable> history, @ForAll @IntRange(min = 2, max = 6) int minimum) {
        List<DisclosedTable> told = new ArrayList<>();

        for (CountTable table : history) {
            DisclosedTable next = table.disclosed(minimum, told);

            for (DisclosedTable earlier : told) {
                assertThat(smallDifferences(earlier, next, minimum)).isEmpty();
            }
            told.add(next);
        }
    }

    @Property(tries = 100)
    void F15_no_group_of_another_cut_differs_by_few_from_one_that_was_told(
            @ForAll("fourGroups") CountTable fine, @ForAll @IntRange(min = 2, max = 6) int minimum) {
        DisclosedTable told = merged(fine, List.of("a", "b"), 2).disclosed(minimum);

        DisclosedTable other = merged(fine, List.of("c", "d"), 1).disclosed(minimum, List.of(told));

        for (DisclosedCell one : told.flat()) {
            for (DisclosedCell next : other.flat()) {
                if (next.row().isPresent()
                        && next.column().equals(one.column())
                        && one.value() instanceof Disclosed.Shown
                        && next.value() instanceof Disclosed.Shown) {
                    assertThat(isSmall(number(next) - number(one), minimum))
                            .as("%s, %s", one, next)
                            .isFalse();
                }
            }
        }
    }

    @Property(tries = 100)
    void F15_what_is_withheld_because_of_what_was_told_cannot_be_computed_from_the_rest(
            @ForAll("histories") List<CountTable> history, @ForAll @IntRange(min = 2, max = 6) int minimum) {
        DisclosedTable told = history.get(0).disclosed(minimum);
        CountTable table = history.get(1);
        List<DisclosedCell> shown = table.disclosed(minimum, List.of(told)).flat();
        List<DisclosedCell> truth = table.disclosed(1).flat();

        Attacker attacker = new Attacker();
        shown(shown).forEach(place -> attacker.learn(atoms(table, place)));

        Map<String, Long> known = numbers(told);
        for (int place = 0; place < truth.size(); place++) {
            Long before = known.get(name(truth.get(place)));
            if (before != null && isSmall(number(truth.get(place)) - before, minimum)) {
                assertThat(attacker.canCompute(atoms(table, place)))
                        .as(name(truth.get(place)))
                        .isFalse();
            }
        }
    }

    @Property(tries = 30)
    void F15_nobody_can_tell_that_a_withheld_number_is_near_to_one_that_was_told(
            @ForAll("twoByTwo") List<CountTable> history) {
        int minimum = 3;
        DisclosedTable told = history.get(0).disclosed(minimum);
        CountTable table = history.get(1);
        List<DisclosedCell> shown = table.disclosed(minimum, List.of(told)).flat();
        List<DisclosedCell> truth = table.disclosed(1).flat();

        int[][] atoms = IntStream.range(0, shown.size())
                .mapToObj(place -> atoms(table, place))
                .toArray(int[][]::new);
        int[] open = shown(shown).toArray();
        long[] greatest = new long[shown.size()];
        forEachTwoByTwo(11, cells -> {
            long[] would = IntStream.range(0, greatest.length)
                    .mapToLong(place -> sum(cells, atoms[place]))
                    .toArray();
            if (Arrays.stream(open).allMatch(place -> would[place] == number(truth.get(place)))) {
                Arrays.setAll(greatest, place -> Math.max(greatest[place], would[place]));
            }
        });

        Map<String, Long> known = numbers(told);
        for (int place = 0; place < truth.size(); place++) {
            Long before = known.get(name(truth.get(place)));
            if (before != null && isSmall(number(truth.get(place)) - before, minimum)) {
                assertThat(greatest[place]).as(name(truth.get(place))).isGreaterThanOrEqualTo(before + minimum);
            }
        }
    }

    @Property(tries = 100)
    void F15_what_did_not_change_is_told_again_and_all_that_is_told_is_true(
            @ForAll("histories") List<CountTable> history, @ForAll @IntRange(min = 1, max = 6) int minimum) {
        CountTable table = history.get(0);
        DisclosedTable told = table.disclosed(minimum);

        assertThat(table.disclosed(minimum, List.of(told))).isEqualTo(told);

        List<DisclosedCell> next =
                history.get(1).disclosed(minimum, List.of(told)).flat();
        List<DisclosedCell> truth = history.get(1).disclosed(1).flat();
        shown(next).forEach(place -> assertThat(next.get(place)).isEqualTo(truth.get(place)));
    }

    /** The names of places whose number in both tables differs by a small group. */
    private static List<String> smallDifferences(DisclosedTable told, DisclosedTable next, int minimum) {
        Map<String, Long> before = numbers(told);
        return numbers(next).entrySet().stream()
                .filter(each -> isSmall(each.getValue() - before.getOrDefault(each.getKey(), each.getValue()), minimum))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Long> numbers(DisclosedTable table) {
        Map<String, Long> numbers = new HashMap<>();
        for (DisclosedCell cell : table.flat()) {
            if (cell.value() instanceof Disclosed.Shown) {
                numbers.put(name(cell), number(cell));
            }
        }
        return numbers;
    }

    private static String name(DisclosedCell cell) {
        return (cell.row().orElse("") + " " + cell.column().orElse("")).trim();
    }

    private static long number(DisclosedCell cell) {
        return (long) ((Disclosed.Shown) cell.value()).value().value().orElseThrow();
    }

    private static boolean isSmall(long difference, int minimum) {
        return difference != 0 && Math.abs(difference) < minimum;
    }

    /** The places whose number is told. */
    private static IntStream shown(List<DisclosedCell> cells) {
        return IntStream.range(0, cells.size()).filter(place -> cells.get(place).value() instanceof Disclosed.Shown);
    }

    /** Which cells a place of the flat table is the sum of. */
    private static int[] atoms(CountTable table, int place) {
        int width = table.columns().size();
        int height = table.rows().size();
        int totals = place - height * width;
        return IntStream.range(0, height * width)
                .map(cell -> {
                    boolean within = totals < 0
                            ? cell == place
                            : totals < height
                                    ? cell / width == totals
                                    : totals < height + width ? cell % width == totals - height : true;
                    return within ? 1 : 0;
                })
                .toArray();
    }

    private static long sum(int[] cells, int[] atoms) {
        long sum = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            sum += (long) cells[cell] * atoms[cell];
        }
        return sum;
    }

    private static void forEachTwoByTwo(int greatest, Consumer<int[]> sink) {
        for (int a = 0; a <= greatest; a++) {
            for (int b = 0; b <= greatest; b++) {
                for (int c = 0; c <= greatest; c++) {
                    for (int d = 0; d <= greatest; d++) {
                        sink.accept(new int[] {a, b, c, d});
                    }
                }
            }
        }
    }

    private static List<String> names(int height) {
        return IntStream.range(0, height).mapToObj(row -> "group " + row).toList();
    }

    /** A table, and two more after a few have come or gone. */
    private static Arbitrary<List<CountTable>> history(int height, int greatest) {
        Arbitrary<CountTable> first = Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.integers().between(0, greatest)), Tuple.of(1, Arbitraries.just(0)))
                .map(Integer::longValue)
                .list()
                .ofSize(COLUMNS.size())
                .list()
                .ofSize(height)
                .map(counts -> table(names(height), counts));
        Arbitrary<List<Integer>> changes = Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(0)),
                        Tuple.of(2, Arbitraries.integers().between(-2, 2)))
                .list()
                .ofSize(COLUMNS.size() * height);
        return Combinators.combine(first, changes, changes).as((table, one, other) -> {
            CountTable second = changed(table, one);
            return List.of(table, second, changed(second, other));
        });
    }

    private static CountTable changed(CountTable table, List<Integer> changes) {
        return table(
                table.rows(),
                IntStream.range(0, table.rows().size())
                        .mapToObj(row -> IntStream.range(0, COLUMNS.size())
                                .mapToObj(column -> Math.max(
                                        0,
                                        table.counts().get(row).get(column)
                                                + changes.get(row * COLUMNS.size() + column)))
                                .toList())
                        .toList());
    }

    @Provide
    Arbitrary<List<CountTable>> histories() {
        return Arbitraries.integers().between(1, 4).flatMap(height -> history(height, 14));
    }

    @Provide
    Arbitrary<CountTable> fourGroups() {
        return history(4, 14).map(history -> history.get(0));
    }

    @Provide
    Arbitrary<List<CountTable>> twoByTwo() {
        return history(2, 4);
    }

    /** The first so many groups as one, and the rest as another. */
    private static CountTable merged(CountTable fine, List<String> names, int first) {
        return table(
                names,
                List.of(sum(fine.counts().subList(0, first)), sum(fine.counts().subList(first, 4))));
    }

    private static List<Long> sum(List<List<Long>> rows) {
        return IntStream.range(0, COLUMNS.size())
                .mapToObj(column ->
                        rows.stream().mapToLong(row -> row.get(column)).sum())
                .toList();
    }

    private static CountTable table(List<String> rows, List<List<Long>> counts) {
        return new CountTable(rows, COLUMNS, counts);
    }
}
