package io.copkit.report;

/** What a report can be written as. */
enum Format {
    /** The figures as one JSON object. */
    JSON,
    /** A page for people. */
    HTML,
    /** The one and the other. */
    BOTH
}
