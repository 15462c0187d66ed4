package io.copkit.export;

import io.copkit.Coded;
import java.io.OutputStream;

/** In which form rows are written, in UTF-8. Every form tells the schema and its version. */
public enum ExportFormat implements Coded {

    /**
     * RFC 4180: a line of names, lines ended by CR LF, the schema in the first column. Nothing is empty, an empty text is
     * {@code ""}. A text that a spreadsheet could take for a formula, because it begins with {@code =}, {@code +},
     * {@code -}, {@code @}, a tabulator or a carriage return, is written with an apostrophe before it, and so is one that
     * begins with an apostrophe; a reader takes one apostrophe away.
     */
    CSV("csv"),
    /** One object: {@code schema}, {@code version}, and {@code rows}, an array of objects. */
    JSON("json"),
    /** One object a line, the schema its first field. */
    JSON_LINES("jsonl");

    private final String code;

    ExportFormat(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Writes rows of a schema to a stream. */
    public <T> RowWriter<T> writer(ExportSchema<T> schema, OutputStream stream) {
        return switch (this) {
            case CSV -> new CsvRows<>(schema, stream);
            case JSON -> new JsonRows<>(schema, stream, true);
            case JSON_LINES -> new JsonRows<>(schema, stream, false);
        };
    }
}
