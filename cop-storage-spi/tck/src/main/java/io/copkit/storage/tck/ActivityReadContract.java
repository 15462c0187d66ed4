package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.document;
import static io.copkit.storage.tck.Samples.minute;
import static io.copkit.storage.tck.Samples.transition;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityQuery.Order;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Periods;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reading raw activities, and the edges of windows. */
public abstract class ActivityReadContract extends StorageContract {

    private static final String C = "c1";

    /** For adapters. */
    protected ActivityReadContract() {}

    @Test
    void R49_read_by_occurrence_gives_what_counts_in_order() {
        List<ActivityRecord> activities = varied();
        store().append(activities);
        store().log().retract("c1", List.of("a3"), minute(50));
        List<ActivityRecord> counting = activities.stream()
                .filter(row -> !(row.communityId().equals("c1") && row.id().equals("a3")))
                .toList();
        ActivityOracle oracle = new ActivityOracle(counting);

        ActivityFilter any = ActivityFilter.of(ActivityScope.ALL);
        for (ActivityFilter filter : List.of(
                any,
                any.by(Set.of("m1", "m2")),
                any.exceptBy(Set.of("m1")),
                any.ofKinds(Set.of("post", "like")),
                any.by(Set.of("m0")).ofKinds(Set.of("reply")),
                ActivityFilter.of(ActivityScope.of("c2")).exceptBy(Set.of("m2")),
                ActivityFilter.of(ActivityScope.ALL.except(Set.of("c2"))))) {
            assertThat(store().read(filter))
                    .as(check("that raw rows come by (occurredAt, communityId, id) under every filter: " + filter))
                    .isEqualTo(oracle.occurred(filter));
        }
    }

    @Test
    void R50_read_by_recording_resumes_over_late_and_retracted_activities() {
        List<ActivityRecord> early = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            early.add(Records.with(activity(C, "a" + i, "ana", "post", minute(60 - i)), "recordedAt", minute(i)));
        }
        store().append(early);
        Slice<ActivityRecord> first = recorded(PageRequest.first(4));

        ActivityRecord late = Records.with(activity(C, "late", "bob", "post", minute(-500)), "recordedAt", minute(10));
        store().append(late);
        store().log().retract(C, List.of("a2", "a6", "never"), minute(11));

        assertThat(first.items())
                .as(check("that rows come by their time of recording, not of occurrence"))
                .isEqualTo(early.subList(0, 4));
        assertThat(recorded(PageRequest.first(9).after(Objects.requireNonNull(first.next())))
                        .items())
                .as(check("that a kept cursor finds late rows, and retracted ones with their retraction"))
                .containsExactly(
                        early.get(4),
                        late,
                        Records.with(early.get(1), "retractedAt", minute(11)),
                        Records.with(early.get(5), "retractedAt", minute(11)));
    }

    @Test
    void R51_windows_and_periods_are_half_open() {
        Instant from = minute(10);
        Instant to = minute(20);
        List<Instant> instants = List.of(from.minusMillis(1), from, to.minusMillis(1), to);
        Change change = store().change(C);
        for (int i = 0; i < instants.size(); i++) {
            Instant at = instants.get(i);
            ActivityRecord row = activity(C, "a" + i, "m" + i, "post", at);
            store().append(Records.with(row, "threadId", "t" + i, "targetMemberId", "x"));
            change.put(Records.with(document(C, "plan", "d" + i), "at", at, "dueAt", at));
            change.tell(Records.with(transition(C, "any", "t" + i), "recordedAt", at));
        }
        store().apply(change);
        Window window = Window.between(from, to);
        ActivityFilter inside = ActivityFilter.of(ActivityScope.ALL).during(window);

        String message = check("that a window holds its first instant and not its last");
        assertThat(store().read(inside))
                .as(message)
                .extracting(ActivityRecord::id)
                .containsExactly("a1", "a2");
        assertThat(store().tally(TallyQuery.of(inside, Set.of(Group.MEMBER), Set.of(Measure.ACTIVITIES))))
                .as(message)
                .extracting(TallyRow::memberId)
                .containsExactly("m1", "m2");
        assertThat(store().ties(TiesQuery.of(inside)))
                .as(message)
                .extracting(TieRow::memberId)
                .containsExactly("m1", "m2");
        assertThat(store().threads(ThreadsQuery.of(ActivityScope.ALL, window)))
                .as(message)
                .extracting(ThreadRow::threadId)
                .containsExactly("t1", "t2");
        assertThat(store().all(DocumentQuery.of(StateFilter.ANY, Store.ALL).at(window)))
                .as(message)
                .extracting(DocumentRecord::id)
                .containsExactly("d1", "d2");
        assertThat(store().all(TransitionQuery.of(C, Store.ALL).recorded(window)))
                .as(message)
                .extracting(TransitionRecord::id)
                .containsExactly("t1", "t2");
        assertThat(store().documents(StateFilter.ANY.dueBefore(from)))
                .as(check("that what is due at an instant is not due before it"))
                .extracting(DocumentRecord::id)
                .containsExactly("d0");
        assertThat(store().threads(ThreadsQuery.of(ActivityScope.ALL, Window.ALWAYS)
                        .until(to)))
                .as(check("that 'until' leaves out what happens at its instant"))
                .extracting(ThreadRow::threadId)
                .containsExactly("t0", "t1", "t2");
        bucketed(new Periods(List.of(from, to)), List.of(0, 0));
        bucketed(new Periods(List.of(from.minusMillis(1), from, to, to.plusMillis(1))), List.of(0, 1, 1, 2));
    }

    private void bucketed(Periods periods, List<Integer> expected) {
        ActivityFilter any = ActivityFilter.of(ActivityScope.ALL);
        assertThat(store().tally(TallyQuery.of(
                        any, Set.of(Group.MEMBER, Group.PERIOD), Set.of(Measure.ACTIVITIES), periods)))
                .as(check("that a period holds its first instant and not its last"))
                .extracting(TallyRow::period)
                .isEqualTo(expected);
        assertThat(store().ties(new TiesQuery(any, periods)))
                .as(check("that a period of ties holds its first instant and not its last"))
                .extracting(TieRow::period)
                .isEqualTo(expected);
    }

    private Slice<ActivityRecord> recorded(PageRequest page) {
        return store().log().read(ActivityQuery.of(ActivityFilter.of(ActivityScope.ALL), Order.RECORDED, page));
    }

    private static List<ActivityRecord> varied() {
        List<ActivityRecord> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String kind = List.of("post", "reply", "like", "visit").get(i % 4);
            rows.add(activity("c" + (1 + i % 3), "a" + (i * 7) % 30, "m" + i % 5, kind, minute((i * 11) % 6)));
        }
        return rows;
    }
}
