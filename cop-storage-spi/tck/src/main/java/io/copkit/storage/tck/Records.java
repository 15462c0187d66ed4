package io.copkit.storage.tck;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Copies of records by component, so that a test names only what it is about. */
final class Records {

    /** The platform looks a record's components up anew for each caller, which is dear for ten thousand rows. */
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(components, type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every record has its canonical constructor", e);
            }
        }
    };

    private record Shape(List<RecordComponent> components, Constructor<?> constructor) {}

    private Records() {}

    /** The same record with other values for some components: name, value, name, value … */
    static <T extends Record> T with(T record, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> changes = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            changes.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        T copy = map(record, (component, value) -> {
            String name = component.getName();
            return changes.containsKey(name) ? changes.remove(name) : value;
        });
        if (!changes.isEmpty()) {
            throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no " + changes.keySet());
        }
        return copy;
    }

    /** What becomes of a component's value. */
    interface Rewrite {
        @Nullable
        Object apply(RecordComponent component, @Nullable Object value);
    }

    /** The same record with every component rewritten. */
    @SuppressWarnings("unchecked") // a record's constructor makes records of its class
    static <T extends Record> T map(T record, Rewrite rewrite) {
        Shape shape = SHAPES.get(record.getClass());
        @Nullable
        Object[] values = shape.components().stream()
                .map(component -> rewrite.apply(component, value(record, component)))
                .toArray();
        try {
            return (T) shape.constructor().newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "cannot make a " + record.getClass().getSimpleName() + " of " + Arrays.toString(values), e);
        }
    }

    /** The values of all components; absent ones are left out. */
    static Stream<Object> values(Record record) {
        return SHAPES.get(record.getClass()).components().stream()
                .map(component -> value(record, component))
                .flatMap(Stream::ofNullable);
    }

    /** The same record with every text, set of texts and list of texts made from the component's name. */
    static <T extends Record> T worded(T record, UnaryOperator<String> words) {
        return map(record, (component, value) -> {
            String word = words.apply(component.getName());
            if (component.getType() == String.class) {
                return word;
            }
            if (component.getType() == Set.class) {
                return Set.of(word);
            }
            return component.getType() == List.class ? List.of(word, word) : value;
        });
    }

    /** The same record with one member's id in the place of another's. */
    static Record renamed(Record record, String from, String to) {
        return map(record, (component, value) -> {
            if (value instanceof List<?> list) {
                return list.stream().map(one -> from.equals(one) ? to : one).toList();
            }
            return from.equals(value) ? to : value;
        });
    }

    /** The same record with every instant made from the component's name. */
    static <T extends Record> T timed(T record, Function<String, Instant> times) {
        return map(
                record,
                (component, value) -> component.getType() == Instant.class ? times.apply(component.getName()) : value);
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
