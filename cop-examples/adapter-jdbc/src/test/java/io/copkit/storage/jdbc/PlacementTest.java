package io.copkit.storage.jdbc;

import static io.copkit.storage.jdbc.Samples.NOON;
import static io.copkit.storage.jdbc.Samples.activity;
import static io.copkit.storage.jdbc.Samples.change;
import static io.copkit.storage.jdbc.Samples.community;
import static io.copkit.storage.jdbc.Samples.membership;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.CopStorage;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the tables are. */
@ParameterizedClass
@EnumSource(Engine.class)
class PlacementTest {

    /** How a host makes room; SQLite has one schema in a file. */
    private static final Map<Engine, String> CREATE_SCHEMA = Map.of(
            Engine.H2, "CREATE SCHEMA IF NOT EXISTS aside",
            Engine.POSTGRESQL, "CREATE SCHEMA IF NOT EXISTS aside",
            Engine.MARIADB, "CREATE DATABASE IF NOT EXISTS aside");

    @Parameter
    Engine engine;

    @Test
    void tables_stand_in_the_schema_and_under_the_prefix_that_were_asked_for() throws Exception {
        ConnectionSource connections = ConnectionSource.of(engine.node());
        String schema = engine == Engine.SQLITE ? "main" : "aside";
        try (Connection connection = engine.node().getConnection()) {
            if (CREATE_SCHEMA.containsKey(engine)) {
                Dialect.execute(connection, CREATE_SCHEMA.get(engine));
            }
        }

        CopStorage aside = JdbcStorage.on(connections)
                .tenant("placed")
                .schema(schema)
                .tablePrefix("Other9_")
                .build();
        aside.state().commit(change("first", community("c1", 1), membership("c1", "ana")));
        aside.activities().append(List.of(activity("c1", "a1", "ana", NOON)));

        long rows = connections.read(
                connections.dialect(),
                connection -> new Sql(schema + ".Other9_")
                        .add("SELECT COUNT(*) FROM @community WHERE tenant = ?", "placed")
                        .list(connection, Row::number)
                        .get(0));
        assertThat(rows).isEqualTo(1);
        CopStorage usual = JdbcStorage.on(connections).tenant("placed").build();
        assertThat(usual.state().findCommunity("c1")).isEmpty();
        assertThat(usual.personalData().erase(ErasureOrder.delete("ana")).activities())
                .isZero();
        assertThat(aside.state()
                        .memberships(MembershipQuery.of(StateFilter.ANY, PageRequest.first(9)))
                        .items())
                .containsExactly(membership("c1", "ana"));
    }
}
