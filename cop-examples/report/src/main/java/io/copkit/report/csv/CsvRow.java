package io.copkit.report.csv;

import io.copkit.report.log.BadInputException;
import java.nio.file.Path;
import java.util.List;

/** The needed fields of one row, and where it stands. */
final class CsvRow {

    private static final int SHOWN = 40;

    private final Path file;
    private final long line;
    private final List<String> columns;
    private final String[] fields;

    CsvRow(Path file, long line, List<String> columns, String[] fields) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.fields = fields;
    }

    /** On which line of the file it begins, from 1. */
    long line() {
        return line;
    }

    /** The field of a needed column, by the number of that column. */
    String field(int column) {
        return fields[column];
    }

    /** That a field is not what it should be; the text gets file, line, column, the field and these details. */
    BadInputException fault(int column, String code, String... details) {
        String[] parameters = new String[4 + details.length];
        parameters[0] = file.toString();
        parameters[1] = String.valueOf(line);
        parameters[2] = columns.get(column);
        parameters[3] = shown(fields[column]);
        System.arraycopy(details, 0, parameters, 4, details.length);
        return new BadInputException(code, parameters);
    }

    private static String shown(String field) {
        return field.length() <= SHOWN ? field : field.substring(0, SHOWN) + "…";
    }
}
