package io.copkit.report.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import io.copkit.report.log.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the needed fields out of each record and drops the others, without a detour over maps of names. */
final class CsvHandler extends CsvCallbackHandler<CsvRow> {

    /** What spreadsheets of many countries put between columns. */
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\t]");

    private static final int NOT_NEEDED = -1;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final List<String> columns;
    private final List<String> header = new ArrayList<>();
    private int[] neededAt = new int[0];
    private boolean headerRead;

    private String[] fields;
    private RecordType type = RecordType.DATA;
    private long line = 1;
    private int position;

    CsvHandler(Path file, List<String> columns) {
        this.file = file;
        this.columns = columns;
        this.fields = new String[columns.size()];
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine;
        position = 0;
        type = RecordType.DATA;
        fields = new String[columns.size()];
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (!headerRead) {
            header.add(new String(buffer, offset, length));
        } else if (position < neededAt.length && neededAt[position] != NOT_NEEDED) {
            fields[neededAt[position]] = new String(buffer, offset, length);
        }
        position++;
    }

    @Override
    protected CsvRow buildRecord() {
        if (type == RecordType.DATA) {
            check();
        }
        return new CsvRow(file, line, columns, fields);
    }

    private void check() {
        if (!headerRead) {
            readHeader();
        } else if (position < neededAt.length) {
            throw fault("too-few-fields");
        } else if (position > neededAt.length) {
            position = neededAt.length;
            throw fault("too-many-fields");
        }
    }

    private void readHeader() {
        header.set(0, withoutByteOrderMark(header.get(0)));
        if (header.size() == 1 && OTHER_SEPARATOR.matcher(header.get(0)).find()) {
            throw fault("other-separator");
        }
        for (String column : columns) {
            if (!header.contains(column)) {
                throw new BadInputException("missing-column", file.toString(), String.valueOf(line), column);
            }
        }
        neededAt = header.stream().mapToInt(columns::indexOf).toArray();
        for (int i = 0; i < neededAt.length; i++) {
            if (neededAt[i] != NOT_NEEDED && header.indexOf(header.get(i)) != i) {
                throw new BadInputException("repeated-column", file.toString(), String.valueOf(line), header.get(i));
            }
        }
        headerRead = true;
    }

    private static String withoutByteOrderMark(String name) {
        return name.startsWith(BYTE_ORDER_MARK) ? name.substring(BYTE_ORDER_MARK.length()) : name;
    }

    /** That the field after those read so far is wrong; the text gets file, line and column. */
    BadInputException fault(String code) {
        String column = headerRead && position < header.size() ? header.get(position) : String.valueOf(position + 1);
        return new BadInputException(code, file.toString(), String.valueOf(line), column);
    }

    boolean headerRead() {
        return headerRead;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
        position = 1;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return position;
    }
}
