package io.copkit.storage;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A SHA-256 over a record's components, each with its kind and length, so that no two different records read the same.
 * Sets and maps have been sorted by the constructors.
 */
final class Fingerprint {

    private final MessageDigest digest;
    private final ByteBuffer mark = ByteBuffer.allocate(Character.BYTES + Integer.BYTES);

    /** Of each type of record met so far, for a change set holds many of few types. */
    private final Map<Class<?>, Method[]> accessors = new HashMap<>();

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(Record value) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(value);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            mark('0', 0);
        } else if (value instanceof Record record) {
            addComponents(record);
        } else if (value instanceof Map<?, ?> map) {
            mark('m', map.size());
            map.forEach((key, element) -> {
                add(key);
                add(element);
            });
        } else if (value instanceof Collection<?> collection) {
            mark('c', collection.size());
            collection.forEach(this::add);
        } else {
            byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
            mark('t', text.length);
            digest.update(text);
        }
    }

    private void addComponents(Record record) {
        Method[] components = accessors.computeIfAbsent(record.getClass(), Fingerprint::accessorsOf);
        mark('r', components.length);
        add(record.getClass().getSimpleName());
        for (Method component : components) {
            try {
                add(component.invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
    }

    private static Method[] accessorsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .toArray(Method[]::new);
    }

    private void mark(char kind, int size) {
        digest.update(mark.clear().putChar(kind).putInt(size).flip());
    }
}
