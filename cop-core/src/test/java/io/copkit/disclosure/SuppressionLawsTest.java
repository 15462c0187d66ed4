package io.copkit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The differencing attack: somebody computes with all that is shown. */
class SuppressionLawsTest {

    /** Groups of the first cut, groups of the second, columns. */
    private static final int[] SIZES = {3, 4, 2};

    @Property(tries = 500)
    void F15_no_small_count_of_a_table_is_shown_or_can_be_computed(
            @ForAll("tables") CountTable table, @ForAll @IntRange(min = 2, max = 6) int minimum) {
        List<Published> published = published(table, table.disclosed(minimum), Atoms.of(table));

        assertThatNothingSmallIsKnown(published, minimum);
    }

    @Property(tries = 60)
    void F15_nobody_can_tell_that_a_withheld_count_is_small(@ForAll("smallTables") CountTable table) {
        int minimum = 3;
        List<Published> published = published(table, table.disclosed(minimum), Atoms.of(table));

        int[] truth = table.counts().stream()
                .flatMap(List::stream)
                .mapToInt(Math::toIntExact)
                .toArray();
        long[] greatest = new long[published.size()];
        forEachTable(truth.length, 8, cells -> {
            if (published.stream().allMatch(each -> !each.isShown() || each.of(cells) == each.of(truth))) {
                for (int i = 0; i < greatest.length; i++) {
                    greatest[i] = Math.max(greatest[i], published.get(i).of(cells));
                }
            }
        });

        for (int i = 0; i < greatest.length; i++) {
            if (!published.get(i).isShown()) {
                assertThat(greatest[i]).as("%s of %s", published.get(i), table).isGreaterThanOrEqualTo(minimum);
            }
        }
    }

    @Property(tries = 300)
    void F15_two_cuts_of_the_same_people_give_nothing_away_together(
            @ForAll("people") List<int[]> people, @ForAll @IntRange(min = 2, max = 5) int minimum) {
        CountTable one = cut(people, 0, 3);
        CountTable other = cut(people, 1, 4);

        List<Published> both =
                new ArrayList<>(published(one, one.disclosed(minimum), (row, column) -> atoms(row, -1, column)));
        both.addAll(published(other, other.disclosed(minimum), (row, column) -> atoms(-1, row, column)));

        assertThatNothingSmallIsKnown(both, minimum);
    }

    @Property(tries = 500)
    void F15_of_a_subtree_and_its_parts_no_small_count_can_be_computed(
            @ForAll("trees") CountTree tree, @ForAll @IntRange(min = 2, max = 6) int minimum) {
        List<Published> published = new ArrayList<>();
        publish(tree, tree.disclosed(minimum), new int[1], size(tree), published);

        assertThatNothingSmallIsKnown(published, minimum);
    }

    @Property(tries = 200)
    void F15_what_is_shown_is_true(
            @ForAll("tables") CountTable table, @ForAll @IntRange(min = 1, max = 6) int minimum) {
        int[] truth = table.counts().stream()
                .flatMap(List::stream)
                .mapToInt(Math::toIntExact)
                .toArray();

        assertThat(published(table, table.disclosed(minimum), Atoms.of(table)))
                .filteredOn(Published::isShown)
                .allSatisfy(each -> assertThat(each.shownNumber()).isEqualTo((double) each.of(truth)));
    }

    @Property(tries = 200)
    void F15_of_a_table_without_small_counts_nothing_is_withheld(@ForAll("tables") CountTable table) {
        CountTable large = new CountTable(
                table.rows(),
                table.columns(),
                table.counts().stream()
                        .map(row -> row.stream().map(count -> count * 5).toList())
                        .toList());

        assertThat(published(large, large.disclosed(5), Atoms.of(large))).allMatch(Published::isShown);
    }

    @Example
    void F15_all_members_less_all_but_one_group_is_not_that_group() {
        CountTree origins = new CountTree(
                "members",
                0,
                List.of(
                        new CountTree("joined", 40, List.of()),
                        new CountTree("invited", 12, List.of()),
                        new CountTree("imported", 3, List.of())));

        DisclosedTree shown = origins.disclosed(5);

        assertThat(shown.total()).isEqualTo(Disclosed.count(55));
        assertThat(shown.parts())
                .extracting(DisclosedTree::total)
                .containsExactly(
                        Disclosed.count(40),
                        new Disclosed.Withheld(WithheldReason.GIVES_AWAY),
                        new Disclosed.Withheld(WithheldReason.SMALL_GROUP));
    }

    @Example
    void F15_two_small_groups_that_are_small_together_take_a_third_with_them() {
        CountTree groups = new CountTree(
                "all",
                0,
                Stream.of(1L, 2L, 9L, 30L)
                        .map(count -> new CountTree("group of " + count, count, List.of()))
                        .toList());

        assertThat(groups.disclosed(5).parts())
                .extracting(part -> part.total() instanceof Disclosed.Shown)
                .containsExactly(false, false, false, true);
    }

    @Example
    void F15_the_attack_succeeds_where_only_the_small_counts_are_withheld() {
        Attacker attacker = new Attacker();
        attacker.learn(new int[] {1, 0, 0});
        attacker.learn(new int[] {0, 1, 0});
        attacker.learn(new int[] {1, 1, 1});

        assertThat(attacker.canCompute(new int[] {0, 0, 1})).isTrue();
        assertThat(new Attacker().canCompute(new int[] {0, 0, 1})).isFalse();
    }

    private static void assertThatNothingSmallIsKnown(List<Published> published, int minimum) {
        Attacker attacker = new Attacker();
        published.stream().filter(Published::isShown).forEach(each -> attacker.learn(each.atoms));
        for (Published each : published) {
            if (each.number > 0 && each.number < minimum) {
                assertThat(attacker.canCompute(each.atoms)).as(each.name).isFalse();
            }
        }
    }

    /** A number that a page has a place for: the sum of some atoms. */
    private static final class Published {

        private final String name;
        private final int[] atoms;
        private final long number;
        private final Disclosed shown;

        Published(String name, int[] atoms, long number, Disclosed shown) {
            this.name = name;
            this.atoms = atoms;
            this.number = number;
            this.shown = shown;
        }

        boolean isShown() {
            return shown instanceof Disclosed.Shown;
        }

        double shownNumber() {
            return ((Disclosed.Shown) shown).value().value().orElseThrow();
        }

        long of(int[] values) {
            return IntStream.range(0, values.length)
                    .filter(i -> atoms[i] > 0)
                    .mapToLong(i -> values[i])
                    .sum();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Which atoms a cell is the sum of. */
    private interface Atoms {

        int[] of(int row, int column);

        /** The cells themselves. */
        static Atoms of(CountTable table) {
            int width = table.columns().size();
            return (row, column) -> {
                int[] one = new int[table.rows().size() * width];
                one[row * width + column] = 1;
                return one;
            };
        }
    }

    private static List<Published> published(CountTable table, DisclosedTable shown, Atoms atoms) {
        List<Published> all = new ArrayList<>();
        int height = table.rows().size();
        int width = table.columns().size();
        int[][] rows = new int[height][];
        int[][] columns = new int[width][];
        int[] everything = atoms.of(0, 0).clone();
        Arrays.fill(everything, 0);
        Arrays.setAll(rows, row -> everything.clone());
        Arrays.setAll(columns, column -> everything.clone());
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int[] cell = atoms.of(row, column);
                add(rows[row], cell);
                add(columns[column], cell);
                add(everything, cell);
                long count = table.counts().get(row).get(column);
                all.add(new Published(
                        "cell " + row + "," + column,
                        cell,
                        count,
                        shown.cells().get(row).get(column)));
            }
        }
        for (int row = 0; row < height; row++) {
            long total =
                    table.counts().get(row).stream().mapToLong(each -> each).sum();
            all.add(new Published(
                    "row " + row, rows[row], total, shown.rowTotals().get(row)));
        }
        long sum = 0;
        for (int column = 0; column < width; column++) {
            int here = column;
            long total =
                    table.counts().stream().mapToLong(each -> each.get(here)).sum();
            sum += total;
            all.add(new Published(
                    "column " + column,
                    columns[column],
                    total,
                    shown.columnTotals().get(column)));
        }
        all.add(new Published("total", everything, sum, shown.total()));
        return all;
    }

    private static void add(int[] sum, int[] atoms) {
        Arrays.setAll(sum, i -> sum[i] + atoms[i]);
    }

    private static void publish(CountTree tree, DisclosedTree shown, int[] next, int atoms, List<Published> all) {
        int[] own = new int[atoms];
        int first = next[0]++;
        own[first] = 1;
        all.add(new Published("own of " + tree.label(), own, tree.own(), shown.own()));
        for (int i = 0; i < tree.parts().size(); i++) {
            publish(tree.parts().get(i), shown.parts().get(i), next, atoms, all);
        }
        int[] total = new int[atoms];
        Arrays.fill(total, first, next[0], 1);
        all.add(new Published("total of " + tree.label(), total, tree.total(), shown.total()));
    }

    private static int size(CountTree tree) {
        return 1 + tree.parts().stream().mapToInt(SuppressionLawsTest::size).sum();
    }

    private static void forEachTable(int cells, int greatest, Consumer<int[]> sink) {
        int[] values = new int[cells];
        int at = 0;
        while (at < cells) {
            sink.accept(values);
            at = 0;
            while (at < cells && ++values[at] > greatest) {
                values[at++] = 0;
            }
        }
    }

    /** The atoms of a cell of one of two cuts; −1 for all groups of a cut. */
    private static int[] atoms(int one, int other, int column) {
        int[] found = new int[SIZES[0] * SIZES[1] * SIZES[2]];
        for (int a = 0; a < SIZES[0]; a++) {
            for (int b = 0; b < SIZES[1]; b++) {
                if ((one < 0 || one == a) && (other < 0 || other == b)) {
                    found[(a * SIZES[1] + b) * SIZES[2] + column] = 1;
                }
            }
        }
        return found;
    }

    private static CountTable cut(List<int[]> people, int by, int groups) {
        return new CountTable(
                IntStream.range(0, groups).mapToObj(group -> "group " + group).toList(),
                List.of("active", "silent"),
                IntStream.range(0, groups)
                        .mapToObj(group -> IntStream.range(0, 2)
                                .mapToObj(column -> people.stream()
                                        .filter(person -> person[by] == group && person[2] == column)
                                        .count())
                                .toList())
                        .toList());
    }

    @Provide
    Arbitrary<List<int[]>> people() {
        return Combinators.combine(index(3), index(4), index(2))
                .as((one, other, column) -> new int[] {one, other, column})
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Arbitrary<Integer> index(int size) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(2, Arbitraries.integers().between(0, size - 1)));
    }

    @Provide
    Arbitrary<CountTable> tables() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 4))
                .flatAs((height, width) -> table(height, width, 12));
    }

    @Provide
    Arbitrary<CountTable> smallTables() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 2))
                .flatAs((height, width) -> table(height, width, 5));
    }

    private static Arbitrary<CountTable> table(int height, int width, int greatest) {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.integers().between(0, greatest)), Tuple.of(1, Arbitraries.just(0)))
                .map(Integer::longValue)
                .list()
                .ofSize(width)
                .list()
                .ofSize(height)
                .map(counts -> new CountTable(names(height), names(width), counts));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i).toList();
    }

    @Provide
    Arbitrary<CountTree> trees() {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 12);
        Arbitrary<CountTree> leaves = counts.map(own -> new CountTree("leaf", own, List.of()));
        Arbitrary<CountTree> branches = Combinators.combine(
                        counts, leaves.list().ofMaxSize(4))
                .as((own, parts) -> new CountTree("branch", own, parts));
        return Combinators.combine(counts, branches.list().ofMaxSize(4))
                .as((own, parts) -> new CountTree("root", own, parts));
    }
}
