package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.PageRequest;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowsTest {

    private static final ActivityFilter ALL = ActivityFilter.of(ActivityScope.ALL);

    /** The same days, threads, members and chunks go on behind the reader's back. */
    @Property(tries = 60)
    void rows_that_were_handed_out_show_nothing_that_is_written_later(
            @ForAll @IntRange(max = 1_100) int before,
            @ForAll @IntRange(min = 1, max = 1_100) int after,
            @ForAll long seed) {
        Random random = new Random(seed);
        Segment segment = new Segment();
        write(segment, before, random);
        Rows handedOut = segment.rows();
        List<?> answers = answers(handedOut);

        write(segment, after, random);

        assertThat(answers(handedOut)).isEqualTo(answers);
        assertThat(answers(segment.rows())).isNotEqualTo(answers);
    }

    /** Adds some activities and retracts every tenth of all. */
    private static void write(Segment segment, int count, Random random) {
        for (int i = 0; i < count; i++) {
            segment.add(activity(segment.size(), random));
            if (random.nextInt(10) == 0) {
                segment.retract(random.nextInt(segment.size()), hour(random).toEpochMilli());
            }
        }
    }

    private static List<?> answers(Rows rows) {
        Set<Measure> measures = EnumSet.complementOf(EnumSet.of(Measure.PERIODS));
        TallyQuery byKind = TallyQuery.of(ALL, Set.of(Group.KIND), measures);
        ActivityQuery recorded = ActivityQuery.of(ALL, ActivityQuery.Order.RECORDED, PageRequest.first(5_000));
        List<Object> answers = new ArrayList<>();
        new Tally(byKind, null, List.of(rows)).forEach(answers::add);
        new Threads(ThreadsQuery.of(ActivityScope.ALL, Window.ALWAYS), "c", rows).forEach(answers::add);
        answers.addAll(new Reading("tenant", recorded).page(Map.of("c", rows)).items());
        return answers;
    }

    private static ActivityRecord activity(int number, Random random) {
        return new ActivityRecord(
                "c",
                "a" + number,
                "m" + random.nextInt(20 + number),
                "kind" + random.nextInt(3),
                "m" + random.nextInt(20),
                "t" + random.nextInt(10),
                "s" + random.nextInt(20 + number),
                1L,
                hour(random),
                hour(random),
                null);
    }

    private static Instant hour(Random random) {
        return Samples.START.plus(Duration.ofHours(random.nextInt(72)));
    }
}
