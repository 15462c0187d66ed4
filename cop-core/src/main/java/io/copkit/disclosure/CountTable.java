package io.copkit.disclosure;

import java.util.ArrayList;
import java.util.List;
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
     * into the same columns show the same totals, and what one withholds the other does not give away. Groups of one
     * dimension should be the same in every cut of it; what is told of A, and of A together with B, is told of B.
     *
     * @param minimum how many people may be told of, from 1
     */
    public DisclosedTable disclosed(int minimum) {
        CountTree kinds = new CountTree(
                "",
                0,
                IntStream.range(0, columns.size())
                        .mapToObj(column -> new CountTree(columns.get(column), columnTotal(column), List.of()))
                        .toList());
        DisclosedTree totals = kinds.disclosed(minimum);
        int everyRow = rows.size() + columns.size();
        int everyColumn = everyRow + 1;
        Suppression network = new Suppression(everyColumn + 1, minimum);
        List<List<Integer>> cells = new ArrayList<>();
        List<Integer> rowTotals = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Integer> arcs = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                arcs.add(network.arc(row, rows.size() + column, counts.get(row).get(column)));
            }
            cells.add(arcs);
            rowTotals.add(network.arc(everyColumn, row, rowTotal(row)));
        }
        for (int column = 0; column < columns.size(); column++) {
            int arc = network.arc(rows.size() + column, everyRow, columnTotal(column));
            network.fix(arc, totals.parts().get(column).total() instanceof Disclosed.Withheld);
        }
        network.fix(network.arc(everyRow, everyColumn, total()), totals.total() instanceof Disclosed.Withheld);
        network.protect();
        return new DisclosedTable(
                rows,
                columns,
                cells.stream()
                        .map(arcs -> arcs.stream().map(network::disclosed).toList())
                        .toList(),
                rowTotals.stream().map(network::disclosed).toList(),
                totals.parts().stream().map(DisclosedTree::total).toList(),
                totals.total());
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
