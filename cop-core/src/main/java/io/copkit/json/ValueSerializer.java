package io.copkit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a value: a record component by component, the rest as a text. */
final class ValueSerializer extends StdSerializer<Object> {

    private static final long serialVersionUID = 1L;

    ValueSerializer() {
        super(Object.class);
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        Optional<String> text = Values.text(value);
        if (text.isPresent()) {
            out.writeString(text.get());
        } else {
            writeRecord((Record) value, out, provider);
        }
    }

    private void writeRecord(Record record, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject(record);
        String type = Values.TYPE_CODES.get(record.getClass());
        if (type != null) {
            out.writeStringField(Values.TYPE, type);
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = present(read(record, component));
            if (value != null) {
                out.writeFieldName(component.getName());
                write(value, out, provider);
            }
        }
        out.writeEndObject();
    }

    private void write(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (value instanceof Collection<?> items) {
            out.writeStartArray();
            for (Object item : value instanceof Set ? inOrder(items) : items) {
                write(item, out, provider);
            }
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Object key : inOrder(map.keySet())) {
                out.writeFieldName(text(key));
                write(Objects.requireNonNull(map.get(key)), out, provider);
            }
            out.writeEndObject();
        } else if (Values.isValue(value.getClass()) || Values.text(value).isPresent()) {
            serialize(value, out, provider);
        } else {
            provider.defaultSerializeValue(value, out);
        }
    }

    /** Sets and maps have no order of their own; equal values are to give equal JSON. */
    private static List<?> inOrder(Collection<?> items) {
        return items.stream()
                .sorted(Comparator.comparing(ValueSerializer::text))
                .toList();
    }

    private static String text(Object value) {
        return Values.text(value).orElseGet(() -> String.valueOf(value));
    }

    private static @Nullable Object present(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        } else if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? optional.getAsLong() : null;
        } else if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? optional.getAsInt() : null;
        } else if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? optional.getAsDouble() : null;
        }
        return value;
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
