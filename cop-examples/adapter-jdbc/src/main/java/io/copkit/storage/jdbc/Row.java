package io.copkit.storage.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row, read from left to right. */
final class Row {

    private final ResultSet results;
    private int column;

    Row(ResultSet results) {
        this.results = results;
    }

    String text() throws SQLException {
        return results.getString(++column);
    }

    @Nullable
    String textOrNull() throws SQLException {
        return results.getString(++column);
    }

    long number() throws SQLException {
        return results.getLong(++column);
    }

    /** A sum, with the overflow of whole numbers in Java; 0 if nothing was added up. */
    long sum() throws SQLException {
        BigDecimal sum = results.getBigDecimal(++column);
        return sum == null ? 0 : sum.longValue();
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long number = results.getLong(++column);
        return results.wasNull() ? null : number;
    }

    Instant instant() throws SQLException {
        return Instant.ofEpochMilli(number());
    }

    @Nullable
    Instant instantOrNull() throws SQLException {
        Long millis = numberOrNull();
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    /** A JSON array of texts, or nothing. */
    List<String> texts() throws SQLException {
        String json = textOrNull();
        return json == null ? List.of() : JsonTexts.parse(json);
    }

    /** What {@link StateTable#select} found. */
    Facets facets() throws SQLException {
        return Facets.parse(texts());
    }
}
