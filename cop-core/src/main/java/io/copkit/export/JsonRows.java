package io.copkit.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.copkit.internal.Instants;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as objects, in one document or one a line. */
final class JsonRows<T> implements RowWriter<T> {

    private static final SerializedString SCHEMA = new SerializedString("schema");

    private final ExportSchema<T> schema;
    private final boolean document;
    private final JsonGenerator json;

    /** What is the same in every row, as it is written. */
    private final SerializedString id;

    private final List<SerializedString> names;

    JsonRows(ExportSchema<T> schema, OutputStream stream, boolean document) {
        this.schema = schema;
        this.document = document;
        this.json = Json.lines(stream);
        this.id = new SerializedString(schema.id());
        this.names = schema.columns().stream()
                .map(column -> new SerializedString(column.name()))
                .toList();
        if (document) {
            try {
                json.writeStartObject();
                json.writeFieldName(SCHEMA);
                json.writeString(schema.name());
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
                json.writeFieldName(SCHEMA);
                json.writeString(id);
            }
            for (int i = 0; i < names.size(); i++) {
                json.writeFieldName(names.get(i));
                writeValue(schema.columns().get(i).value().apply(row));
            }
            json.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void writeValue(@Nullable Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Instant instant) {
            byte[] text = Instants.text(instant);
            json.writeRawUTF8String(text, 0, text.length);
        } else if (value instanceof Long count) {
            json.writeNumber(count);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else {
            json.writeNull();
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
