package io.copkit.storage.jdbc;

import io.copkit.storage.Periods;
import io.copkit.storage.StorageDescriptor.Durability;
import io.copkit.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Where engines differ; everything else is one code. In SQL, {@code @} stands for schema and prefix of a table. */
abstract class Dialect {

    /** The name of the folder of scripts. */
    abstract String folder();

    /** What an exception of this engine means. */
    abstract Failure classify(SQLException e);

    /** What is still there after a crash, as the engine is set up. */
    abstract Durability durability(Connection connection) throws SQLException;

    /** Makes sure that nobody else migrates these tables until {@link #unlockSchema} or the end of the transaction. */
    abstract void lockSchema(Connection connection, String tables) throws SQLException;

    void unlockSchema(Connection connection, String tables) throws SQLException {}

    /** Locks the row of a community's counter, with the tenant, the community; gives the last sequence. */
    abstract String lockCounter();

    /** A statement that inserts those rows of {@link Activities#COLUMNS} whose keys are new and gives their keys. */
    abstract Sql insertNewActivities(Sql sql, List<Object[]> rows);

    /** Whether {@link #insertNewActivities} needs no transaction around it, and so no other round trip. */
    boolean appendsInAutocommit() {
        return false;
    }

    /** In which period an activity {@code a} occurred. */
    abstract PeriodSql periods(Periods periods);

    /** A function that aggregates texts, or nothing, into a JSON array. */
    abstract String jsonArray();

    /** An expression that sorts like the bytes of a text column or parameter. */
    String bytes(String text) {
        return text;
    }

    /** Ends a query whose rows nobody else may change until the transaction ends. */
    String forUpdate() {
        return " FOR UPDATE";
    }

    /** Whether {@code (a, b) > (?, ?)} is answered from an index. */
    boolean comparesRowsByIndex() {
        return false;
    }

    /** Whether rows are handed on as they come without a transaction around them. */
    boolean streamsInAutocommit() {
        return true;
    }

    /** Whether {@link #begin} expects a connection in autocommit. */
    boolean beginsInAutocommit() {
        return false;
    }

    void begin(Connection connection) throws SQLException {}

    void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    /** The message says neither what was written nor whom it was about; the cause may. */
    final StorageException failed(SQLException e) {
        String message = folder() + " failed with state " + e.getSQLState() + ", code " + e.getErrorCode();
        return new StorageException(message, e, classify(e) != Failure.LASTING);
    }

    static void execute(Connection connection, String statement) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(statement);
        }
    }

    /** Placeholders for rows of so many values, as in {@code (?, ?), (?, ?)}. */
    static String placeholders(int rows, int values) {
        String row = "(" + "?, ".repeat(values - 1) + "?)";
        return (row + ", ").repeat(rows - 1) + row;
    }

    /** The engine behind a connection. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "SQLite" -> new SqliteDialect();
            case "PostgreSQL" -> new PostgresDialect();
            case "MariaDB" -> new MariaDbDialect();
            case "H2" -> new H2Dialect();
            default ->
                throw new IllegalArgumentException(
                        "no dialect for " + product + "; there are SQLite, PostgreSQL, MariaDB and H2");
        };
    }
}
