package io.copkit.export;

import io.copkit.internal.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which columns something is exported with. Columns are codes and never translated; within a version they are only added to,
 * at the end, so that whoever reads by name or by position goes on reading.
 *
 * @param <T> what a row is made of
 */
public final class ExportSchema<T> {

    private final String name;
    private final int version;
    private final List<Column<T>> columns;

    private ExportSchema(String name, int version, List<Column<T>> columns) {
        this.name = name;
        this.version = version;
        this.columns = List.copyOf(columns);
    }

    record Column<T>(String name, Function<? super T, ? extends @Nullable Object> value) {}

    /**
     * A schema without columns yet.
     *
     * @param name what it is called, such as {@code copkit.readings}
     * @param version from 1; another one if a column changes its meaning, or goes
     * @throws IllegalArgumentException if the name has not the form of an id, or the version is not positive
     */
    public static <T> ExportSchema<T> of(String name, int version) {
        if (version < 1) {
            throw new IllegalArgumentException("a schema has a version from 1, not " + version);
        }
        return new ExportSchema<>(Checks.id("name", name), version, List.of());
    }

    /** With one more column that holds a text, or nothing. */
    public ExportSchema<T> text(String column, Function<? super T, ? extends @Nullable String> value) {
        return with(column, value);
    }

    /** With one more column that holds a whole number, or nothing. */
    public ExportSchema<T> count(String column, Function<? super T, ? extends @Nullable Long> value) {
        return with(column, value);
    }

    /** With one more column that holds a number, or nothing. */
    public ExportSchema<T> number(String column, Function<? super T, ? extends @Nullable Double> value) {
        return with(column, value);
    }

    /** With one more column that holds an instant in UTC as ISO 8601 writes it, or nothing. */
    public ExportSchema<T> instant(String column, Function<? super T, ? extends @Nullable Instant> value) {
        return with(column, value);
    }

    private ExportSchema<T> with(String column, Function<? super T, ? extends @Nullable Object> value) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(Checks.id("column", column), value));
        return new ExportSchema<>(name, version, more);
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** Its version. */
    public int version() {
        return version;
    }

    /** Name and version, as rows tell it: {@code copkit.readings/1}. */
    public String id() {
        return name + "/" + version;
    }

    List<Column<T>> columns() {
        return columns;
    }
}
