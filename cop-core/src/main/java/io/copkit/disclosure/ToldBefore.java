package io.copkit.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The numbers of cuts that whoever looks at another one knows already. */
final class ToldBefore {

    private final List<Cut> cuts;

    ToldBefore(Collection<DisclosedTable> tables) {
        this.cuts = tables.stream().map(Cut::of).toList();
    }

    /** Those to which a place of another cut is compared; an empty row or column stands for its totals. */
    Set<Long> near(Optional<String> row, Optional<String> column) {
        Set<Long> numbers = new HashSet<>();
        for (Cut cut : cuts) {
            Map<Optional<String>, Long> kind = cut.byRow.getOrDefault(column, Map.of());
            if (row.isPresent() && !cut.groups.contains(row.get())) {
                numbers.addAll(kind.values());
            } else if (kind.containsKey(row)) {
                numbers.add(kind.get(row));
            }
        }
        return numbers;
    }

    /** What one cut told: for each column, and for all together, the numbers by row. */
    private record Cut(Set<String> groups, Map<Optional<String>, Map<Optional<String>, Long>> byRow) {

        static Cut of(DisclosedTable table) {
            Map<Optional<String>, Map<Optional<String>, Long>> byRow = new HashMap<>();
            for (DisclosedCell cell : table.flat()) {
                if (cell.value() instanceof Disclosed.Shown shown) {
                    byRow.computeIfAbsent(cell.column(), column -> new HashMap<>())
                            .put(cell.row(), shown.value().n());
                }
            }
            return new Cut(Set.copyOf(table.rows()), byRow);
        }
    }
}
