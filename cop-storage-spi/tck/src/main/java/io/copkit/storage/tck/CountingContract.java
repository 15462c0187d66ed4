package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.minute;
import static io.copkit.storage.tck.Samples.nested;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Periods;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tally, ties and threads against counting the raw rows. */
public abstract class CountingContract extends StorageContract {

    private static final ActivityFilter ANY = ActivityFilter.of(ActivityScope.ALL);
    private static final List<Group> GROUPS = List.of(Group.values());
    private static final Set<Measure> MEASURES = EnumSet.allOf(Measure.class);
    private static final Set<Measure> COUNT = Set.of(Measure.ACTIVITIES);
    private static final Set<Measure> UNBUCKETED = EnumSet.complementOf(EnumSet.of(Measure.PERIODS));

    /** Uneven, finer and coarser than hours, and without the ends of what is stored. */
    private static final Periods PERIODS = new Periods(List.of(
            minute(10), minute(11), minute(50), minute(60), minute(61), minute(300), minute(301), minute(2_000)));

    /** For adapters. */
    protected CountingContract() {}

    @Test
    void R52_tally_equals_counting_the_raw_rows() {
        ActivityOracle oracle = new ActivityOracle(raw());

        for (Set<Group> groups : Sets.subsets(GROUPS)) {
            tallies(oracle, TallyQuery.of(ANY, groups, MEASURES, PERIODS));
            for (Measure measure : groups.size() < 2 ? MEASURES : COUNT) {
                tallies(oracle, TallyQuery.of(ANY, groups, Set.of(measure), PERIODS));
            }
            if (!groups.contains(Group.PERIOD)) {
                tallies(oracle, TallyQuery.of(ANY, groups, UNBUCKETED));
            }
        }
    }

    private void tallies(ActivityOracle oracle, TallyQuery query) {
        assertThat(store().tally(query))
                .as(check("that measures count distinct raw rows, and those not asked for are left out: " + query))
                .containsExactlyInAnyOrderElementsOf(oracle.tally(query));
    }

    @Test
    void R53_tally_is_narrowed_by_every_filter_and_groups_kinds_by_label() throws Exception {
        List<ActivityRecord> raw = raw();
        List<CommunityRecord> communities = List.of(community("c1"), nested("c2", "c1"), community("c3"));
        store().put(communities);
        opened().catchUp();
        ActivityOracle oracle = new ActivityOracle(raw, new StateOracle(communities));

        List<ActivityFilter> filters = List.of(
                ActivityFilter.of(ActivityScope.of("c2")),
                ActivityFilter.of(ActivityScope.ALL.except(Set.of("c2", "c9"))),
                ActivityFilter.of(ActivityScope.within("c1")),
                ActivityFilter.of(ActivityScope.within("c1").except(Set.of("c1"))),
                ANY.by(Set.of("m1", "m2", "nobody")),
                ANY.exceptBy(Set.of("m1", "nobody")),
                ANY.by(Set.of("m1", "m2")).exceptBy(Set.of("m2")),
                ANY.ofKinds(Set.of("post", "like")),
                ANY.during(Window.between(minute(30), minute(301))),
                ANY.during(new Window(minute(61), null))
                        .ofKinds(Set.of("reply"))
                        .exceptBy(Set.of("m3")));
        Map<String, String> labels = Map.of("post", "written", "reply", "written", "like", "post", "other", "x");
        for (ActivityFilter filter : filters) {
            for (Set<Group> groups : List.of(
                    Set.<Group>of(), Set.of(Group.KIND), Set.of(Group.MEMBER, Group.KIND), Set.of(Group.COMMUNITY))) {
                for (Set<Measure> measures : List.of(COUNT, Set.of(Measure.ACTIVITIES, Measure.MEMBERS))) {
                    tallies(oracle, TallyQuery.of(filter, groups, measures));
                    tallies(oracle, TallyQuery.of(filter, groups, measures).labelled(labels));
                    tallies(
                            oracle,
                            TallyQuery.of(filter, groups, measures, PERIODS).labelled(labels));
                }
            }
        }
    }

    @Test
    void R54_counting_rows_are_sorted_and_no_match_gives_no_row() {
        List<ActivityRecord> rows = new ArrayList<>();
        List<String> texts = new ArrayList<>(List.of("a", "B", "é", "\uFFFD", "😀", "10", "9", "a b", "z"));
        Collections.shuffle(texts, new Random(1));
        for (String text : texts) {
            for (int i = 0; i < 2; i++) {
                ActivityRecord row = activity(i == 0 ? "c" : text, text + i, text, text, minute(10 + rows.size()));
                rows.add(Records.with(row, "targetMemberId", texts.get(rows.size() % 3), "threadId", text));
            }
        }
        store().append(rows);
        ActivityOracle oracle = new ActivityOracle(rows);

        for (Set<Group> groups : Sets.subsets(GROUPS)) {
            TallyQuery query = TallyQuery.of(ANY, groups, Set.of(Measure.ACTIVITIES), PERIODS);
            assertThat(store().tally(query))
                    .as(check("that rows are sorted by the bytes of their keys, in the order of the groups: " + groups))
                    .isEqualTo(oracle.tally(query));
            assertThat(store().tally(TallyQuery.of(ANY.by(Set.of("nobody")), groups, UNBUCKETED, PERIODS)))
                    .as(check("that not even a total of zero is pushed: " + groups))
                    .isEmpty();
        }
        for (TiesQuery query : List.of(TiesQuery.of(ANY), new TiesQuery(ANY, PERIODS))) {
            assertThat(keys(store().ties(query)))
                    .as(check("that ties are sorted by (period, member, target)"))
                    .isEqualTo(keys(oracle.ties(query)));
        }
        ThreadsQuery threads = ThreadsQuery.of(ActivityScope.ALL, Window.ALWAYS);
        assertThat(store().threads(threads))
                .as(check("that threads are sorted by (communityId, threadId)"))
                .isEqualTo(oracle.threads(threads));
    }

    @Test
    void R55_ties_equal_counting_the_raw_rows() {
        ActivityOracle oracle = new ActivityOracle(raw());

        for (ActivityFilter filter : List.of(
                ANY,
                ActivityFilter.of(ActivityScope.of("c2")),
                ANY.by(Set.of("m1", "m2")),
                ANY.exceptBy(Set.of("m1")),
                ANY.ofKinds(Set.of("reply")),
                ANY.during(Window.between(minute(11), minute(300))),
                ANY.by(Set.of("nobody")))) {
            for (TiesQuery query : List.of(TiesQuery.of(filter), new TiesQuery(filter, PERIODS))) {
                assertThat(store().ties(query))
                        .as(check("that each activity with a target counts once, toward oneself too: " + query))
                        .containsExactlyInAnyOrderElementsOf(oracle.ties(query));
            }
        }
    }

    @Test
    void R56_threads_equal_following_the_raw_rows() {
        ActivityOracle oracle = new ActivityOracle(raw());

        for (ActivityScope scope : List.of(ActivityScope.ALL, ActivityScope.of("c1"))) {
            for (Window opened : List.of(Window.ALWAYS, Window.between(minute(11), minute(61)))) {
                ThreadsQuery any = ThreadsQuery.of(scope, opened);
                for (ThreadsQuery query : List.of(
                        any,
                        any.openedBy(Set.of("post")),
                        any.answeredBy(Set.of("reply")),
                        any.openedBy(Set.of("post", "reply")).answeredBy(Set.of("reply", "like")),
                        any.exceptMembers(Set.of("m1")),
                        any.openedBy(Set.of("post")).answeredBy(Set.of("reply")).exceptMembers(Set.of("m2", "m3")),
                        any.until(minute(60)),
                        any.until(minute(11)).openedBy(Set.of("post")),
                        any.openedBy(Set.of("nothing")))) {
                    assertThat(store().threads(query))
                            .as(check("that the root is sought over all time, and answers are by others, of answering"
                                    + " kinds, before 'until': " + query))
                            .containsExactlyInAnyOrderElementsOf(oracle.threads(query));
                }
            }
        }
    }

    /** Stores rows with repeats, ties, gaps and absent values; edges of the periods among their times. */
    private List<ActivityRecord> raw() {
        Random random = new Random(52);
        List<Instant> times = new ArrayList<>(PERIODS.bounds());
        PERIODS.bounds().forEach(bound -> times.add(bound.minusMillis(1)));
        times.add(minute(0));
        times.add(minute(5_000));
        List<ActivityRecord> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            ActivityRecord row = activity(
                    "c" + (1 + random.nextInt(3)),
                    "a" + i,
                    "m" + random.nextInt(5),
                    List.of("post", "reply", "like", "visit").get(random.nextInt(4)),
                    times.get(random.nextInt(times.size())));
            rows.add(Records.with(
                    row,
                    "targetMemberId",
                    orNone(random, "m" + random.nextInt(5)),
                    "threadId",
                    orNone(random, "t" + random.nextInt(6)),
                    "subjectId",
                    orNone(random, "s" + random.nextInt(4)),
                    "amount",
                    random.nextInt(3) == 0 ? null : random.nextLong(-3, 5) * 3_000_000_000L));
        }
        store().append(rows);
        return rows;
    }

    private static List<List<Object>> keys(List<TieRow> ties) {
        return ties.stream()
                .map(tie -> List.<Object>of(tie.period(), tie.memberId(), tie.targetMemberId()))
                .toList();
    }

    private static @Nullable String orNone(Random random, String value) {
        return random.nextInt(3) == 0 ? null : value;
    }
}
