package io.copkit.storage.jdbc;

/**
 * A column that rows are ordered by.
 *
 * @param name its expression
 * @param isNumber whether it holds a number, else a text
 */
record Column(String name, boolean isNumber) {

    static Column number(String name) {
        return new Column(name, true);
    }

    static Column text(String name) {
        return new Column(name, false);
    }

    /** What sorts like the contract says. */
    String sortable(Dialect dialect) {
        return isNumber ? name : dialect.bytes(name);
    }

    String placeholder(Dialect dialect) {
        return isNumber ? "?" : dialect.bytes("?");
    }

    Object value(String position) {
        return isNumber ? (Object) Long.valueOf(position) : position;
    }
}
