package io.copkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Actor;
import io.copkit.MemberId;
import io.copkit.lifecycle.Stage;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The state as of a date against a replay that is too simple to be wrong, over histories with late and voided steps. */
class ReplayLawsTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int DAYS = 20;

    @Property
    void it_equals_a_naive_replay_on_both_axes_of_time(
            @ForAll("histories") List<HistoryEntry> history,
            @ForAll("days") Instant at,
            @ForAll("days") Instant knownAt) {
        List<HistoryEntry> known = history.stream()
                .filter(step -> !step.recordedAt().isAfter(knownAt))
                .toList();

        CommunityAsOf state = Replay.of(known).upTo(at, Optional.of(knownAt));

        Naive naive = new Naive(known, at);
        assertThat(state.stage()).isEqualTo(naive.stage);
        assertThat(state.members()).isEqualTo(naive.members);
        for (MemberId member : List.of(MemberId.of("a"), MemberId.of("b"), MemberId.of("c"))) {
            assertThat(Replay.of(known).member(member).at(at).map(Belonging::roles))
                    .isEqualTo(Optional.ofNullable(naive.members.get(member)));
        }
    }

    @Property
    void the_order_in_which_steps_are_read_does_not_matter(
            @ForAll("histories") List<HistoryEntry> history, @ForAll("days") Instant at, @ForAll Random random) {
        List<HistoryEntry> shuffled = new ArrayList<>(history);
        Collections.shuffle(shuffled, random);

        assertThat(Replay.of(shuffled).upTo(at, Optional.empty()))
                .isEqualTo(Replay.of(history).upTo(at, Optional.empty()));
    }

    /** Looks for the next step to apply again and again, day by day, without sorting, sets or streams. */
    private static final class Naive {

        private final Map<MemberId, Set<Role>> members = new HashMap<>();
        private final Map<String, Instant> ends = new HashMap<>();
        private Optional<Stage> stage = Optional.empty();

        Naive(List<HistoryEntry> history, Instant at) {
            List<HistoryEntry> left = new ArrayList<>();
            for (HistoryEntry step : history) {
                if (!isVoided(step, history) && !step.effectiveAt().isAfter(at)) {
                    left.add(step);
                }
            }
            while (!left.isEmpty()) {
                HistoryEntry first = left.get(0);
                for (HistoryEntry step : left) {
                    int order = step.effectiveAt().compareTo(first.effectiveAt());
                    if (order < 0 || (order == 0 && step.sequence() < first.sequence())) {
                        first = step;
                    }
                }
                expire(first.effectiveAt());
                apply(first);
                left.remove(first);
            }
            expire(at);
        }

        private static boolean isVoided(HistoryEntry step, List<HistoryEntry> history) {
            for (HistoryEntry other : history) {
                if (other.voids().equals(Optional.of(step.id())) && !isVoided(other, history)) {
                    return true;
                }
            }
            return false;
        }

        private void expire(Instant now) {
            for (MemberId member : new ArrayList<>(members.keySet())) {
                for (Role role : new ArrayList<>(members.get(member))) {
                    if (isOver(member + " " + role, now)) {
                        members.get(member).remove(role);
                    }
                }
                if (isOver(member.toString(), now)) {
                    members.remove(member);
                }
            }
        }

        private boolean isOver(String what, Instant now) {
            Instant end = ends.get(what);
            return end != null && !end.isAfter(now);
        }

        private void apply(HistoryEntry step) {
            MemberId who = step.subject().orElse(MemberId.of("nobody"));
            switch (step.what()) {
                case "community.founded", "stage.moved" ->
                    stage = Optional.of(Stage.valueOf(step.to().orElseThrow().toUpperCase(java.util.Locale.ROOT)));
                case "membership.joined" -> {
                    if (!members.containsKey(who)) {
                        members.put(who, new HashSet<>());
                        ends.put(who.toString(), step.until().orElse(Instant.MAX));
                    }
                }
                case "membership.left" -> members.remove(who);
                case "role.appointed" -> {
                    if (members.containsKey(who) && members.get(who).add(role(step.to()))) {
                        ends.put(who + " " + role(step.to()), step.until().orElse(Instant.MAX));
                    }
                }
                case "role.revoked" ->
                    members.getOrDefault(who, new HashSet<>()).remove(role(step.from()));
                default -> {}
            }
        }

        private static Role role(Optional<String> code) {
            return Role.of(code.orElseThrow());
        }
    }

    @Provide
    Arbitrary<Instant> days() {
        return Arbitraries.integers().between(-1, DAYS + 1).map(ReplayLawsTest::day);
    }

    @Provide
    Arbitrary<List<HistoryEntry>> histories() {
        return step().list().ofMaxSize(40).map(ReplayLawsTest::numbered);
    }

    private record Draft(
            String what, String member, String code, int effective, int recorded, int voidsBack, int lasting) {}

    private static Arbitrary<Draft> step() {
        return Combinators.combine(
                        Arbitraries.of(
                                "community.founded",
                                "stage.moved",
                                "membership.joined",
                                "membership.joined",
                                "membership.left",
                                "role.appointed",
                                "role.revoked",
                                "something.newer"),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of("facilitator", "mentor"),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(-8, 3),
                        Arbitraries.integers().between(1, DAYS))
                .as(Draft::new);
    }

    private static List<HistoryEntry> numbered(List<Draft> drafts) {
        List<HistoryEntry> history = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean stage =
                    draft.what().equals("community.founded") || draft.what().equals("stage.moved");
            String code = stage ? (draft.code().equals("mentor") ? "maturing" : "potential") : draft.code();
            Optional<String> voids = draft.voidsBack() > 0 && draft.voidsBack() <= i
                    ? Optional.of("step-" + (i - draft.voidsBack()))
                    : Optional.empty();
            history.add(new HistoryEntry(
                    "step-" + i,
                    i + 1,
                    "change-" + i,
                    draft.what(),
                    new Actor.Host("test"),
                    stage ? Optional.empty() : Optional.of(MemberId.of(draft.member())),
                    Optional.of(code),
                    Optional.of(code),
                    "test",
                    Optional.empty(),
                    List.of(),
                    day(draft.effective()),
                    day(draft.recorded()),
                    draft.lasting() > DAYS / 2
                            ? Optional.empty()
                            : Optional.of(day(draft.effective() + draft.lasting())),
                    voids));
        }
        return history;
    }

    private static Instant day(int number) {
        return BEGIN.plusSeconds(86_400L * number);
    }
}
