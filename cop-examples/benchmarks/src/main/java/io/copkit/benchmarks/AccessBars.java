package io.copkit.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.collect.ImmutableMap;
import io.copkit.MemberId;
import io.copkit.benchmarks.Interleaved.Nanos;
import io.copkit.benchmarks.Scoreboard.Subject;
import io.copkit.benchmarks.ingest.DurableServer;
import io.copkit.role.CommunityAccessView;
import io.copkit.role.Permission;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bars E1 to E3: one check of a right on a view that is held, beside the same bit masks in caches and maps and beside a
 * look into PostgreSQL. A turn checks all pairs once; shown is one check.
 */
public final class AccessBars {

    private static final int COMMUNITIES = 300;
    private static final int HOT = 1_000;
    private static final int SPREAD = 65_536;
    private static final Permission ASKED = Permission.POST;
    private static final String BY_IDS = "by ids";
    private static final String BY_NUMBERS = "by numbers";

    private final Scoreboard board;
    private final CommunityAccessView[] views;
    private final AccessWorld world;
    private final Map<AccessBenchmark.Pair, Boolean> concurrent = new ConcurrentHashMap<>();
    private final ImmutableMap<AccessBenchmark.Pair, Boolean> immutable;
    private final Cache<AccessBenchmark.Pair, Boolean> cache =
            Caffeine.newBuilder().maximumSize(1_000_000).build();

    private AccessBars(Scoreboard board, int communities) {
        this.board = board;
        this.world = new AccessWorld(communities);
        this.views = world.views();
        for (int c = 0; c < communities; c++) {
            for (int m = 0; m < AccessWorld.MEMBERS; m++) {
                concurrent.put(new AccessBenchmark.Pair(c, m), views[c].allows(m, ASKED));
            }
        }
        this.immutable = ImmutableMap.copyOf(concurrent);
        cache.putAll(concurrent);
    }

    /** Runs all rows. */
    public static void run(Scoreboard board) throws Exception {
        run(board, COMMUNITIES, 9);
    }

    static void run(Scoreboard board, int communities, int turns) throws Exception {
        AccessBars bars = new AccessBars(board, communities);
        Nanos hot = bars.checks("E1", "hot, 1,000 pairs", HOT, turns, 10, Map.of("Caffeine", 2.0));
        bars.checks(
                "E2",
                "at random, 65,536 of all pairs",
                SPREAD,
                turns,
                60,
                Map.of("Caffeine", 5.0, "ConcurrentHashMap", 2.0));
        bars.besideDatabase(hot, turns);
    }

    private Nanos checks(String bar, String data, int pairs, int turns, double atMost, Map<String, Double> atLeast) {
        Random random = new Random(4_711);
        int[] community = random.ints(pairs, 0, views.length).toArray();
        int[] member = random.ints(pairs, 0, AccessWorld.MEMBERS).toArray();
        MemberId[] ids = new MemberId[pairs];
        AccessBenchmark.Pair[] keys = new AccessBenchmark.Pair[pairs];
        for (int i = 0; i < pairs; i++) {
            ids[i] = world.members().get(member[i]);
            keys[i] = new AccessBenchmark.Pair(community[i], views[community[i]].indexOf(ids[i]));
        }
        Map<String, Nanos> measured = new LinkedHashMap<>();
        // each way has a loop of its own, for one that all share would be compiled for none of them
        Interleaved.byProcessor()
                .way(BY_IDS, () -> {
                    int allowed = 0;
                    for (int i = 0; i < pairs; i++) {
                        allowed += views[community[i]].allows(ids[i], ASKED) ? 1 : 0;
                    }
                    return allowed;
                })
                .way(BY_NUMBERS, () -> {
                    int allowed = 0;
                    for (int i = 0; i < pairs; i++) {
                        allowed += views[community[i]].allows(keys[i].member(), ASKED) ? 1 : 0;
                    }
                    return allowed;
                })
                .way("Caffeine", () -> {
                    int allowed = 0;
                    for (int i = 0; i < pairs; i++) {
                        allowed += Boolean.TRUE.equals(cache.getIfPresent(keys[i])) ? 1 : 0;
                    }
                    return allowed;
                })
                .way("Guava's ImmutableMap", () -> {
                    int allowed = 0;
                    for (int i = 0; i < pairs; i++) {
                        allowed += Boolean.TRUE.equals(immutable.get(keys[i])) ? 1 : 0;
                    }
                    return allowed;
                })
                .way("ConcurrentHashMap", () -> {
                    int allowed = 0;
                    for (int i = 0; i < pairs; i++) {
                        allowed += Boolean.TRUE.equals(concurrent.get(keys[i])) ? 1 : 0;
                    }
                    return allowed;
                })
                .measure(Math.min(6, turns), turns)
                .forEach((way, nanos) -> measured.put(way, nanos.dividedBy(pairs)));
        Nanos byIds = Objects.requireNonNull(measured.remove(BY_IDS));
        Nanos numbers = Objects.requireNonNull(measured.remove(BY_NUMBERS));
        board.figure(
                new Subject(bar, "a check by ids on a held view", data),
                Scoreboard.time(byIds),
                byIds.median(),
                "ns",
                atMost);
        measured.forEach((way, beside) -> {
            Subject subject = new Subject(bar, "by numbers, beside " + way, data);
            if (atLeast.containsKey(way)) {
                board.faster(subject, numbers, beside, Objects.requireNonNull(atLeast.get(way)));
            } else {
                board.context(subject, numbers, beside);
            }
        });
        return byIds;
    }

    private void besideDatabase(Nanos hot, int turns) throws Exception {
        try (DurableServer server = new DurableServer();
                Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE member (community INTEGER, member INTEGER, allowed BOOLEAN,"
                    + " PRIMARY KEY (community, member))");
            statement.execute("INSERT INTO member SELECT c, m, true FROM generate_series(0, 299) c,"
                    + " generate_series(0, 999) m");
            statement.execute("ANALYZE member");
            Random random = new Random(4_711);
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT allowed FROM member WHERE community = ? AND member = ?")) {
                Nanos look = Objects.requireNonNull(Interleaved.byWall()
                        .way(
                                "look",
                                () -> look(select, random.nextInt(COMMUNITIES), random.nextInt(AccessWorld.MEMBERS)))
                        .measure(Math.min(3, turns), turns)
                        .get("look"));
                board.faster(
                        new Subject("E3", "a check beside a look by primary key (wall)", "PostgreSQL, loopback"),
                        hot,
                        look,
                        500);
            }
        }
    }

    private static boolean look(PreparedStatement select, int community, int member) {
        try {
            select.setInt(1, community);
            select.setInt(2, member);
            try (ResultSet found = select.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
