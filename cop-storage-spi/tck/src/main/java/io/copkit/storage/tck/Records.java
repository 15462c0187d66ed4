package io.copkit.storage.tck;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Copies of records by component, so that a test names only what it is about. */
final class Records {

    private Records() {}

    /** The same record with other values for some components: name, value, name, value … */
    static <T extends Record> T with(T record, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> changes = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changes.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            values[i] = changes.containsKey(name) ? changes.remove(name) : value(record, components[i]);
        }
        if (!changes.isEmpty()) {
            throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no " + changes.keySet());
        }
        return construct(record, components, values);
    }

    static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    @SuppressWarnings("unchecked") // a record's constructor makes records of its class
    private static <T extends Record> T construct(T like, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (T) like.getClass().getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "cannot make a " + like.getClass().getSimpleName() + " of " + Arrays.toString(values), e);
        }
    }
}
