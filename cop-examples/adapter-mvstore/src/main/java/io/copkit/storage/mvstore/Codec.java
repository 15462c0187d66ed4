package io.copkit.storage.mvstore;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * Records as bytes: each component as a number of texts and these texts; numbers in base 36, instants in milliseconds.
 * Another way of writing is another {@link MvDatabase#FORMAT}.
 */
final class Codec {

    private static final int RADIX = 36;
    private static final int USUAL_BYTES = 1_024;
    private static final StringDataType TEXT = StringDataType.INSTANCE;

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Codec() {}

    static byte[] write(Record record) {
        WriteBuffer out = new WriteBuffer(USUAL_BYTES);
        for (Object value : values(record).values()) {
            Collection<?> texts = value instanceof Collection<?> many ? many : value == null ? Set.of() : Set.of(value);
            out.putVarInt(texts.size());
            for (Object one : texts) {
                Object number = one instanceof Instant instant ? instant.toEpochMilli() : one;
                TEXT.write(out, number instanceof Long some ? Long.toString(some, RADIX) : (String) number);
            }
        }
        byte[] bytes = new byte[out.position()];
        out.getBuffer().flip().get(bytes);
        return bytes;
    }

    static <R extends Record> R read(Class<R> type, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS.get(type)) {
            values.put(component.getName(), value(component.getType(), in));
        }
        return make(type, values);
    }

    private static @Nullable Object value(Class<?> type, ByteBuffer in) {
        int number = DataUtils.readVarInt(in);
        List<String> texts = Stream.generate(() -> TEXT.read(in)).limit(number).toList();
        if (type == List.class || type == Set.class) {
            return type == Set.class ? new HashSet<>(texts) : texts;
        }
        if (number == 0 || type == String.class) {
            return number == 0 ? null : texts.get(0);
        }
        long value = Long.parseLong(texts.get(0), RADIX);
        return type == Instant.class ? (Object) Instant.ofEpochMilli(value) : (Object) value;
    }

    /** The values of a record by the names of its components, in their order; absent ones are null. */
    static Map<String, Object> values(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : COMPONENTS.get(record.getClass())) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return values;
    }

    static <R extends Record> R make(Class<R> type, Map<String, Object> values) {
        Stream<RecordComponent> components = Stream.of(COMPONENTS.get(type));
        Class<?>[] types = components.map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values.values().toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }
}
