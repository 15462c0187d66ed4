package io.copkit.ladder;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static io.copkit.ladder.LadderTest.FLAGS;
import static io.copkit.ladder.LadderTest.POSTS;
import static io.copkit.ladder.LadderTest.ladder;
import static io.copkit.ladder.Requirement.all;
import static io.copkit.ladder.Requirement.any;
import static io.copkit.ladder.Requirement.atLeast;
import static io.copkit.ladder.Requirement.atMost;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.ladder.Source.Count;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderChecksTest {

    private static final ActivityKinds KINDS = ActivityKinds.standard();

    private static Rung rung(String code, Requirement enter) {
        return Rung.of(code, code, code, ACTIVE, enter);
    }

    private static void assertDefect(Ladder ladder, LadderDefect defect, String what) {
        assertThat(ladder.refusals(KINDS))
                .containsExactly(Refusal.of(RefusalCode.LADDER_UNFIT, Map.of("defect", defect.code(), "what", what)));
    }

    private static Metric counting(String code, Source source) {
        return new Metric(code, code, code, source);
    }

    private static Ladder with(Ladder ladder, Metric metric) {
        return new Ladder(
                ladder.id(),
                1,
                "x",
                "x",
                ladder.climb(),
                ladder.keeping(),
                List.of(POSTS, metric),
                ladder.rungs(),
                List.of());
    }

    @Test
    void D3_the_published_ladders_are_sound() {
        ActivityKinds kinds = KINDS.with(DiscourseLadder.kinds());

        assertThat(Ladders.all())
                .hasSize(5)
                .allSatisfy(ladder ->
                        assertThat(ladder.refusals(kinds)).as(ladder.id()).isEmpty());
        assertThat(Ladders.find("ORBIT_12")).contains(Ladders.ORBIT_12);
    }

    @Test
    void D3_a_ladder_without_rungs_is_refused() {
        Ladder empty = new Ladder("E", 1, "E", "E", Climb.HIGHEST, Keeping.NONE, List.of(), List.of(), List.of());

        assertDefect(empty, LadderDefect.SIZE, "E");
        assertThat(empty.refusals(KINDS).get(0).explain(Locale.FRENCH))
                .isEqualTo(
                        "Cette échelle ne peut pas servir : elle n'a aucun échelon, ou plus qu'on ne peut en gravir (E).");
        assertDefect(
                ladder(IntStream.rangeClosed(1, 50)
                        .mapToObj(i -> rung("r" + i, atLeast(POSTS, i)))
                        .toArray(Rung[]::new)),
                LadderDefect.SIZE,
                "TEST");
    }

    @Test
    void D3_what_is_not_counted_or_not_registered_is_refused() {
        Metric quiz = counting(
                "quiz",
                new Count(Measure.ACTIVITIES, Side.DONE, new Selection(Set.of("quiz"), Set.of()), Span.ALL_TIME));
        Metric score = counting(
                "score", new Source.Score(Selection.EVERYTHING, Span.days(365), new Decay(30, Map.of("hum", 3))));

        assertDefect(
                ladder(rung("r", new Requirement.AtLeast("karma", Threshold.of(3), false))),
                LadderDefect.METRIC_UNKNOWN,
                "karma");
        assertDefect(with(ladder(rung("r", atLeast(quiz, 1))), quiz), LadderDefect.KIND_UNKNOWN, "quiz");
        assertDefect(with(ladder(rung("r", atLeast(score, 1))), score), LadderDefect.KIND_UNKNOWN, "hum");
        assertDefect(Ladders.ONION_80_15_5.with(Ladders.ELDER), LadderDefect.METRIC_UNKNOWN, "led_ever");
        assertThat(Ladders.DISCOURSE_CLASSIC.refusals(KINDS))
                .hasSize(DiscourseLadder.kinds().size());
    }

    @Test
    void D3_a_class_of_more_kinds_than_can_be_asked_for_at_once_is_refused() {
        ActivityKinds many = KINDS.with(IntStream.range(0, 500)
                .mapToObj(i -> ActivityKind.of("k" + i, ActivityClass.LEAD, 1))
                .toArray(ActivityKind[]::new));

        assertThat(Ladders.READER_TO_LEADER.refusals(many))
                .containsExactly(Refusal.of(
                        RefusalCode.LADDER_UNFIT, Map.of("defect", LadderDefect.SIZE.code(), "what", "led")));
    }

    @Test
    void D3_codes_stand_for_one_thing_each() {
        assertDefect(ladder(rung("r", atLeast(POSTS, 1)), rung("r", atLeast(POSTS, 2))), LadderDefect.CODE_TWICE, "r");
        assertDefect(with(ladder(rung("r", atLeast(POSTS, 1))), POSTS), LadderDefect.CODE_TWICE, "posts");
    }

    @Test
    void D3_only_the_lowest_rung_asks_for_nothing() {
        Ladder asking = new Ladder(
                "A",
                1,
                "A",
                "A",
                Climb.HIGHEST,
                Keeping.NONE,
                List.of(POSTS),
                List.of(rung("r", atLeast(POSTS, 1))),
                List.of());

        assertDefect(asking, LadderDefect.BOTTOM_ASKS, "r");
        assertDefect(ladder(rung("r", Requirement.nothing())), LadderDefect.ASKS_NOTHING, "r");
    }

    @Test
    void D3_a_higher_rung_never_asks_less_and_never_stands_for_less() {
        assertDefect(
                ladder(rung("low", atLeast(POSTS, 5)), rung("high", atLeast(POSTS, 4))),
                LadderDefect.ASKS_LESS,
                "high");
        assertDefect(
                ladder(rung("low", all(atLeast(POSTS, 1), atMost(FLAGS, 1))), rung("high", atMost(FLAGS, 2))),
                LadderDefect.ASKS_LESS,
                "high");
        assertDefect(
                ladder(
                        Rung.of("low", "low", "low", CORE, atLeast(POSTS, 1)),
                        Rung.of("high", "high", "high", PERIPHERAL, atLeast(POSTS, 2))),
                LadderDefect.LEVEL_FALLS,
                "high");
    }

    @Test
    void D3_staying_never_asks_more_than_entering() {
        assertDefect(
                ladder(rung("r", atLeast(POSTS, 5)).keptBy(new Staying.Meeting(atLeast(POSTS, 6)))),
                LadderDefect.STAYING_ASKS_MORE,
                "r");
        assertThat(ladder(rung("r", atLeast(POSTS, 5)).keptBy(new Staying.Meeting(atLeast(POSTS, 5))))
                        .refusals(KINDS))
                .isEmpty();
    }

    @Test
    void D3_a_share_is_a_part_of_what_the_community_did() {
        assertDefect(
                ladder(rung(
                        "r",
                        new Requirement.AtLeast(
                                "posts", new Threshold.Share(25, "flags", OptionalLong.empty()), false))),
                LadderDefect.SHARE_OF_MEMBER,
                "r");
        assertDefect(
                ladder(rung(
                        "r",
                        new Requirement.AtLeast("posts", new Threshold.Share(25, "all", OptionalLong.empty()), false))),
                LadderDefect.METRIC_UNKNOWN,
                "all");
    }

    @Test
    void D3_a_rung_that_no_figures_reach_is_refused() {
        Metric weeks = counting("weeks", new Count(Measure.WEEKS, Side.DONE, Selection.EVERYTHING, Span.weeks(13)));
        Metric running =
                counting("running", new Source.Presence(2, Source.Per.WEEK, Selection.EVERYTHING, Span.weeks(4)));
        Metric ring = counting("ring", new Source.OnionRing(Selection.EVERYTHING, Span.weeks(13)));

        Map.of(weeks, 13L, running, 4L, ring, 3L).forEach((metric, most) -> {
            assertThat(with(ladder(rung("r", atLeast(metric, most))), metric).refusals(KINDS))
                    .isEmpty();
            assertDefect(with(ladder(rung("r", atLeast(metric, most + 1))), metric), LadderDefect.UNREACHABLE, "r");
        });
        assertDefect(ladder(rung("r", any())), LadderDefect.UNREACHABLE, "r");
        assertDefect(ladder(rung("r", all(atLeast(FLAGS, 3), atMost(FLAGS, 2)))), LadderDefect.UNREACHABLE, "r");
        assertDefect(ladder(rung("r", new Requirement.Not(atLeast(FLAGS, 0)))), LadderDefect.UNREACHABLE, "r");
        assertDefect(
                ladder(
                        Rung.byHand("hand", "hand", "hand", ACTIVE),
                        rung("above", new Requirement.Seniority(Duration.ofDays(1)))),
                LadderDefect.UNREACHABLE,
                "above");
    }
}
