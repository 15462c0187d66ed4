package io.copkit.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows as CSV. */
final class CsvRows<T> implements RowWriter<T> {

    private static final String STARTS_A_FORMULA = "=+-@\t\r'";
    private static final String END = "\r\n";

    private final ExportSchema<T> schema;
    private final Writer writer;

    CsvRows(ExportSchema<T> schema, OutputStream stream) {
        this.schema = schema;
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        attempt(() -> {
            writer.write("schema");
            for (ExportSchema.Column<T> column : schema.columns()) {
                writer.write("," + cell(column.name()));
            }
            writer.write(END);
        });
    }

    @Override
    public void write(T row) {
        attempt(() -> {
            writer.write(cell(schema.id()));
            for (ExportSchema.Column<T> column : schema.columns()) {
                writer.write("," + cell(column.value().apply(row)));
            }
            writer.write(END);
        });
    }

    @Override
    public void flush() {
        attempt(writer::flush);
    }

    @Override
    public void close() {
        flush();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof String text ? quoted(defused(text)) : value.toString();
    }

    private static String defused(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static void attempt(Attempt writing) {
        try {
            writing.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
