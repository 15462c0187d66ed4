package io.copkit.disclosure;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cut as it may be shown.
 *
 * @param rows the groups
 * @param columns the kinds
 * @param cells one list for each row, with one figure for each column
 * @param rowTotals one for each row
 * @param columnTotals one for each column
 * @param total of all
 */
public record DisclosedTable(
        List<String> rows,
        List<String> columns,
        List<List<Disclosed>> cells,
        List<Disclosed> rowTotals,
        List<Disclosed> columnTotals,
        Disclosed total) {

    /** Copies the lists. */
    public DisclosedTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
    }

    /**
     * Which part of a row falls into a column; withheld if either number is, for whoever knows the part and one of them knows
     * the other.
     *
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public Disclosed share(int row, int column) {
        Disclosed part = cells.get(row).get(column);
        Disclosed whole = rowTotals.get(row);
        if (part instanceof Disclosed.Shown some && whole instanceof Disclosed.Shown all) {
            return new Disclosed.Shown(MetricValue.rate(
                    (long) some.value().value().orElseThrow(), all.value().n(), UndefinedReason.EMPTY_COMMUNITY));
        }
        return part instanceof Disclosed.Withheld ? part : whole;
    }

    /** Every figure of the table on its own, totals last. */
    public List<DisclosedCell> flat() {
        List<DisclosedCell> all = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                all.add(cell(rows.get(row), columns.get(column), cells.get(row).get(column)));
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            all.add(cell(rows.get(row), null, rowTotals.get(row)));
        }
        for (int column = 0; column < columns.size(); column++) {
            all.add(cell(null, columns.get(column), columnTotals.get(column)));
        }
        all.add(cell(null, null, total));
        return all;
    }

    private static DisclosedCell cell(@Nullable String row, @Nullable String column, Disclosed value) {
        return new DisclosedCell(Optional.ofNullable(row), Optional.ofNullable(column), value);
    }
}
