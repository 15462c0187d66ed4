package io.copkit.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.ladder.Source.Count;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.Limits;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Read once for many instants, a ladder counts the same as for each of them alone. */
class LadderHistoryTest {

    /** Some days before clocks go forward in Paris. */
    private static final Instant BEGIN = Instant.parse("2026-03-20T00:00:00Z");

    private static final CommunityId CLUB = CommunityId.of("club");
    private static final ActivityKinds KINDS = ActivityKinds.standard().with(DiscourseLadder.kinds());
    private static final List<String> CODES = List.of("post", "reply", "react", "read", "view", "flag_agreed", "new");

    /** Every source that there is, over every kind of span. */
    private static final Ladder EVERYTHING = ladder(metrics());

    private final World world = new World();

    private static Ladder ladder(List<Metric> metrics) {
        return new Ladder("E", 1, "E", "E", Climb.HIGHEST, Keeping.NONE, metrics, List.of(), List.of());
    }

    private static List<Metric> metrics() {
        List<Span> spans = List.of(Span.ALL_TIME, Span.days(9), Span.weeks(2), Span.months(1));
        List<Selection> selections = List.of(
                Selection.EVERYTHING, Selection.CONTRIBUTIONS, Selection.of(ActivityKinds.REACT, DiscourseLadder.FLAG));
        Decay decay = new Decay(9, Map.of("post", 20));
        List<Source> sources = new ArrayList<>();
        for (Span span : spans) {
            for (Selection selection : selections) {
                for (Measure measure : Measure.values()) {
                    for (Side side : Side.values()) {
                        boolean periods = measure == Measure.DAYS || measure == Measure.WEEKS;
                        if ((side != Side.EITHER || measure == Measure.PEOPLE)
                                && (side != Side.COMMUNITY || !periods)) {
                            sources.add(new Count(measure, side, selection, span));
                        }
                    }
                }
                sources.add(new Source.TopWeight(selection, span));
                sources.add(new Source.OnionRing(selection, span));
                if (span.unit() != Span.Unit.ALL_TIME) {
                    sources.add(new Source.Presence(2, Source.Per.WEEK, selection, span));
                    sources.add(new Source.Score(selection, span, decay));
                }
            }
        }
        return IntStream.range(0, sources.size())
                .mapToObj(i -> new Metric("m" + i, "m", "m", sources.get(i)))
                .toList();
    }

    @Property(tries = 40)
    void D8_figures_of_many_instants_equal_those_of_each(@ForAll long seed) {
        Random random = new Random(seed);
        World drawn = new World();
        drawn.memory.activities().append(activities(random, random.nextInt(120)));
        CommunityCalendar calendar = new CommunityCalendar(
                ZoneId.of(random.nextBoolean() ? "UTC" : "Europe/Paris"),
                random.nextBoolean() ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY);
        SortedSet<Instant> instants = new TreeSet<>();
        for (int i = 0; i < 4; i++) {
            instants.add(BEGIN.plus(Duration.ofHours(random.nextInt(60 * 24))));
        }

        LadderHistory history = LadderHistory.of(drawn.storage, CLUB, KINDS, calendar, EVERYTHING, instants);

        for (Instant at : instants) {
            LadderFigures alone = LadderFigures.of(drawn.storage, CLUB, KINDS, calendar, EVERYTHING, at);
            assertEqual(history.at(at).totals(), alone.totals());
            for (int member = 0; member < 6; member++) {
                assertEqual(history.at(at).of(member(member)), alone.of(member(member)));
            }
        }
    }

    private static void assertEqual(Map<String, Double> folded, Map<String, Double> alone) {
        for (Metric metric : EVERYTHING.metrics()) {
            assertThat(folded.getOrDefault(metric.code(), 0.0))
                    .as(metric.toString())
                    .isCloseTo(alone.getOrDefault(metric.code(), 0.0), within(1e-9));
        }
    }

    private static List<ActivityRecord> activities(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Instant at = BEGIN.plus(Duration.ofMinutes(30L * random.nextInt(60 * 48)));
                    return new ActivityRecord(
                            CLUB.value(),
                            "a" + i,
                            member(random.nextInt(5)).value(),
                            CODES.get(random.nextInt(CODES.size())),
                            random.nextInt(3) == 0
                                    ? null
                                    : member(random.nextInt(5)).value(),
                            random.nextInt(3) == 0 ? null : "t" + random.nextInt(4),
                            random.nextInt(3) == 0 ? null : "s" + random.nextInt(4),
                            random.nextInt(3) == 0 ? null : (long) random.nextInt(20),
                            at,
                            at,
                            null);
                })
                .toList();
    }

    private static MemberId member(int number) {
        return MemberId.of("m" + number);
    }

    @Test
    void D8_a_ladder_asks_the_same_number_of_queries_for_three_instants_and_for_thirty() {
        world.memory.activities().append(activities(new Random(1), 500));

        Map<String, Integer> few = queries(3);
        Map<String, Integer> many = queries(30);

        assertThat(many).isEqualTo(few);
        assertThat(many)
                .isEqualTo(Map.of(
                        "DISCOURSE_CLASSIC", 14,
                        "DISCOURSE_TIGHT", 14,
                        "ONION_80_15_5", 1,
                        "ORBIT_12", 2,
                        "READER_TO_LEADER", 3));
    }

    private Map<String, Integer> queries(int instants) {
        SortedSet<Instant> when = new TreeSet<>();
        for (int i = 0; i < instants; i++) {
            when.add(BEGIN.plus(Duration.ofDays(60L + i)));
        }
        Map<String, Integer> queries = new TreeMap<>();
        for (Ladder ladder : Ladders.all()) {
            world.storage.calls();
            LadderHistory history = LadderHistory.of(world.storage, CLUB, KINDS, CommunityCalendar.UTC, ladder, when);
            when.forEach(history::at);
            queries.put(ladder.id(), world.storage.calls().size());
        }
        return queries;
    }

    @Test
    void D8_more_days_than_one_query_takes_are_asked_for_in_several() {
        Metric days =
                new Metric("days", "d", "d", new Count(Measure.DAYS, Side.DONE, Selection.EVERYTHING, Span.ALL_TIME));
        Instant now = BEGIN.plus(Duration.ofDays(Limits.PERIOD_BOUNDS));
        SortedSet<Instant> instants = new TreeSet<>(List.of(BEGIN.plus(Duration.ofDays(1)), now));
        for (Instant at : List.of(BEGIN, now.minus(Duration.ofHours(1)))) {
            world.memory
                    .activities()
                    .append(List.of(new ActivityRecord(
                            CLUB.value(), at.toString(), "m0", "post", null, null, null, null, at, at, null)));
        }

        LadderHistory history =
                LadderHistory.of(world.storage, CLUB, KINDS, CommunityCalendar.UTC, ladder(List.of(days)), instants);

        assertThat(history.at(now).of(member(0))).isEqualTo(Map.of("days", 2.0));
        assertThat(history.at(instants.first()).of(member(0))).isEqualTo(Map.of("days", 1.0));
        assertThatThrownBy(() -> history.at(BEGIN)).isInstanceOf(IllegalArgumentException.class);
    }
}
