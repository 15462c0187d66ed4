package io.copkit.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Stands between a storage and its engine: remembers every round trip, and lets it fail when told to. */
final class Switchboard {

    private static final Set<String> OF_CONNECTIONS =
            Set.of("commit", "rollback", "setSavepoint", "releaseSavepoint", "setAutoCommit");
    private static final Set<String> OF_STATEMENTS = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    private final DataSource engine;
    private final List<String> operations = new ArrayList<>();
    private int left = Integer.MAX_VALUE;
    private int undone;
    private Predicate<String> unanswered = operation -> false;

    Switchboard(DataSource engine) {
        this.engine = engine;
    }

    DataSource dataSource() {
        return Proxies.of(DataSource.class, (proxy, method, arguments) -> {
            before("connect");
            return connection((Connection) Proxies.call(engine, method, arguments));
        });
    }

    /** What was asked of the engine since the last call of this method: statements by their text. */
    synchronized List<String> operations() {
        List<String> sent = List.copyOf(operations);
        operations.clear();
        return sent;
    }

    /** From this one on, counted from 1, operations fail before they reach the engine. */
    synchronized void failFrom(int operation) {
        left = operation - 1;
    }

    /** Such operations reach the engine, but the connection breaks before it answers. */
    synchronized void loseAnswers(Predicate<String> operation) {
        unanswered = operation;
    }

    /** So many statements, or all that follow, are victims of a deadlock. */
    synchronized void undo(int statements) {
        undone = statements;
    }

    synchronized void repair() {
        undone = 0;
        left = Integer.MAX_VALUE;
        unanswered = operation -> false;
    }

    private synchronized void before(String operation) throws SQLException {
        operations.add(operation);
        if (left == 0) {
            throw broken(operation);
        }
        left--;
        if (undone > 0 && operation.contains("cop_")) {
            undone--;
            throw new SQLException("undone on purpose: " + operation, "40001");
        }
    }

    private synchronized void after(String operation) throws SQLException {
        if (unanswered.test(operation)) {
            throw broken(operation);
        }
    }

    private static SQLException broken(String operation) {
        return new SQLException("broken on purpose: " + operation, "08006");
    }

    private Connection connection(Connection connection) {
        return Proxies.of(Connection.class, (proxy, method, arguments) -> {
            String name = method.getName();
            if (OF_CONNECTIONS.contains(name)) {
                before(name);
                Object answer = Proxies.call(connection, method, arguments);
                after(name);
                return answer;
            }
            Object answer = Proxies.call(connection, method, arguments);
            if (answer instanceof PreparedStatement prepared) {
                return statement(PreparedStatement.class, prepared, (String) arguments[0]);
            }
            return answer instanceof Statement statement ? statement(Statement.class, statement, "") : answer;
        });
    }

    private <S extends Statement> S statement(Class<S> type, S statement, String prepared) {
        return Proxies.of(type, (proxy, method, arguments) -> {
            if (!OF_STATEMENTS.contains(method.getName())) {
                return Proxies.call(statement, method, arguments);
            }
            String sql = arguments == null ? prepared : (String) arguments[0];
            before(sql);
            Object answer = Proxies.call(statement, method, arguments);
            after(sql);
            return answer;
        });
    }
}
