package io.copkit.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.Basis;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.storage.ActivityRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PointLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = FIRST.plusDays(20);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final SortedMap<String, Award> AWARDS =
            new TreeMap<>(Map.of("answer", new Award(6, 1), "thank", new Award(2, 3), "post", new Award(4, 0)));

    @Property(tries = 200)
    void F10_any_order_of_adding_repeating_and_taking_back_gives_the_same_points(
            @ForAll("deeds") List<Deed> deeds,
            @ForAll("deeds") List<Deed> mistakes,
            @ForAll("rules") PointRules rules,
            @ForAll long seed) {
        PointLedger rebuilt = ledger(deeds);
        List<Runnable> steps = new ArrayList<>();
        PointLedger shuffled = new PointLedger();
        deeds.forEach(deed -> steps.add(() -> shuffled.add(deed, 1)));
        mistakes.forEach(deed -> steps.add(() -> shuffled.add(deed, 1)));
        mistakes.forEach(deed -> steps.add(() -> shuffled.add(deed, -1)));
        Collections.shuffle(steps, new Random(seed));
        steps.forEach(Runnable::run);

        assertThat(shuffled.scores(rules, LAST)).isEqualTo(rebuilt.scores(rules, LAST));
    }

    @Property(tries = 100)
    void F10_ledgers_merge_in_any_order(
            @ForAll("deeds") List<Deed> some, @ForAll("deeds") List<Deed> others, @ForAll("rules") PointRules rules) {
        List<Deed> all = new ArrayList<>(some);
        all.addAll(others);

        assertThat(ledger(some).merge(ledger(others)).scores(rules, LAST))
                .isEqualTo(ledger(others).merge(ledger(some)).scores(rules, LAST))
                .isEqualTo(ledger(all).scores(rules, LAST));
    }

    @Property(tries = 200)
    void F10_points_and_losses_make_up_what_was_done(
            @ForAll("deeds") List<Deed> deeds, @ForAll("rules") PointRules rules) {
        SortedMap<MemberId, PointScore> scores = ledger(deeds).scores(rules, LAST);

        scores.forEach((member, score) -> {
            double worth = deeds.stream()
                    .filter(deed -> !deed.target().equals(Optional.of(deed.member())))
                    .mapToDouble(deed -> worth(deed, member))
                    .sum();
            double lost = score.lost().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(score.points() + lost).isCloseTo(worth, within(1e-9));
            assertThat(score.points()).isBetween(0.0, worth + 1e-9);
        });
    }

    @Property(tries = 200)
    void F10_no_day_brings_more_than_its_limit_and_no_pair_more_than_its_acts(
            @ForAll("deeds") List<Deed> deeds, @ForAll("rules") PointRules rules) {
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            LocalDate that = day;
            List<Deed> ofDay =
                    deeds.stream().filter(deed -> deed.day().equals(that)).toList();
            ledger(ofDay)
                    .scores(rules, that)
                    .values()
                    .forEach(score -> assertThat(score.points())
                            .isLessThanOrEqualTo(rules.perDay().orElse(Integer.MAX_VALUE)));
            List<Deed> towardBen = ofDay.stream()
                    .filter(deed -> deed.member().equals(person("ana")))
                    .filter(deed -> deed.target().equals(Optional.of(person("ben"))))
                    .toList();
            ledger(towardBen)
                    .scores(rules, that)
                    .forEach((member, score) -> assertThat(score.points())
                            .isLessThanOrEqualTo(6.0 * rules.perPair().orElse(999)));
        }
    }

    @Property(tries = 100)
    void F10_one_more_activity_never_costs_anybody_a_point_where_only_days_are_limited(
            @ForAll("deeds") List<Deed> deeds, @ForAll("deed") Deed more) {
        PointRules rules = rules(1_000, 1_000, 0, 20, 0);
        SortedMap<MemberId, PointScore> before = ledger(deeds).scores(rules, LAST);

        SortedMap<MemberId, PointScore> after = ledger(deeds).add(more, 1).scores(rules, LAST);

        before.forEach(
                (member, score) -> assertThat(after.get(member).points()).isGreaterThanOrEqualTo(score.points()));
    }

    @Example
    void F10_an_earlier_activity_takes_the_place_of_a_later_one_in_a_conversation() {
        PointRules rules = rules(1, 1_000, 0, 20, 0);
        Deed later =
                new Deed(person("ana"), "thank", Optional.of(person("ben")), Optional.of("thread"), FIRST.plusDays(1));
        Deed earlier = new Deed(person("ana"), "thank", Optional.of(person("cleo")), Optional.of("thread"), FIRST);

        SortedMap<MemberId, PointScore> before = ledger(List.of(later)).scores(rules, LAST);
        SortedMap<MemberId, PointScore> after = ledger(List.of(later, earlier)).scores(rules, LAST);

        assertThat(before.get(person("ben")).points()).isPositive();
        assertThat(after.get(person("ben")).points()).isZero();
        assertThat(after.get(person("cleo")).points())
                .isEqualTo(before.get(person("ben")).points());
        assertThat(after.get(person("ana")).points())
                .isEqualTo(before.get(person("ana")).points());
    }

    @Property(tries = 100)
    void F10_a_ranking_is_a_total_order_that_nothing_but_points_and_ids_decides(
            @ForAll("deeds") List<Deed> deeds, @ForAll("rules") PointRules rules) {
        Basis basis = new Basis(TimeWindow.upTo(Instant.EPOCH, Duration.ZERO), PARIS, Population.MEMBERS);
        SortedMap<MemberId, PointScore> scores = ledger(deeds).scores(rules, LAST);

        Ranking ranking = Ranking.of(basis, "R", scores, Set.of(person("cleo")));

        for (int i = 0; i < ranking.places().size(); i++) {
            Ranking.Place place = ranking.places().get(i);
            long better = ranking.places().stream()
                    .filter(other -> other.score().points() > place.score().points())
                    .count();
            assertThat(place.rank()).isEqualTo(better + 1);
            assertThat(place.score()).isEqualTo(scores.get(place.member()));
            if (i > 0 && ranking.places().get(i - 1).rank() == place.rank()) {
                assertThat(ranking.places().get(i - 1).member()).isLessThan(place.member());
            }
        }
        assertThat(ranking.places())
                .extracting(Ranking.Place::member)
                .doesNotContain(person("cleo"))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void F10_what_four_counts_of_a_storage_say_is_what_the_deeds_one_by_one_say(
            @ForAll("deeds") List<Deed> deeds, @ForAll("rules") PointRules rules) {
        World world = new World();
        CommunityId club = world.community(person("ana"), person("ben"), person("cleo"), person("dan"));
        world.memory
                .activities()
                .append(IntStream.range(0, deeds.size())
                        .mapToObj(i -> record(club, "a-" + i, deeds.get(i)))
                        .toList());
        TimeWindow window = TimeWindow.between(start(FIRST), start(LAST.plusDays(1)));
        CommunitiesOfPractice cop = world.cop;

        SortedMap<MemberId, PointScore> scores =
                cop.points(club).in(CommunityCalendar.of(PARIS)).by(rules).scores(window);

        SortedMap<MemberId, PointScore> byHand = ledger(deeds).scores(rules, LAST);
        assertThat(scores).hasSize(4);
        scores.forEach((member, score) -> assertThat(score).isEqualTo(byHand.getOrDefault(member, PointScore.NOTHING)));
    }

    @Provide
    Arbitrary<Deed> deed() {
        Arbitrary<MemberId> people = Arbitraries.of("ana", "ben", "cleo", "dan").map(PointLawsTest::person);
        return Combinators.combine(
                        people,
                        Arbitraries.of("answer", "thank", "post"),
                        people.injectNull(0.3),
                        Arbitraries.of("t1", "t2").injectNull(0.4),
                        Arbitraries.integers().between(0, 6))
                .as((member, kind, target, object, day) -> new Deed(
                        member, kind, Optional.ofNullable(target), Optional.ofNullable(object), FIRST.plusDays(day)));
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return deed().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<PointRules> rules() {
        return Combinators.combine(
                        Arbitraries.of(1, 3, 99),
                        Arbitraries.of(1, 2, 99),
                        Arbitraries.of(0.0, 0.5, 1.0),
                        Arbitraries.of(5, 30, 9999),
                        Arbitraries.of(0, 7))
                .as(PointLawsTest::rules);
    }

    private static PointRules rules(int perObject, int perPair, double damping, int perDay, int halfLife) {
        return new PointRules(
                "TEST",
                AWARDS,
                OptionalInt.of(perObject),
                OptionalInt.of(perPair),
                damping,
                OptionalInt.of(perDay),
                halfLife == 0 ? OptionalInt.empty() : OptionalInt.of(halfLife),
                Set.of());
    }

    private static PointLedger ledger(List<Deed> deeds) {
        PointLedger ledger = new PointLedger();
        deeds.forEach(deed -> ledger.add(deed, 1));
        return ledger;
    }

    private static double worth(Deed deed, MemberId member) {
        Award award = AWARDS.get(deed.kind());
        return (deed.member().equals(member) ? award.toActor() : 0)
                + (deed.target().equals(Optional.of(member)) ? award.toTarget() : 0);
    }

    private static ActivityRecord record(CommunityId club, String id, Deed deed) {
        Instant at = start(deed.day()).plus(Duration.ofHours(23));
        return new ActivityRecord(
                club.value(),
                id,
                deed.member().value(),
                deed.kind(),
                deed.target().map(MemberId::value).orElse(null),
                deed.object().orElse(null),
                null,
                null,
                at,
                at,
                null);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(PARIS).toInstant();
    }

    private static MemberId person(String name) {
        return MemberId.of(name);
    }
}
