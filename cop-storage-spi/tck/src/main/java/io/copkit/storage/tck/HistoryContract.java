package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.minute;
import static io.copkit.storage.tck.Samples.next;
import static io.copkit.storage.tck.Samples.transition;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The history of communities, and the feed of the tenant. */
public abstract class HistoryContract extends StorageContract {

    private static final String C = "c1";

    private static final Comparator<TransitionRecord> FEED = Comparator.comparing(TransitionRecord::recordedAt)
            .thenComparing(TransitionRecord::communityId, Bytes.ORDER)
            .thenComparing(TransitionRecord::sequence);

    /** For adapters. */
    protected HistoryContract() {}

    @Test
    void R39_transitions_are_kept_as_given_and_never_change() {
        CommunityRecord community = community(C);
        List<String> seen = new ArrayList<>();
        TransitionRecord full = Records.timed(
                Records.worded(Records.with(transition(C, "first", "t1"), "recordVersion", 42L), name -> "a " + name),
                name -> {
                    seen.add(name);
                    return minute(seen.size());
                });
        full = Records.with(full, "communityId", C, "changeId", "first");
        TransitionRecord plain = transition(C, "first", "t2");

        store().apply(Change.in(C, "first").put(community).tell(full, plain));
        List<TransitionRecord> written = store().history(C);
        store().put(next(community));
        store().apply(Change.in(C, "gone").delete(community.key(), 2));

        assertThat(written)
                .as(check("that every component of a transition has its own column"))
                .containsExactly(full.withSequence(1), plain.withSequence(2));
        assertThat(store().history(C))
                .as(check("that later commits leave what happened before as it is"))
                .startsWith(full.withSequence(1), plain.withSequence(2))
                .hasSize(4);
    }

    @Test
    void R40_history_comes_by_sequence_and_is_narrowed_by_every_filter() throws Exception {
        List<TransitionRecord> told = tell();

        for (TransitionQuery query : narrowed(TransitionQuery.of(C, Store.ALL))) {
            List<TransitionRecord> expected = told.stream()
                    .filter(transition -> transition.communityId().equals(C) && matches(query, transition))
                    .sorted(Comparator.comparing(TransitionRecord::sequence))
                    .toList();
            answers(query, expected, "that the history of one community comes by its sequence");
        }
    }

    @Test
    void R41_feed_covers_every_community_by_time_of_recording() throws Exception {
        List<TransitionRecord> told = tell();

        for (TransitionQuery query : narrowed(TransitionQuery.feed(Store.ALL))) {
            List<TransitionRecord> expected = told.stream()
                    .filter(transition -> matches(query, transition))
                    .sorted(FEED)
                    .toList();
            answers(query, expected, "that the feed has all communities, by (recordedAt, communityId, sequence)");
        }
    }

    private static List<TransitionRecord> numbered(Change change, long first) {
        List<TransitionRecord> told = change.set().transitions();
        return IntStream.range(0, told.size())
                .mapToObj(i -> told.get(i).withSequence(first + i))
                .toList();
    }

    private void answers(TransitionQuery query, List<TransitionRecord> expected, String that) {
        assertThat(store().all(query)).as(check(that + ": " + query)).isEqualTo(expected);

        List<TransitionRecord> backwards = new ArrayList<>(expected);
        Collections.reverse(backwards);
        assertThat(store().all(query.latestFirst()))
                .as(check(that + ", and the other way round: " + query))
                .isEqualTo(backwards);
    }

    private static List<TransitionQuery> narrowed(TransitionQuery any) {
        return List.of(
                any,
                any.ofType("membership"),
                any.ofRecord("membership", "r1"),
                any.ofRecord("community", "nothing"),
                any.by("ana"),
                any.about("bob"),
                any.by("ana").about("bob").ofType("community"),
                any.ofOperation("op-1"),
                any.recorded(Window.between(minute(2), minute(4))),
                any.recorded(new Window(null, minute(3))).by("bob"),
                any.recorded(new Window(minute(3), null)).ofOperation("op-2"));
    }

    private static boolean matches(TransitionQuery query, TransitionRecord transition) {
        return same(query.recordType(), transition.recordType())
                && same(query.recordId(), transition.recordId())
                && same(query.actorId(), transition.actorId())
                && same(query.subjectId(), transition.subjectId())
                && same(query.operationId(), transition.operationId())
                && query.recordedAt().contains(transition.recordedAt());
    }

    private static boolean same(@Nullable String asked, @Nullable String value) {
        return asked == null || asked.equals(value);
    }

    /** Tells transitions that differ in everything a query asks for; times of recording repeat and go back. */
    private List<TransitionRecord> tell() throws Exception {
        List<TransitionRecord> told = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (String scope : List.of("c2", C, Ids.TENANT_SCOPE)) {
                int n = i + scope.length();
                TransitionRecord first = Records.with(
                        transition(scope, "any", i + "#1"),
                        "recordType",
                        n % 2 == 0 ? "membership" : "community",
                        "recordId",
                        "r" + n % 3,
                        "actorId",
                        n % 3 == 0 ? "ana" : "bob",
                        "subjectId",
                        n % 5 == 0 ? null : n % 4 == 0 ? "ana" : "bob",
                        "operationId",
                        n % 3 == 0 ? null : "op-" + n % 3,
                        "recordedAt",
                        minute((i * 7) % 5));
                TransitionRecord second = Records.with(first, "id", i + "#2", "recordedAt", minute(i % 2));
                long sequence = 2L * i + 1;
                Change change = Change.in(scope, scope + "-" + i).tell(first, second);
                store().apply(change);
                told.addAll(numbered(change, sequence));
            }
        }
        opened().catchUp();
        return told;
    }
}
