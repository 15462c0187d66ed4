package io.copkit.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many people there are of each kind in each group: what a cut counts, before anybody is shown it.
 *
 * @param rows the groups, such as the origins of members
 * @param columns the kinds, such as active and silent
 * @param counts one list for each row, with one count for each column
 */
public record CountTable(List<String> rows, List<String> columns, List<List<Long>> counts) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if it is no rectangle of counts, or a name comes twice
     */
    public CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (counts.size() != rows.size()
                || counts.stream()
                        .anyMatch(row -> row.size() != width || row.stream().anyMatch(each -> each < 0))) {
            throw new IllegalArgumentException("a table has a count, none of them negative, for each row and column");
        }
        if (rows.stream().distinct().count() != rows.size()
                || columns.stream().distinct().count() != width) {
            throw new IllegalArgumentException("a table names each row and each column once");
        }
    }

    /**
     * The table as it may be shown: no count below the minimum, none that could be computed from the others and the totals,
     * and nobody can tell that a count which is withheld is below the minimum.
     *
     * <p>The totals of the columns, and that of all, are decided on first and by themselves: so two cuts of the same people
     * into the same columns show the same totals, and what one withholds the other does not give away. That holds for
     * groups of two dimensions. Where the groups of one are drawn anew, what is told of A, and of A together with B, is told
     * of B: hand over the first cut with the second, to {@link #disclosed(int, Collection)}.
     *
     * @param minimum how many people may be told of, from 1
     */
    public DisclosedTable disclosed(int minimum) {
        return disclosed(minimum, List.of());
    }

    /**
     * The table as it may be shown to somebody who remembers others: of the same groups at another time, before somebody
     * joined or left, or of other groups of the same people. Besides what is withheld anyway, a number is withheld that
     * differs from one that was told by fewer people than the minimum, and what would give it away. A group is compared with
     * what was told of the group of its name in each other table, and where there is none with every number of its column; a
     * total with the totals of its name. Numbers that did not change are told again.
     *
     * <p>What sums of several numbers of the other tables tell together is not looked at.
     *
     * @param minimum how many people may be told of, from 1
     * @param told what may be remembered; groups of one name must be the same groups in all tables
     */
    public DisclosedTable disclosed(int minimum, Collection<DisclosedTable> told) {
        ToldBefore before = new ToldBefore(told);
        DisclosedTree totals = totals(minimum, before);
        int everyRow = rows.size() + columns.size();
        int everyColumn = everyRow + 1;
        Suppression network = new Suppression(everyColumn + 1, minimum);
        List<List<Integer>> cells = new ArrayList<>();
        List<Integer> rowTotals = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Optional<String> group = Optional.of(rows.get(row));
            List<Integer> arcs = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                Set<Long> near = before.near(group, Optional.of(columns.get(column)));
                arcs.add(network.arc(row, rows.size() + column, counts.get(row).get(column), near));
            }
            cells.add(arcs);
            rowTotals.add(network.arc(everyColumn, row, rowTotal(row), before.near(group, Optional.empty())));
        }
        List<Integer> columnTotals = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            Set<Long> near = before.near(Optional.empty(), Optional.of(columns.get(column)));
            int arc = network.arc(rows.size() + column, everyRow, columnTotal(column), near);
            network.fix(arc, totals.parts().get(column).total() instanceof Disclosed.Withheld);
            columnTotals.add(arc);
        }
        int total = network.arc(everyRow, everyColumn, total(), before.near(Optional.empty(), Optional.empty()));
        network.fix(total, totals.total() instanceof Disclosed.Withheld);
        network.protect();
        return new DisclosedTable(
                rows,
                columns,
                cells.stream().map(arcs -> shown(arcs, network)).toList(),
                shown(rowTotals, network),
                shown(columnTotals, network),
                network.disclosed(total));
    }

    private DisclosedTree totals(int minimum, ToldBefore before) {
        List<CountTree> kinds = IntStream.range(0, columns.size())
                .mapToObj(column -> new CountTree(columns.get(column), columnTotal(column), List.of()))
                .toList();
        return new CountTree("", 0, kinds)
                .disclosed(
                        minimum,
                        place -> before.near(
                                Optional.empty(),
                                Optional.of(place.label())
                                        .filter(kind -> place.parts().isEmpty())));
    }

    private static List<Disclosed> shown(List<Integer> arcs, Suppression network) {
        return arcs.stream().map(network::disclosed).toList();
    }

    private long rowTotal(int row) {
        return counts.get(row).stream().mapToLong(Long::longValue).sum();
    }

    private long columnTotal(int column) {
        return counts.stream().mapToLong(row -> row.get(column)).sum();
    }

    private long total() {
        return IntStream.range(0, rows.size()).mapToLong(this::rowTotal).sum();
    }
}
