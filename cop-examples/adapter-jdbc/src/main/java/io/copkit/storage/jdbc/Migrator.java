package io.copkit.storage.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Applies numbered scripts that have not been applied yet, each once, however many processes come at the same time. The
 * table {@code schema_step} remembers name and checksum of each. Scripts of engines whose DDL commits by itself consist of
 * statements that can be repeated, so one that was cut short is simply run again.
 */
final class Migrator {

    /** New scripts are added at the end; a script that was ever released is never changed. */
    static final List<String> RELEASED = List.of("V001__create_tables.sql", "V002__record_with_less.sql");

    private final Dialect dialect;
    private final String schema;
    private final String prefix;
    private final List<Script> scripts;

    Migrator(Dialect dialect, String schema, String prefix) {
        this(
                dialect,
                schema,
                prefix,
                RELEASED.stream().map(name -> Script.released(dialect, name)).toList());
    }

    Migrator(Dialect dialect, String schema, String prefix, List<Script> scripts) {
        this.dialect = dialect;
        this.schema = schema;
        this.prefix = prefix;
        this.scripts = scripts;
    }

    /**
     * A script.
     *
     * @param name its name, which says its place in the order
     * @param text its statements, with placeholders for schema and prefix
     */
    record Script(String name, String text) {

        static Script released(Dialect dialect, String name) {
            String path = "/META-INF/cop/db/" + dialect.folder() + "/" + name;
            try (InputStream in = Objects.requireNonNull(Migrator.class.getResourceAsStream(path), path)) {
                return new Script(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("reading " + path, e);
            }
        }

        /** The same for both habits of ending a line. */
        String checksum() {
            try {
                byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        List<String> statements(String schema, String prefix) {
            String filled = text.lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"))
                    .replace("${schema}", schema)
                    .replace("${prefix}", prefix);
            return List.of(filled.split(";\\s*")).stream()
                    .filter(statement -> !statement.isBlank())
                    .toList();
        }
    }

    /** Works inside a transaction, as far as the engine's DDL does. */
    int run(Connection connection) throws SQLException {
        dialect.lockSchema(connection, schema + prefix);
        try {
            Dialect.execute(
                    connection,
                    "CREATE TABLE IF NOT EXISTS " + schema + prefix
                            + "schema_step (name VARCHAR(100) NOT NULL PRIMARY KEY, checksum VARCHAR(64) NOT NULL)");
            Map<String, String> applied = applied(connection);
            int missing = 0;
            for (Script script : scripts) {
                String checksum = applied.get(script.name);
                if (checksum == null) {
                    apply(connection, script);
                    missing++;
                } else if (!checksum.equals(script.checksum())) {
                    throw new IllegalStateException(script.name + " is not the script that was applied to " + schema
                            + prefix + "*; released scripts must not change");
                }
            }
            return missing;
        } finally {
            dialect.unlockSchema(connection, schema + prefix);
        }
    }

    private Map<String, String> applied(Connection connection) throws SQLException {
        Map<String, String> applied = new HashMap<>();
        new Sql(schema + prefix)
                .add("SELECT name, checksum FROM @schema_step")
                .list(connection, row -> applied.put(row.text(), row.text()));
        return applied;
    }

    private void apply(Connection connection, Script script) throws SQLException {
        for (String statement : script.statements(schema, prefix)) {
            Dialect.execute(connection, statement);
        }
        new Sql(schema + prefix)
                .add("INSERT INTO @schema_step (name, checksum) VALUES (?, ?)", script.name, script.checksum())
                .update(connection);
    }
}
