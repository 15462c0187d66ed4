package io.copkit.storage.jdbc;

import java.util.List;

/**
 * How an engine finds the period of an activity {@code a}: by an expression over it, or in a table {@code p} of periods.
 *
 * @param number the number of the period, from 0
 * @param numberValues what is bound in it
 * @param source what stands before the table of activities
 * @param sourceValues what is bound in it
 */
record PeriodSql(String number, List<?> numberValues, String source, List<?> sourceValues) {

    /** One period for all of time. */
    static final PeriodSql NONE = computed("-1", List.of());

    static PeriodSql computed(String number, List<?> values) {
        return new PeriodSql(number, values, "", List.of());
    }

    /**
     * The periods, in columns {@code from_millis} and {@code to_millis}, come first, so that each is a span of an index.
     *
     * @param join a join that the engine does not turn round
     */
    static PeriodSql joined(String number, String periods, List<?> values, String join) {
        return new PeriodSql(number, List.of(), periods + " p " + join + " ", values);
    }

    /** Begins the conditions on an activity; SQLite takes the first of several bounds for the span of the index. */
    String where() {
        return source.isEmpty() ? " WHERE " : " ON a.occurred_at >= p.from_millis AND a.occurred_at < p.to_millis AND ";
    }

    /** Ends the conditions on an activity. */
    String end() {
        return source.isEmpty() ? "" : " WHERE a.tenant IS NOT NULL";
    }
}
