package io.copkit.report.csv;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.storage.Limits;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes values of fields, or says why it cannot. */
final class Fields {

    /** No character takes more than three bytes of UTF-8. */
    private static final int SURELY_SHORT = Limits.ID_BYTES / 3;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2899;
    private static final Instant EARLIEST = startOf(FIRST_YEAR);
    private static final Instant LATEST = startOf(LAST_YEAR + 1);

    private Fields() {}

    /** An id or code, as every storage keeps it. */
    static String id(CsvRow row, int column) {
        String field = row.field(column);
        if (field.isEmpty()) {
            throw row.fault(column, "empty-field");
        }
        if (field.indexOf(0) >= 0) {
            throw row.fault(column, "nul-in-field");
        }
        if (field.length() > SURELY_SHORT && field.getBytes(StandardCharsets.UTF_8).length > Limits.ID_BYTES) {
            throw row.fault(column, "long-id", String.valueOf(Limits.ID_BYTES));
        }
        return field;
    }

    /** The id of somebody. */
    static String member(CsvRow row, int column) {
        return unreserved(row, column, id -> MemberId.of(id).value());
    }

    /** The id of somebody, or nothing where the field is empty. */
    static @Nullable String optionalMember(CsvRow row, int column) {
        return row.field(column).isEmpty() ? null : member(row, column);
    }

    /** The id of a community. */
    static String community(CsvRow row, int column) {
        return unreserved(row, column, id -> CommunityId.of(id).value());
    }

    /** Of the ids that can be stored the library keeps some for itself. */
    private static String unreserved(CsvRow row, int column, UnaryOperator<String> check) {
        String field = id(row, column);
        try {
            return check.apply(field);
        } catch (IllegalArgumentException reserved) {
            throw row.fault(column, "reserved-id");
        }
    }

    /** An id or code, or nothing where the field is empty. */
    static @Nullable String optionalId(CsvRow row, int column) {
        return row.field(column).isEmpty() ? null : id(row, column);
    }

    /** An instant in whole milliseconds, what is finer being cut off. */
    static Instant instant(CsvRow row, int column) {
        try {
            Instant instant = Timestamps.parse(row.field(column)).truncatedTo(ChronoUnit.MILLIS);
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                throw row.fault(column, "bad-year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
            }
            return instant;
        } catch (DateTimeException e) {
            throw row.fault(column, "bad-timestamp");
        }
    }

    /** A day of the calendar. */
    static LocalDate day(CsvRow row, int column) {
        try {
            LocalDate day = LocalDate.parse(row.field(column));
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw row.fault(column, "bad-year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
            }
            return day;
        } catch (DateTimeException e) {
            throw row.fault(column, "bad-day");
        }
    }

    private static Instant startOf(int year) {
        return LocalDate.ofYearDay(year, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
