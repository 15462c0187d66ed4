package io.copkit.storage.tck;

import static io.copkit.storage.tck.Race.settle;
import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityQuery.Order;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.AppendOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Appending, retracting and purging activities. */
public abstract class RecordingContract extends StorageContract {

    private static final String C = "c1";

    private final ActivityRecord post = Records.with(
            activity(C, "a1", "ana", "post", minute(1)),
            "targetMemberId",
            "bob",
            "threadId",
            "t1",
            "subjectId",
            "s1",
            "amount",
            3L);

    /** For adapters. */
    protected RecordingContract() {}

    @Test
    void R42_appending_is_idempotent() {
        ActivityRecord reply = activity(C, "a2", "bob", "reply", minute(2));
        ActivityRecord toldLater = Records.with(post, "recordedAt", minute(99));

        assertThat(store().log().append(List.of(post)))
                .as(check("that a new activity is counted as added"))
                .isEqualTo(new AppendOutcome(1, 0, List.of()));
        assertThat(store().log().append(List.of(toldLater, reply, reply)))
                .as(check("that the same act told again, also within one list, is counted as known"))
                .isEqualTo(new AppendOutcome(1, 2, List.of()));
        assertThat(store().log().append(List.of(reply, post)))
                .as(check("that nothing is added the third time"))
                .isEqualTo(new AppendOutcome(0, 2, List.of()));
        assertThat(store().activities())
                .as(check("that each activity is stored once, as it was told first"))
                .containsExactly(post, reply);
    }

    @Test
    void R43_known_id_with_another_payload_is_reported_and_left() {
        store().append(post);
        ActivityRecord added = activity(C, "z", "ana", "post", minute(9));
        List<ActivityRecord> others = List.of(
                Records.with(post, "memberId", "zoe"),
                Records.with(post, "kind", "reply"),
                Records.with(post, "targetMemberId", null),
                Records.with(post, "threadId", "t2"),
                Records.with(post, "subjectId", null),
                Records.with(post, "amount", null),
                Records.with(post, "occurredAt", minute(1).plusMillis(1)));

        for (ActivityRecord other : others) {
            assertThat(store().log().append(List.of(other)))
                    .as(check("that every component but recordedAt and retractedAt is compared: " + other))
                    .isEqualTo(new AppendOutcome(0, 0, List.of("a1")));
        }
        assertThat(store().log().append(List.of(others.get(0), added, Records.with(added, "kind", "x"), others.get(1))))
                .as(check("that mismatched ids are reported in the order given, and the others stored"))
                .isEqualTo(new AppendOutcome(1, 0, List.of("a1", "z", "a1")));
        assertThat(store().activities())
                .as(check("that a mismatch changes nothing that is stored"))
                .containsExactly(post, added);
    }

    @Test
    void R44_same_activities_appended_by_many_are_stored_once() throws Exception {
        for (int round = 1; round <= 5; round++) {
            String community = "c" + round;
            List<ActivityRecord> activities = numbered(community, 20);
            List<AppendOutcome> outcomes = race(i -> {
                List<ActivityRecord> own = new ArrayList<>(activities);
                Collections.rotate(own, i);
                return settle(() -> store().log().append(own));
            });

            assertThat(store().activities(community))
                    .as(check("that of many who append one id at once, one adds it"))
                    .isEqualTo(activities);
            assertThat(outcomes)
                    .as(check("that those who come later are told 'known'"))
                    .allMatch(outcome -> outcome.mismatched().isEmpty())
                    .allMatch(outcome -> outcome.added() + outcome.known() == activities.size());
            assertThat(outcomes.stream().mapToInt(AppendOutcome::added).sum())
                    .as(check("that an activity is counted as added once"))
                    .isLessThanOrEqualTo(activities.size());
        }
        countsAgree(store());
    }

    @Test
    void R45_activity_ids_are_apart_by_community() {
        ActivityRecord elsewhere = Records.with(post, "communityId", "c2", "kind", "reply");

        store().append(post, elsewhere);

        assertThat(store().activities())
                .as(check("that the key of an activity is (communityId, id)"))
                .containsExactly(post, elsewhere);
        store().log().retract("c2", List.of("a1"), minute(5));
        assertThat(store().activities())
                .as(check("that retracting reaches one community only"))
                .containsExactly(post);
    }

    @Test
    void R46_retracted_activity_counts_nowhere() {
        ActivityRecord kept =
                Records.with(post, "id", "a2", "memberId", "zoe", "threadId", "t2", "occurredAt", minute(3));
        ActivityRecord reply = Records.with(post, "id", "a3", "memberId", "bob", "kind", "reply");
        ActivityRecord first = Records.with(post, "id", "a4", "threadId", "t2");
        store().append(post, kept, reply, first);
        store().append(inCommunity(kept, "twin"));

        assertThat(store().log().retract(C, List.of("a1", "a3", "a4", "a1"), minute(5)))
                .as(check("that an id given twice is retracted once"))
                .isEqualTo(3);

        countsAs(C, "twin", "that retracted activities are left out of every figure");
        assertThat(store().log().retract(C, List.of("a1"), minute(6)))
                .as(check("that retracting again is counted as nothing"))
                .isZero();
        assertThat(store().log().append(List.of(post)))
                .as(check("that a retracted activity that is appended again is known"))
                .isEqualTo(new AppendOutcome(0, 1, List.of()));
        countsAs(C, "twin", "that appending again does not bring a retracted activity back");
        assertThat(recorded(C))
                .as(check("that the first retraction stands"))
                .contains(Records.with(post, "retractedAt", minute(5)));
    }

    @Test
    void R47_id_retracted_before_it_is_appended_is_never_stored() {
        ActivityRecord other = Records.with(post, "id", "a2");
        store().append(inCommunity(other, "twin"));

        assertThat(store().log().retract(C, List.of("a1"), minute(0)))
                .as(check("that burning an id that was never seen counts"))
                .isEqualTo(1);
        assertThat(store().log().retract(C, List.of("a1"), minute(0)))
                .as(check("that an id is burnt once"))
                .isZero();
        assertThat(store().log().append(List.of(post, other, Records.with(post, "kind", "other"))))
                .as(check("that a burnt id counts as known, whatever comes under it"))
                .isEqualTo(new AppendOutcome(1, 2, List.of()));
        countsAs(C, "twin", "that a retraction wins over an append that comes later");
        assertThat(recorded(C)).as(check("that a burnt id is no row")).containsExactly(other);
    }

    @Test
    void R48_activities_touch_no_version_and_no_sequence() {
        store().put(community(C), membership(C, "ana"));

        store().append(post, Records.with(post, "id", "a2"));
        store().log().retract(C, List.of("a1", "never"), minute(5));
        store().log().purge(C, minute(0));

        assertThat(store().stored(community(C), membership(C, "ana")))
                .as(check("that recording an activity writes no state record"))
                .containsExactly(community(C), membership(C, "ana"));
        assertThat(store().apply(store().change(C)).sequences())
                .as(check("that recording an activity uses no sequence"))
                .containsExactly(2L);
    }

    @Test
    void R57_any_order_of_append_repeat_and_retract_gives_the_same_figures() {
        List<Consumer<String>> steps = new ArrayList<>();
        for (ActivityRecord row : numbered(C, 12)) {
            steps.add(community -> store().log().append(List.of(inCommunity(row, community))));
            steps.add(community -> store().log().append(List.of(inCommunity(row, community))));
        }
        for (String id : List.of("a3", "a5", "a11")) {
            steps.add(community -> store().log().retract(community, List.of(id), minute(50)));
        }
        store().append(numbered(C, 12).stream()
                .filter(row -> !Set.of("a3", "a5", "a11").contains(row.id()))
                .toList());

        for (int order = 1; order <= 12; order++) {
            String community = "order-" + order;
            Collections.shuffle(steps, new Random(order));
            steps.forEach(step -> step.accept(community));

            countsAs(community, C, "that neither repeating nor the order of appending and retracting matters");
        }
    }

    @Test
    void R58_purge_forgets_what_occurred_before() {
        List<ActivityRecord> rows = numbered(C, 12);
        store().append(rows);
        store().append(inCommunity(rows.get(0), "other"));
        store().append(rows.subList(6, 12).stream()
                .map(row -> inCommunity(row, "twin"))
                .toList());
        store().log().retract(C, List.of("a2", "burnt-early"), minute(6));
        store().log().retract(C, List.of("burnt-late"), minute(7));

        assertThat(store().log().purge(C, minute(7)))
                .as(check("that activities are forgotten by their time of occurrence, retracted ones too, and burnt"
                        + " ids by that of their retraction"))
                .isEqualTo(6 + 1);

        countsAs(C, "twin", "that what is purged counts nowhere, and what occurred at the instant or later stays");
        assertThat(store().activities("other"))
                .as(check("that a purge reaches one community only"))
                .hasSize(1);
        assertThat(store().log().purge(C, minute(7)))
                .as(check("that a second purge finds nothing"))
                .isZero();
        assertThat(store().log()
                        .append(List.of(rows.get(0), rows.get(1), Records.with(rows.get(0), "id", "burnt-early"))))
                .as(check("that what is forgotten can be appended again, retracted ids too"))
                .isEqualTo(new AppendOutcome(3, 0, List.of()));
        assertThat(store().log().append(List.of(rows.get(7), Records.with(rows.get(0), "id", "burnt-late"))))
                .as(check("that what was not forgotten is still known"))
                .isEqualTo(new AppendOutcome(0, 2, List.of()));
    }

    @Test
    void R59_ten_thousand_activities_are_appended_in_one_list() {
        List<ActivityRecord> rows = numbered(C, 10_000);

        AppendOutcome outcome = store().log().append(rows);

        assertThat(outcome)
                .as(check("that a long list is stored whole, in batches if need be"))
                .isEqualTo(new AppendOutcome(10_000, 0, List.of()));
        assertThat(store().activities().size())
                .as(check("that every activity of a long list is stored"))
                .isEqualTo(10_000);
        assertThat(store().log().append(rows))
                .as(check("that a long list can be repeated"))
                .isEqualTo(new AppendOutcome(0, 10_000, List.of()));
    }

    private void countsAs(String community, String twin, String that) {
        assertThat(Figures.of(store(), community)).as(check(that)).isEqualTo(Figures.of(store(), twin));
    }

    private List<ActivityRecord> recorded(String community) {
        return store().all(ActivityQuery.of(ActivityFilter.of(ActivityScope.of(community)), Order.RECORDED, Store.ALL));
    }

    private static ActivityRecord inCommunity(ActivityRecord row, String community) {
        return Records.with(row, "communityId", community);
    }

    /** Activities a1, a2 … of three members in two threads, one a minute from minute 1. */
    private static List<ActivityRecord> numbered(String community, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> Records.with(
                        activity(community, "a" + i, "m" + i % 3, i % 2 == 0 ? "post" : "reply", minute(i)),
                        "targetMemberId",
                        "m" + i % 2,
                        "threadId",
                        "t" + i % 2,
                        "amount",
                        (long) i))
                .toList();
    }
}
