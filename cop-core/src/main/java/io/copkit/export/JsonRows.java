package io.copkit.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Rows as objects, in one document or one a line. */
final class JsonRows<T> implements RowWriter<T> {

    private final ExportSchema<T> schema;
    private final boolean document;
    private final JsonGenerator json;

    JsonRows(ExportSchema<T> schema, OutputStream stream, boolean document) {
        this.schema = schema;
        this.document = document;
        this.json = Json.lines(stream);
        if (document) {
            try {
                json.writeStartObject();
                json.writeStringField("schema", schema.name());
                json.writeNumberField("version", schema.version());
                json.writeArrayFieldStart("rows");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Override
    public void write(T row) {
        try {
            json.writeStartObject();
            if (!document) {
                json.writeStringField("schema", schema.id());
            }
            for (ExportSchema.Column<T> column : schema.columns()) {
                json.writeFieldName(column.name());
                writeValue(column.value().apply(row));
            }
            json.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void writeValue(@Nullable Object value) throws IOException {
        if (value instanceof Long count) {
            json.writeNumber(count);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            json.writeString((String) value);
        }
    }

    @Override
    public void flush() {
        try {
            json.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            if (document) {
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeRaw('\n');
            json.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
