package io.copkit.storage.jdbc;

import java.util.List;

/**
 * How an engine finds the period of an activity {@code a}.
 *
 * @param number the number of the period, from 0
 * @param numberValues what is bound in it
 * @param source what stands before the table of activities
 * @param sourceValues what is bound in it
 * @param condition what joins the source to an activity, beginning with "and"
 */
record PeriodSql(String number, List<?> numberValues, String source, List<?> sourceValues, String condition) {

    /** One period for all of time. */
    static final PeriodSql NONE = ofNumber("-1", List.of());

    /** By an expression over the activity. */
    static PeriodSql ofNumber(String number, List<?> values) {
        return new PeriodSql(number, values, "", List.of(), "");
    }
}
