package io.copkit.storage.memory;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What short histories do not reach: columns of several chunks, names and tables that grow, groups too many for slots of
 * their own.
 */
class LongHistoryTest {

    private static final int DAYS = 60;
    private static final Periods WEEKS = new Periods(
            IntStream.rangeClosed(1, DAYS / 7).mapToObj(week -> day(7 * week)).toList());

    @Property(tries = 4)
    void a_long_history_is_counted_like_its_raw_rows(@ForAll long seed) {
        Random random = new Random(seed);
        Twins twins = longHistory(random);

        for (int i = 0; i < 15; i++) {
            twins.answerAlike(tally(random));
        }
    }

    @Property(tries = 3)
    void a_long_history_has_the_ties_threads_and_order_of_its_raw_rows(@ForAll long seed) {
        Random random = new Random(seed);
        Twins twins = longHistory(random);

        for (int i = 0; i < 4; i++) {
            twins.answerAlike(new TiesQuery(filter(random), random.nextBoolean() ? WEEKS : null));
            twins.answerAlike(ThreadsQuery.of(scope(random), window(random)));
            for (ActivityQuery.Order order : ActivityQuery.Order.values()) {
                twins.answerAlike(ActivityQuery.of(filter(random), order, PageRequest.first(700)));
            }
        }
    }

    /** Six thousand activities of six hundred members, mostly in order of time; some repeated, retracted, purged, erased. */
    private static Twins longHistory(Random random) {
        Twins twins = new Twins();
        for (int list = 0; list < 12; list++) {
            int day = list * DAYS / 12;
            twins.append(Stream.generate(() -> activity(random, day)).limit(500).toList());
            twins.retract(community(random), ids(random, 40), day(day + 5));
        }
        twins.purge("c1", day(2));
        twins.erase(ErasureOrder.pseudonymise("m1", "somebody"));
        twins.erase(ErasureOrder.delete("m2"));
        return twins;
    }

    private static ActivityRecord activity(Random random, int day) {
        Instant recordedAt = day(day).plusSeconds(random.nextInt(5 * 86_400));
        boolean late = random.nextInt(10) == 0;
        return new ActivityRecord(
                community(random),
                id(random),
                "m" + random.nextInt(600),
                "kind" + random.nextInt(5),
                random.nextBoolean() ? "m" + random.nextInt(600) : null,
                random.nextBoolean() ? "t" + random.nextInt(500) : null,
                random.nextBoolean() ? "s" + random.nextInt(900) : null,
                random.nextBoolean() ? (long) random.nextInt(10) : null,
                late ? day(random.nextInt(day + 1)) : recordedAt,
                recordedAt,
                null);
    }

    private static String community(Random random) {
        return random.nextInt(4) == 0 ? "c2" : "c1";
    }

    private static String id(Random random) {
        return "a" + random.nextInt(50_000);
    }

    private static List<String> ids(Random random, int count) {
        return Stream.generate(() -> id(random)).limit(count * 20L).toList();
    }

    private static TallyQuery tally(Random random) {
        Set<Group> groups = some(random, Group.class);
        Set<Measure> measures = some(random, Measure.class);
        measures.add(Measure.ACTIVITIES);
        return new TallyQuery(filter(random), groups, measures, WEEKS, new TreeMap<>());
    }

    private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type) {
        Set<E> some = EnumSet.noneOf(type);
        Arrays.stream(type.getEnumConstants())
                .filter(value -> random.nextBoolean())
                .forEach(some::add);
        return some;
    }

    private static ActivityFilter filter(Random random) {
        ActivityFilter filter = ActivityFilter.of(scope(random)).during(window(random));
        return random.nextInt(3) == 0 ? filter.ofKinds(Set.of("kind1", "kind2")).exceptBy(Set.of("m3", "m4")) : filter;
    }

    private static ActivityScope scope(Random random) {
        return random.nextBoolean() ? ActivityScope.ALL : ActivityScope.of("c1");
    }

    private static Window window(Random random) {
        return random.nextBoolean() ? Window.ALWAYS : new Window(day(random.nextInt(30)), day(30 + random.nextInt(30)));
    }

    private static Instant day(int number) {
        return Samples.START.plus(Duration.ofDays(number));
    }
}
