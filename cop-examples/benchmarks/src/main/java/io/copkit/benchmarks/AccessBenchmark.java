package io.copkit.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.copkit.MemberId;
import io.copkit.role.CommunityAccessView;
import io.copkit.role.Permission;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One check of a permission: hot over 1 000 pairs of member and community, and at random over 65 536 of 300 000. Beside it
 * the answer of Caffeine and of ConcurrentHashMap, each holding the same bit masks under the same pairs.
 *
 * <pre>{@code
 * mvn -q -Pquick -pl cop-examples/benchmarks -am compile dependency:build-classpath -Dmdep.outputFile=target/class-path
 * java -cp cop-examples/benchmarks/target/classes:$(cat cop-examples/benchmarks/target/class-path) \
 *     org.openjdk.jmh.Main AccessBenchmark -prof gc
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AccessBenchmark {

    private static final Permission[] PERMISSIONS = Permission.values();

    /** The hash of a record of two small numbers would put thirty pairs into each bucket: nobody would keep that. */
    record Pair(int community, int member) {

        @Override
        public int hashCode() {
            return community * 0x9E3779B9 + member;
        }
    }

    /** How many pairs are asked for in turn. */
    @Param({"1000", "65536"})
    public int pairs;

    /** How many communities there are, of {@value AccessWorld#MEMBERS} members each. */
    @Param("300")
    public int communities;

    private CommunityAccessView[] views = {};
    private int[] community = {};
    private int[] member = {};
    private MemberId[] ids = {};
    private Permission[] permission = {};
    private Pair[] keys = {};
    private final Map<Pair, Long> map = new ConcurrentHashMap<>();
    private final Cache<Pair, Long> cache =
            Caffeine.newBuilder().maximumSize(1_000_000).build();
    private int next;

    /** Lays everything out. */
    @Setup
    public void setUp() {
        AccessWorld world = new AccessWorld(communities);
        views = world.views();
        Random random = new Random(4711);
        community = new int[pairs];
        member = new int[pairs];
        ids = new MemberId[pairs];
        permission = new Permission[pairs];
        keys = new Pair[pairs];
        for (int i = 0; i < pairs; i++) {
            community[i] = random.nextInt(communities);
            ids[i] = world.members().get(random.nextInt(AccessWorld.MEMBERS));
            member[i] = views[community[i]].indexOf(ids[i]);
            permission[i] = PERMISSIONS[random.nextInt(PERMISSIONS.length)];
            keys[i] = new Pair(community[i], member[i]);
        }
        for (int c = 0; c < communities; c++) {
            for (int m = 0; m < AccessWorld.MEMBERS; m++) {
                long mask = mask(views[c], m);
                map.put(new Pair(c, m), mask);
                cache.put(new Pair(c, m), mask);
            }
        }
    }

    /** A member by index, as a session would keep it. */
    @Benchmark
    public boolean viewByIndex() {
        int i = next();
        return views[community[i]].allows(member[i], permission[i]);
    }

    /** A member by id. */
    @Benchmark
    public boolean viewById() {
        int i = next();
        return views[community[i]].allows(ids[i], permission[i]);
    }

    /** The same mask in a ConcurrentHashMap. */
    @Benchmark
    public boolean concurrentHashMap() {
        int i = next();
        Long mask = map.get(keys[i]);
        return mask != null && has(mask, permission[i]);
    }

    /** The same mask in a bounded Caffeine cache. */
    @Benchmark
    public boolean caffeine() {
        int i = next();
        Long mask = cache.getIfPresent(keys[i]);
        return mask != null && has(mask, permission[i]);
    }

    /** What it costs to get at the request itself. */
    @Benchmark
    public int baseline() {
        int i = next();
        return community[i] + member[i] + permission[i].hashCode();
    }

    private int next() {
        int i = next + 1;
        next = i < pairs ? i : 0;
        return next;
    }

    private static long mask(CommunityAccessView view, int member) {
        long mask = 0;
        for (Permission one : PERMISSIONS) {
            mask |= view.allows(member, one) ? 1L << bit(one) : 0;
        }
        return mask;
    }

    private static boolean has(long mask, Permission permission) {
        return (mask & (1L << bit(permission))) != 0;
    }

    @SuppressWarnings("EnumOrdinal")
    private static int bit(Permission permission) {
        return permission.ordinal();
    }
}
