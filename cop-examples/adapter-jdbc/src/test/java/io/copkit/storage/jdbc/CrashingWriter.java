package io.copkit.storage.jdbc;

import static io.copkit.storage.jdbc.Samples.NOON;
import static io.copkit.storage.jdbc.Samples.activity;
import static io.copkit.storage.jdbc.Samples.change;
import static io.copkit.storage.jdbc.Samples.document;

import io.copkit.storage.CopStorage;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Writes until it is killed, and tells of each call that has returned. Also the main class of a process to be killed. */
final class CrashingWriter {

    static final String COMMUNITY = "c1";

    private CrashingWriter() {}

    /** Arguments: a SQLite file or the address of a database, the tenant, and a name for what is written. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        write(storage(dataSource(args[0]), args[1]), args[2], out::println);
    }

    static DataSource dataSource(String place) {
        return place.startsWith("jdbc:") ? new Pool(place).dataSource() : SqliteFile.at(Path.of(place));
    }

    static CopStorage storage(DataSource dataSource, String tenant) {
        return JdbcStorage.on(ConnectionSource.of(dataSource)).tenant(tenant).build();
    }

    /** Each commit writes a record and two transitions, each append an activity and its hour. */
    static void write(CopStorage storage, String name, Consumer<String> acknowledged) {
        for (int n = 1; ; n++) {
            String id = name + "-" + n;
            storage.state().commit(change(id, document(COMMUNITY, id)));
            acknowledged.accept("commit " + id);
            storage.activities().append(List.of(activity(COMMUNITY, id, "ana", NOON.plusSeconds(n))));
            acknowledged.accept("append " + id);
        }
    }
}
