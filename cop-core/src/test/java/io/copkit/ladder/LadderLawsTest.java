package io.copkit.ladder;

import static io.copkit.ladder.Requirement.atLeast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.Basis;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.ladder.Source.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every ladder, drawn at random, and for the published ones. */
class LadderLawsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<Metric> METRICS = IntStream.range(0, 4)
            .mapToObj(i -> new Metric(
                    "m" + i,
                    "m" + i,
                    "m" + i,
                    new Count(Measure.ACTIVITIES, Side.DONE, Selection.EVERYTHING, Span.days(30))))
            .toList();

    @Provide
    Arbitrary<Ladder> ladders() {
        return Arbitraries.randomValue(LadderLawsTest::ladder);
    }

    /** Drawn in one go: requirements within requirements would take a search for smaller ones ages. */
    private static Ladder ladder(Random random) {
        List<Keeping> keepings = List.of(
                Keeping.NONE, Keeping.daysAfterRising(14), Keeping.forMonths(1), new Keeping(Duration.ofDays(30), 3));
        List<Rung> above = Stream.generate(() -> new Rung(
                        "r",
                        "r",
                        "r",
                        Optional.empty(),
                        requirement(random, 2),
                        staying(random),
                        random.nextInt(4) == 0))
                .limit(random.nextInt(6))
                .toList();
        Climb climb = random.nextBoolean() ? Climb.HIGHEST : Climb.EACH_RUNG;
        return ladder(climb, keepings.get(random.nextInt(keepings.size())), above);
    }

    private static Staying staying(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Staying.ForGood();
            case 1 -> new Staying.AsEntering();
            case 2 -> new Staying.LowWater(1 + random.nextInt(99));
            default -> new Staying.Meeting(requirement(random, 1));
        };
    }

    private static Requirement requirement(Random random, int depth) {
        if (depth > 0 && random.nextBoolean()) {
            List<Requirement> parts = Stream.generate(() -> requirement(random, depth - 1))
                    .limit(1 + random.nextInt(3))
                    .toList();
            return random.nextBoolean() ? new Requirement.All(parts) : new Requirement.Any(parts);
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Requirement.Seniority(Duration.ofDays(1 + random.nextInt(60)));
            case 1 -> new Requirement.Vouched(1 + random.nextInt(3));
            default -> atLeast(METRICS.get(random.nextInt(METRICS.size())), random.nextInt(13));
        };
    }

    private static Ladder ladder(Climb climb, Keeping keeping, List<Rung> above) {
        List<Rung> rungs =
                new ArrayList<>(List.of(Rung.of("r0", "r", "r", ParticipationLevel.PERIPHERAL, Requirement.nothing())));
        for (Rung rung : above) {
            rungs.add(
                    new Rung("r" + rungs.size(), "r", "r", rung.level(), rung.enter(), rung.staying(), rung.manual()));
        }
        return new Ladder("ANY", 1, "Any", "Quelconque", climb, keeping, METRICS, rungs, List.of());
    }

    @Provide
    Arbitrary<LadderInputs> people() {
        Arbitrary<Map<String, Double>> figures = Arbitraries.maps(
                        Arbitraries.of(METRICS).map(Metric::code),
                        Arbitraries.integers().between(0, 15).map(number -> (double) number))
                .ofMaxSize(4);
        Arbitrary<List<Backing>> backings = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(-2, 2))
                .as((who, rung, hours) -> new Backing(
                        MemberId.of("v" + who), "r" + rung, NOW.minusSeconds(1), NOW.plus(Duration.ofHours(hours))))
                .list()
                .ofMaxSize(4);
        return Combinators.combine(
                        figures,
                        Arbitraries.integers()
                                .between(0, 90)
                                .map(Duration::ofDays)
                                .optional(),
                        Arbitraries.of(true, false),
                        backings)
                .as((each, tenure, sanctioned, vouching) ->
                        new LadderInputs(each, Map.of(), tenure, Set.of(), sanctioned, Optional.empty(), vouching));
    }

    @Provide
    Arbitrary<Standing> standings() {
        Arbitrary<Instant> past = Arbitraries.integers().between(0, 200).map(days -> NOW.minus(Duration.ofDays(days)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6).map(rung -> "r" + rung),
                        past,
                        past.optional(),
                        past.optional())
                .as(Standing::new);
    }

    @Property(tries = 500)
    void D3_everybody_stands_on_a_rung_of_the_ladder_and_is_told_why(
            @ForAll("ladders") Ladder ladder,
            @ForAll("people") LadderInputs person,
            @ForAll("standings") Standing before) {
        LadderVerdict verdict = ladder.review(person, Optional.of(before), Bounds.NONE, NOW);

        assertThat(ladder.rungs()).contains(verdict.rung());
        assertThat(verdict.after().rung()).isEqualTo(verdict.rung().code());
        assertThat(verdict.explain(Locale.ENGLISH)).hasSizeGreaterThan(2).noneMatch(line -> line.contains("{"));
        assertThat(verdict.explain(Locale.FRENCH)).hasSameSizeAs(verdict.explain(Locale.ENGLISH));
    }

    @Property(tries = 500)
    void D3_the_same_review_at_the_same_instant_changes_nothing_more(
            @ForAll("ladders") Ladder ladder,
            @ForAll("people") LadderInputs person,
            @ForAll("standings") Standing before) {
        Standing once =
                ladder.review(person, Optional.of(before), Bounds.NONE, NOW).after();
        Standing twice =
                ladder.review(person, Optional.of(once), Bounds.NONE, NOW).after();

        assertThat(twice).isEqualTo(once);
    }

    @Property(tries = 500)
    void D3_doing_more_never_lowers_a_rung_where_nothing_is_asked_at_most(
            @ForAll("ladders") Ladder ladder,
            @ForAll("people") LadderInputs person,
            @ForAll("standings") Standing before,
            @ForAll @IntRange(max = 3) int metric,
            @ForAll @IntRange(min = 1, max = 5) int more) {
        Map<String, Double> figures = new HashMap<>(person.figures());
        figures.merge("m" + metric, (double) more, Double::sum);
        LadderInputs busier = person.with(figures);

        assertThat(ladder.index(ladder.place(busier, NOW).code()))
                .isGreaterThanOrEqualTo(ladder.index(ladder.place(person, NOW).code()));
        assertThat(reviewed(ladder, busier, before)).isGreaterThanOrEqualTo(reviewed(ladder, person, before));
    }

    private static int reviewed(Ladder ladder, LadderInputs person, Standing before) {
        return ladder.index(ladder.review(person, Optional.of(before), Bounds.NONE, NOW)
                .rung()
                .code());
    }

    @Property(tries = 300)
    void D3_locks_floors_and_ceilings_hold_on_any_ladder(
            @ForAll("ladders") Ladder ladder,
            @ForAll("people") LadderInputs person,
            @ForAll("standings") Standing before,
            @ForAll @IntRange(max = 5) int bound) {
        String rung =
                ladder.rungs().get(Math.min(bound, ladder.rungs().size() - 1)).code();
        Optional<Standing> stood = Optional.of(before);

        assertThat(ladder.index(ladder.review(person, stood, Bounds.notBelow(rung), NOW)
                        .rung()
                        .code()))
                .isGreaterThanOrEqualTo(ladder.index(rung));
        assertThat(ladder.index(ladder.review(person, stood, Bounds.notAbove(rung), NOW)
                        .rung()
                        .code()))
                .isLessThanOrEqualTo(ladder.index(rung));
        if (ladder.index(before.rung()) >= 0) {
            assertThat(ladder.review(person, stood, Bounds.LOCKED, NOW).after()).isEqualTo(before);
        }
    }

    @Property(tries = 300)
    void D3_nobody_is_taken_down_before_the_time_to_ask_has_come(
            @ForAll("ladders") Ladder ladder,
            @ForAll("people") LadderInputs person,
            @ForAll @IntRange(max = 13) int days) {
        for (Rung rung : ladder.rungs()) {
            Standing raised = Standing.on("r0", NOW.minus(Duration.ofDays(400)))
                    .raisedTo(rung.code(), NOW.minus(Duration.ofDays(days)));
            if (ladder.keeping().equals(Keeping.NONE)) {
                continue;
            }
            assertThat(ladder.review(person, Optional.of(raised), Bounds.NONE, NOW)
                            .move())
                    .isNotEqualTo(RungMove.LOWERED);
        }
    }

    @Property(tries = 300)
    void D6_a_quorum_is_met_by_distinct_members_high_enough_and_by_nothing_else(
            @ForAll("people") LadderInputs person, @ForAll @IntRange(min = 1, max = 4) int quorum) {
        Ladder ladder = ladder(
                Climb.EACH_RUNG,
                Keeping.NONE,
                List.of(Rung.of("r", "r", "r", ParticipationLevel.ACTIVE, new Requirement.Vouched(quorum))));
        long backing = person.backings().stream()
                .filter(each -> each.until().isAfter(NOW) && each.rung().equals("r1"))
                .map(Backing::by)
                .distinct()
                .count();

        assertThat(ladder.place(person, NOW).code()).isEqualTo(backing >= quorum ? "r1" : "r0");
    }

    @Property(tries = 300)
    void D7_a_decayed_sum_folded_in_any_order_is_that_computed_from_scratch(
            @ForAll("contributions") List<Map.Entry<Integer, Integer>> contributions,
            @ForAll @IntRange(min = 1, max = 90) int halfLife,
            @ForAll Random random) {
        double scratch = contributions.stream()
                .mapToDouble(each -> each.getValue() * Math.pow(2, -each.getKey() / (double) halfLife))
                .sum();
        List<Map.Entry<Integer, Integer>> shuffled = new ArrayList<>(contributions);
        Collections.shuffle(shuffled, random);
        DecayedSum folded = DecayedSum.nothing(halfLife, TODAY.minusDays(400));
        for (Map.Entry<Integer, Integer> each : shuffled) {
            folded = folded.plus(each.getValue(), TODAY.minusDays(each.getKey()));
        }

        assertThat(folded.on(TODAY)).isCloseTo(scratch, within(1e-9 * Math.max(1, scratch)));
        assertThat(folded.on(TODAY.plusDays(halfLife))).isCloseTo(scratch / 2, within(1e-9 * Math.max(1, scratch)));
        assertThat(ChronoUnit.DAYS.between(folded.day(), TODAY)).isNotNegative();
    }

    @Provide
    Arbitrary<List<Map.Entry<Integer, Integer>>> contributions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 365),
                        Arbitraries.integers().between(1, 12))
                .as(Map::entry)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 200)
    void D3_who_contributes_nothing_changes_nobodys_ring(
            @ForAll("counts") Map<String, Double> counts, @ForAll @IntRange(max = 5) int lurkers) {
        Map<String, Double> more = new HashMap<>(counts);
        IntStream.range(0, lurkers).forEach(i -> more.put("lurker" + i, 0.0));

        assertThat(OnionRings.of(more)).isEqualTo(OnionRings.of(counts));
    }

    @Property(tries = 200)
    void D3_the_rings_are_as_large_as_the_figures_of_concentration_say(@ForAll("counts") Map<String, Double> counts) {
        Basis basis = new Basis(TimeWindow.between(NOW, NOW.plusMillis(1)), ZoneOffset.UTC, Population.ACTORS);
        Concentration figures = Concentration.of(
                basis, counts.values().stream().mapToLong(Double::longValue).toArray(), UndefinedReason.NO_ACTIVITY);

        assertThat(OnionRings.of(counts).values().stream()
                        .collect(Collectors.groupingBy(ring -> ring, Collectors.counting())))
                .isEqualTo(Stream.of(
                                Map.entry(3.0, figures.core()),
                                Map.entry(2.0, figures.regular()),
                                Map.entry(1.0, figures.casual()))
                        .filter(ring -> ring.getValue() > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Provide
    Arbitrary<Map<String, Double>> counts() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 50).map(who -> "m" + who),
                        Arbitraries.integers().between(1, 40).map(number -> (double) number))
                .ofMaxSize(20);
    }

    @Property(tries = 200)
    void D3_published_ladders_are_monotone_in_what_is_done(
            @ForAll @IntRange(max = 4) int which,
            @ForAll @IntRange(max = 20) int metric,
            @ForAll @IntRange(max = 60) int from,
            @ForAll @IntRange(min = 1, max = 60) int more) {
        Ladder ladder = Ladders.all().get(which);
        String code = ladder.metrics().get(metric % ladder.metrics().size()).code();
        if (code.startsWith("flag") || code.equals("penalties") || code.endsWith("_created")) {
            return;
        }
        LadderInputs base = DiscourseLadderTest.regular(Map.of());
        Map<String, Double> fewer = new HashMap<>(base.figures());
        fewer.put(code, (double) from);
        Map<String, Double> busier = new HashMap<>(fewer);
        busier.put(code, (double) from + more);
        Standing second = Standing.on(ladder.rungs().get(2).code(), NOW.minus(Duration.ofDays(500)));

        assertThat(reviewed(ladder, base.with(busier), second))
                .isGreaterThanOrEqualTo(reviewed(ladder, base.with(fewer), second));
    }
}
