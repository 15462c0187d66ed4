package io.copkit.report.csv;

import io.copkit.report.log.BadInputException;
import io.copkit.report.phase.PhaseRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Phases in a CSV file with the columns {@code community, phase, start}, beside any others. Those of one community stand in the
 * order in which it went through them.
 */
public final class PhaseCsv {

    private static final int COMMUNITY = 0;
    private static final int PHASE = 1;
    private static final int START = 2;

    private final CsvTable table;

    /** The phases in this file. */
    public PhaseCsv(Path file) {
        this.table = new CsvTable(file, List.of("community", "phase", "start"));
    }

    /**
     * Every phase, in the order of the file.
     *
     * @throws BadInputException if the file is no such list
     */
    public List<PhaseRow> read() {
        List<PhaseRow> rows = new ArrayList<>();
        table.read(row -> rows.add(
                new PhaseRow(Fields.community(row, COMMUNITY), Fields.id(row, PHASE), Fields.day(row, START))));
        return rows;
    }
}
