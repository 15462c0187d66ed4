package io.copkit.acceptance.bad;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes time and ids in every way, and talks to a database. */
@SuppressWarnings("JavaUtilDate")
public final class BadModel {

    public static final int WAYS_TO_MAKE_TIME_OR_IDS = 10;

    private BadModel() {}

    static List<Object> ways() {
        Supplier<Instant> reference = Instant::now;
        return List.of(
                reference,
                Instant.now(),
                LocalDate.now(ZoneOffset.UTC),
                Clock.systemUTC(),
                System.currentTimeMillis(),
                System.nanoTime(),
                UUID.randomUUID(),
                new Date(),
                Math.random(),
                new Random());
    }

    static List<Object> allowed(Clock clock, String name) {
        return List.of(clock.instant(), new Date(0), UUID.fromString(name));
    }

    static Object database(Connection connection) {
        return connection;
    }
}
