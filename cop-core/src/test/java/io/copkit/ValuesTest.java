package io.copkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.TimeWindow;
import io.copkit.storage.memory.InMemoryStorage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void ids_are_checked_and_never_changed() {
        for (String id : List.of("", "x".repeat(129), "é".repeat(65), "a\u0000", "\ud83d", "*")) {
            assertThatThrownBy(() -> MemberId.of(id)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> CommunityId.of(id)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> MemberId.of("~")).isInstanceOf(IllegalArgumentException.class);
        assertThat(MemberId.of(" é".repeat(42)).value()).isEqualTo(" é".repeat(42));
        assertThat(CommunityId.of("x".repeat(128)).value()).hasSize(128);
        assertThat(MemberId.of("Ana")).isNotEqualTo(MemberId.of("ana"));
    }

    @Test
    void an_id_is_not_shown_by_what_refuses_it() {
        assertThatThrownBy(() -> MemberId.of("ana.smith@example.org\u0000")).hasMessageNotContaining("smith");
    }

    @Test
    void a_window_is_half_open() {
        TimeWindow hour = TimeWindow.upTo(NOON, Duration.ofHours(1));

        assertThat(hour.contains(hour.from())).isTrue();
        assertThat(hour.contains(hour.to())).isFalse();
        assertThat(hour.length()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void bounds_between_two_milliseconds_leave_the_same_instants_in_and_out() {
        TimeWindow window =
                TimeWindow.between(NOON.plusNanos(1), NOON.plusMillis(1).plusNanos(1));

        assertThat(window.contains(NOON)).isFalse();
        assertThat(window.contains(NOON.plusMillis(1))).isTrue();
        assertThat(window.contains(NOON.plusMillis(2))).isFalse();
    }

    @Test
    void a_window_does_not_end_before_it_begins_nor_leave_the_calendar() {
        assertThatThrownBy(() -> TimeWindow.between(NOON, NOON.minusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimeWindow.between(Instant.MIN, NOON)).isInstanceOf(IllegalArgumentException.class);
        assertThat(TimeWindow.between(NOON, NOON).contains(NOON)).isFalse();
    }

    @Test
    void an_outcome_is_folded_mapped_or_thrown() {
        Outcome<Integer> accepted = Outcome.accepted(41, List.of());
        Outcome<Integer> refused = Outcome.refused(Refusal.of(RefusalCode.NOT_A_MEMBER));

        assertThat(accepted.map(value -> value + 1).orElseThrow()).isEqualTo(42);
        assertThat(refused.map(value -> value + 1)).isEqualTo(refused);
        assertThat(accepted.<String>fold(done -> "done " + done.value(), reasons -> "refused"))
                .isEqualTo("done 41");
        assertThat(accepted.refusals()).isEmpty();
        assertThat(refused.events()).isEmpty();
        assertThatThrownBy(refused::orElseThrow)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        thrown -> assertThat(thrown.refusals()).isEqualTo(refused.refusals()))
                .hasMessage("refused: not_a_member");
        assertThatThrownBy(() -> Outcome.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refusal_takes_the_parameters_of_its_code() {
        assertThatThrownBy(() -> Refusal.of(RefusalCode.SLUG_TAKEN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Refusal.of(RefusalCode.NOT_A_MEMBER, Map.of("slug", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_exception_of_a_refusal_can_be_sent_to_another_process() throws Exception {
        Outcome<?> refused = Outcome.refused(Refusal.of(RefusalCode.SLUG_TAKEN, Map.of("slug", "data")));
        RefusedException thrown = catchThrowableOfType(RefusedException.class, refused::orElseThrow);

        RefusedException received = (RefusedException) sent(thrown);

        assertThat(received.refusals()).isEqualTo(thrown.refusals());
    }

    @Test
    void kinds_are_registered_replaced_and_checked() {
        ActivityKind quiz = ActivityKind.of("quiz", ActivityClass.ATTEND, 3).labelled("Quiz", "Quiz");
        ActivityKinds kinds = ActivityKinds.standard().with(quiz, ActivityKinds.POST.weighing(12));

        assertThat(kinds.find("quiz")).contains(quiz);
        assertThat(kinds.find("post")).map(ActivityKind::weight).contains(12);
        assertThat(ActivityKinds.standard().find("quiz")).isEmpty();
        assertThat(ActivityKinds.only(List.of(quiz)).all()).containsExactly(quiz);
        for (int weight : new int[] {0, 13}) {
            assertThatThrownBy(() -> quiz.weighing(weight)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ActivityKind.of("", ActivityClass.LEAD, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void retries_are_not_negative() {
        assertThatThrownBy(
                        () -> CommunitiesOfPractice.with(new InMemoryStorage()).retries(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Object sent(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
