package io.copkit.ladder;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.ladder.Source.Count;
import io.copkit.storage.ActivityRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LadderFiguresTest {

    /** A Wednesday. */
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private static final CommunityId CLUB = CommunityId.of("club");
    private static final ActivityKinds KINDS = ActivityKinds.standard().with(DiscourseLadder.kinds());

    private final World world = new World();
    private int recorded;

    private void did(
            MemberId who, ActivityKind kind, @Nullable MemberId toward, String thread, long amount, String at) {
        Instant when = Instant.parse(at);
        world.memory
                .activities()
                .append(List.of(new ActivityRecord(
                        CLUB.value(),
                        "a" + recorded++,
                        who.value(),
                        kind.code(),
                        toward == null ? null : toward.value(),
                        thread,
                        "about " + thread,
                        amount,
                        when,
                        when,
                        null)));
    }

    private static Metric metric(String code, Source source) {
        return new Metric(code, code, code, source);
    }

    private static Metric count(String code, Measure measure, Side side, Span span, ActivityKind... kinds) {
        return metric(code, new Count(measure, side, Selection.of(kinds), span));
    }

    private LadderFigures figures(Metric... metrics) {
        return figures(CommunityCalendar.UTC, metrics);
    }

    private LadderFigures figures(CommunityCalendar calendar, Metric... metrics) {
        Ladder ladder =
                new Ladder("F", 1, "F", "F", Climb.HIGHEST, Keeping.NONE, List.of(metrics), List.of(), List.of());
        return LadderFigures.of(world.storage, CLUB, KINDS, calendar, ladder, NOW);
    }

    @Test
    void D3_what_was_done_and_received_is_counted_in_its_window() {
        did(ANA, ActivityKinds.READ, null, "t1", 40, "2026-03-01T10:00:00Z");
        did(ANA, ActivityKinds.READ, null, "t2", 2, "2026-02-10T10:00:00Z");
        did(ANA, ActivityKinds.REACT, BEN, "t1", 1, "2026-03-01T11:00:00Z");
        did(CLEO, ActivityKinds.REACT, BEN, "t1", 1, "2026-03-01T12:00:00Z");
        did(CLEO, ActivityKinds.REACT, BEN, "t2", 1, "2026-03-03T12:00:00Z");
        did(BEN, ActivityKinds.REACT, BEN, "t2", 1, "2026-03-03T12:00:00Z");
        did(ANA, ActivityKinds.READ, null, "t3", 7, "2026-03-04T12:00:00Z");

        LadderFigures figures = figures(
                count("read", Measure.AMOUNT, Side.DONE, Span.ALL_TIME, ActivityKinds.READ),
                count("read_lately", Measure.AMOUNT, Side.DONE, Span.days(10), ActivityKinds.READ),
                count("topics", Measure.THREADS, Side.DONE, Span.ALL_TIME, ActivityKinds.READ),
                count("likes", Measure.ACTIVITIES, Side.RECEIVED, Span.days(10), ActivityKinds.REACT),
                count("likers", Measure.PEOPLE, Side.RECEIVED, Span.days(10), ActivityKinds.REACT),
                count("liked", Measure.PEOPLE, Side.DONE, Span.days(10), ActivityKinds.REACT),
                count("like_days", Measure.DAYS, Side.RECEIVED, Span.days(10), ActivityKinds.REACT),
                count("about", Measure.SUBJECTS, Side.RECEIVED, Span.days(10), ActivityKinds.REACT),
                metric("partners", new Count(Measure.PEOPLE, Side.EITHER, Selection.EVERYTHING, Span.days(10))),
                metric("days", new Count(Measure.DAYS, Side.DONE, Selection.EVERYTHING, Span.ALL_TIME)),
                count("all_likes", Measure.ACTIVITIES, Side.COMMUNITY, Span.days(10), ActivityKinds.REACT),
                count("all_likers", Measure.PEOPLE, Side.COMMUNITY, Span.days(10), ActivityKinds.REACT));

        assertThat(figures.of(ANA))
                .isEqualTo(Map.of(
                        "read", 42.0, "read_lately", 40.0, "topics", 2.0, "liked", 1.0, "partners", 1.0, "days", 2.0));
        assertThat(figures.of(BEN))
                .isEqualTo(Map.of(
                        "likes", 4.0, "likers", 2.0, "like_days", 2.0, "about", 2.0, "partners", 2.0, "days", 1.0));
        assertThat(figures.of(MemberId.of("nobody"))).isEmpty();
        assertThat(figures.totals()).isEqualTo(Map.of("all_likes", 4.0, "all_likers", 3.0));
    }

    @Test
    void D3_windows_are_rolling_days_or_whole_weeks_and_months_of_the_community() {
        did(ANA, ActivityKinds.POST, null, "t", 1, "2026-03-01T23:30:00Z");
        did(ANA, ActivityKinds.POST, null, "t", 1, "2026-03-02T00:30:00Z");
        did(ANA, ActivityKinds.POST, null, "t", 1, "2026-02-28T23:30:00Z");

        Metric[] metrics = {
            count("today", Measure.ACTIVITIES, Side.DONE, Span.days(3), ActivityKinds.POST),
            count("week", Measure.ACTIVITIES, Side.DONE, Span.weeks(1), ActivityKinds.POST),
            count("month", Measure.ACTIVITIES, Side.DONE, Span.months(1), ActivityKinds.POST),
            count("weeks", Measure.WEEKS, Side.DONE, Span.days(10), ActivityKinds.POST)
        };

        assertThat(figures(metrics).of(ANA)).isEqualTo(Map.of("today", 1.0, "week", 2.0, "month", 1.0, "weeks", 2.0));
        assertThat(figures(CommunityCalendar.of(ZoneId.of("Europe/Paris")), metrics)
                        .of(ANA))
                .isEqualTo(Map.of("today", 2.0, "week", 1.0, "weeks", 2.0));
    }

    @Test
    void D3_presence_is_the_longest_run_of_periods_with_enough_days() {
        for (String day : List.of("2026-02-02", "2026-02-03", "2026-02-09", "2026-02-15", "2026-02-23", "2026-02-24")) {
            did(ANA, ActivityKinds.POST, null, "t", 1, day + "T10:00:00Z");
            did(ANA, ActivityKinds.READ, null, "t", 1, day + "T11:00:00Z");
        }
        did(BEN, ActivityKinds.POST, null, "t", 1, "2026-02-02T10:00:00Z");

        LadderFigures figures = figures(
                metric("weeks", new Source.Presence(2, Source.Per.WEEK, Selection.EVERYTHING, Span.days(365))),
                metric("months", new Source.Presence(6, Source.Per.MONTH, Selection.EVERYTHING, Span.days(365))),
                metric("quarters", new Source.Presence(7, Source.Per.QUARTER, Selection.EVERYTHING, Span.days(365))));

        assertThat(figures.of(ANA)).isEqualTo(Map.of("weeks", 2.0, "months", 1.0));
        assertThat(figures.of(BEN)).isEmpty();
    }

    @Test
    void D3_runs_go_on_over_the_end_of_a_year() {
        List<LocalDate> days = List.of(
                LocalDate.of(2025, 12, 30),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 6),
                LocalDate.of(2026, 2, 9));

        assertThat(run(1, Source.Per.WEEK, days)).isEqualTo(2);
        assertThat(run(1, Source.Per.MONTH, days)).isEqualTo(3);
        assertThat(run(1, Source.Per.QUARTER, days)).isEqualTo(2);
        assertThat(run(2, Source.Per.WEEK, days)).isEqualTo(1);
    }

    private static int run(int least, Source.Per per, List<LocalDate> days) {
        return PresenceRuns.longest(
                new Source.Presence(least, per, Selection.EVERYTHING, Span.days(365)), days, CommunityCalendar.UTC);
    }

    @Test
    void D7_old_contributions_lose_half_their_worth_in_the_half_life_of_their_kind() {
        did(ANA, ActivityKinds.POST, null, "t", 1, "2026-03-04T01:00:00Z");
        did(ANA, ActivityKinds.POST, null, "t", 1, "2026-02-02T23:00:00Z");
        did(ANA, ActivityKinds.PRESENT, null, "t", 1, "2026-02-02T10:00:00Z");

        LadderFigures figures = figures(metric(
                "score", new Source.Score(Selection.EVERYTHING, Span.days(365), new Decay(30, Map.of("present", 60)))));

        assertThat(figures.of(ANA).get("score")).isCloseTo(4 + 4 * 0.5 + 8 * Math.sqrt(0.5), within(1e-12));
    }

    @Test
    void D7_folding_daily_buckets_is_weighing_each_activity_by_its_age() {
        Random random = new Random(7);
        List<ActivityKind> kinds = List.of(ActivityKinds.POST, ActivityKinds.ANSWER, ActivityKinds.READ);
        Decay decay = new Decay(45, Map.of("answer", 90, "read", 7));
        double expected = 0;
        for (int i = 0; i < 300; i++) {
            ActivityKind kind = kinds.get(random.nextInt(3));
            int age = random.nextInt(365);
            LocalDate day = LocalDate.of(2026, 3, 4).minusDays(age);
            did(ANA, kind, null, "t", 1, day + "T0" + random.nextInt(10) + ":00:00Z");
            expected += kind.weight() * Math.pow(2, -age / (double) decay.halfLife(kind.code()));
        }

        LadderFigures figures = figures(metric("score", new Source.Score(Selection.EVERYTHING, Span.days(365), decay)));

        assertThat(figures.of(ANA).get("score")).isCloseTo(expected, within(1e-9));
    }

    @Test
    void D3_the_onion_is_peeled_as_published() {
        TreeMap<String, Double> counts = new TreeMap<>(
                Map.of("a", 1000.0, "b", 202.0, "c", 90.0, "d", 33.0, "e", 332.0, "f", 343.0, "g", 42.0, "h", 433.0));

        Map<String, Double> rings = OnionRings.of(counts);

        assertThat(rings)
                .isEqualTo(Map.of("a", 3.0, "h", 3.0, "f", 3.0, "e", 2.0, "b", 2.0, "c", 1.0, "g", 1.0, "d", 1.0));
    }

    @Test
    void D3_a_ladder_asks_the_same_number_of_queries_however_many_people_there_are() {
        Map<String, Integer> few = new TreeMap<>();
        Map<String, Integer> many = new TreeMap<>();
        did(ANA, ActivityKinds.POST, BEN, "t", 1, "2026-03-01T10:00:00Z");
        Ladders.all().forEach(ladder -> few.put(ladder.id(), queries(ladder)));
        for (int i = 0; i < 400; i++) {
            did(MemberId.of("m" + i), ActivityKinds.REACT, ANA, "t" + i, 1, "2026-03-01T10:00:00Z");
        }
        Ladders.all().forEach(ladder -> many.put(ladder.id(), queries(ladder)));

        assertThat(many).isEqualTo(few);
        assertThat(many)
                .isEqualTo(Map.of(
                        "DISCOURSE_CLASSIC", 21,
                        "DISCOURSE_TIGHT", 21,
                        "ONION_80_15_5", 1,
                        "ORBIT_12", 2,
                        "READER_TO_LEADER", 3));
    }

    private int queries(Ladder ladder) {
        world.storage.calls();
        LadderFigures.of(world.storage, CLUB, KINDS, CommunityCalendar.UTC, ladder, NOW);
        return world.storage.calls().size();
    }

    @Test
    void D3_a_class_without_a_registered_kind_counts_nothing() {
        did(ANA, ActivityKinds.POST, null, "t", 1, "2026-03-01T10:00:00Z");
        Ladder ladder = Ladders.READER_TO_LEADER;
        ActivityKinds onlyReading = ActivityKinds.only(List.of(ActivityKinds.READ));

        LadderFigures figures = LadderFigures.of(world.storage, CLUB, onlyReading, CommunityCalendar.UTC, ladder, NOW);

        assertThat(figures.of(ANA)).isEmpty();
    }

    @Test
    void D3_who_led_in_the_last_weeks_is_a_leader_and_later_a_reader_again() {
        did(ANA, ActivityKinds.FACILITATE, null, "t", 1, "2026-02-25T10:00:00Z");
        did(BEN, ActivityKinds.REVIEW, ANA, "t", 1, "2026-02-25T10:00:00Z");
        did(CLEO, ActivityKinds.READ, null, "t", 1, "2026-02-25T10:00:00Z");
        ActivityKind ignored = ActivityKind.of("host_kind", ActivityClass.LEAD, 1);
        did(CLEO, ignored, null, "t", 1, "2026-02-25T10:00:00Z");

        List<String> placed = new ArrayList<>();
        for (MemberId who : List.of(ANA, BEN, CLEO)) {
            placed.add(reader(who, NOW));
        }

        assertThat(placed).containsExactly("leader", "collaborator", "reader");
        assertThat(reader(ANA, NOW.plus(Duration.ofDays(100)))).isEqualTo("reader");
    }

    private String reader(MemberId who, Instant at) {
        Ladder ladder = Ladders.READER_TO_LEADER;
        LadderFigures figures = LadderFigures.of(world.storage, CLUB, KINDS, CommunityCalendar.UTC, ladder, at);
        return ladder.review(LadderInputs.NONE.with(figures.of(who)), Optional.empty(), Bounds.NONE, at)
                .rung()
                .code();
    }
}
