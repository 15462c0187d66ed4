package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.MemberId;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.metric.ConflictCases.Case;
import io.copkit.metric.Gatherings.Gathering;
import io.copkit.metric.Gatherings.Programme;
import io.copkit.metric.HelpRequests.Request;
import io.copkit.metric.Mentoring.Pair;
import io.copkit.metric.Recognitions.Recognition;
import io.copkit.metric.Repertoire.Pointer;
import io.copkit.metric.Repertoire.Resource;
import io.copkit.metric.Repertoire.Reuse;
import io.copkit.metric.Repertoire.Stock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every metric, whatever happened. */
class MetricLawsTest {

    private static final List<ActivityKind> KINDS =
            List.copyOf(ActivityKinds.standard().all());
    private static final List<CommunityCalendar> CALENDARS = List.of(
            CommunityCalendar.UTC,
            CommunityCalendar.of(ZoneId.of("Europe/Berlin")),
            new CommunityCalendar(ZoneId.of("America/New_York"), DayOfWeek.SUNDAY));

    /** The founder and a stranger. */
    private static final int OTHERS = 2;

    private static final int THREADS = 5;

    /** The most that the host tells of anything. */
    private static final int FEW = 3;

    @Property(tries = 60)
    void every_number_lies_in_the_range_of_its_metric_and_rests_on_no_negative_number_of_cases(
            @ForAll @IntRange(max = 6) int members, @ForAll @IntRange(max = 60) int activities, @ForAll long seed) {
        Chance chance = new Chance(seed, members);
        MetricWorld world = world(chance, members, activities);
        TimeWindow window = window(chance);

        List<Reading> sheet = world.metrics().in(chance.of(CALENDARS)).over(window, MetricCatalogue.all());

        assertThat(sheet).hasSameSizeAs(MetricCatalogue.all());
        assertThat(sheet).allSatisfy(reading -> {
            assertThat(reading.value().n()).isNotNegative();
            assertThat(reading.basis().window()).isEqualTo(window);
            reading.value()
                    .value()
                    .ifPresent(number -> assertThat(number)
                            .isFinite()
                            .isBetween(
                                    reading.metric().low() - 1e-9,
                                    reading.metric().high() + 1e-9));
        });
    }

    @Property(tries = 20)
    void the_order_in_which_a_log_is_recorded_changes_no_figure(
            @ForAll @IntRange(min = 1, max = 5) int members,
            @ForAll @IntRange(max = 40) int activities,
            @ForAll long seed) {
        TimeWindow window = window(new Chance(seed, members));
        MetricWorld one = world(new Chance(seed, members), members, activities);
        MetricWorld other = new MetricWorld();
        people(other, members);
        List<Activity> log = log(new Chance(seed, members), activities);
        Collections.reverse(log);
        record(other, log);
        other.inputs = inputs(new Chance(seed, members));

        assertThat(values(other.metrics().over(window)))
                .isEqualTo(values(one.metrics().over(window)));
    }

    @Property(tries = 20)
    void one_metric_alone_reads_what_it_reads_in_the_sheet(
            @ForAll @IntRange(min = 1, max = 4) int members,
            @ForAll @IntRange(max = 30) int activities,
            @ForAll long seed) {
        Chance chance = new Chance(seed, members);
        MetricWorld world = world(chance, members, activities);
        TimeWindow window = window(chance);
        List<Reading> sheet = world.metrics().over(window, MetricCatalogue.all());

        Reading some = chance.of(sheet);

        assertThat(world.metrics().read(some.metric(), window)).isEqualTo(some);
    }

    @Property(tries = 60)
    void n_counts_no_more_of_anything_than_there_is(
            @ForAll @IntRange(max = 6) int members, @ForAll @IntRange(max = 60) int activities, @ForAll long seed) {
        MetricWorld world = world(new Chance(seed, members), members, activities);
        TimeWindow window = window(new Chance(seed, members));
        Map<Cases, Integer> most = most(members + OTHERS, activities, window);

        List<Reading> sheet = world.metrics().over(window, MetricCatalogue.all());

        assertThat(sheet)
                .filteredOn(reading -> reading.value() instanceof MetricValue.Defined)
                .allSatisfy(reading -> assertThat(reading.value().n())
                        .as(reading.metric().code())
                        .isLessThanOrEqualTo(most.get(reading.metric().cases())));
    }

    private static Map<Cases, Integer> most(int people, int activities, TimeWindow window) {
        Map<Cases, Integer> most = new EnumMap<>(Cases.class);
        Stream.of(Cases.values()).forEach(cases -> most.put(cases, FEW));
        most.put(Cases.PEOPLE, people);
        most.put(Cases.ACTIVITIES, activities);
        most.put(Cases.SPANS, Math.max(FEW, activities));
        most.put(Cases.CONVERSATIONS, THREADS);
        most.put(Cases.DAYS, CommunityCalendar.UTC.days(window).size());
        most.put(Cases.WEEKS, CommunityCalendar.UTC.weeks(window).size());
        most.put(Cases.MONTHS, CommunityCalendar.UTC.months(window).size());
        most.put(Cases.TIES, people * (people - 1) / 2);
        most.put(Cases.ARCS, people * (people - 1));
        most.put(Cases.TRIPLES, people * (people - 1) * (people - 2) / 2);
        most.put(Cases.GOALS, FEW * FEW);
        most.put(Cases.REUSES, FEW * FEW);
        return most;
    }

    private static List<MetricValue> values(List<Reading> sheet) {
        return sheet.stream().map(Reading::value).toList();
    }

    private static MetricWorld world(Chance chance, int members, int activities) {
        MetricWorld world = new MetricWorld();
        people(world, members);
        record(world, log(chance, activities));
        world.inputs = inputs(chance);
        return world;
    }

    private static void people(MetricWorld world, int members) {
        IntStream.range(0, members)
                .forEach(i -> world.joinAt(
                        MetricWorld.FOUNDED.plus(Duration.ofDays(20L * i)).toString(), MemberId.of("m" + i)));
    }

    private static void record(MetricWorld world, List<Activity> log) {
        world.now = Instant.parse("2027-01-01T00:00:00Z");
        world.cop.asSystem("log").activities().recordAll(world.club, log).orElseThrow();
    }

    private static List<Activity> log(Chance chance, int activities) {
        Chance own = new Chance(chance.seed, chance.members);
        List<Activity> log = new ArrayList<>();
        for (int i = 0; i < activities; i++) {
            Activity.Draft draft = Activity.of(own.of(KINDS), "x" + i).by(own.somebody());
            draft = own.coin() ? draft.toward(own.somebody()) : draft;
            draft = own.coin() ? draft.inThread("t" + own.below(THREADS)) : draft;
            log.add(draft.at(own.instant()));
        }
        return log;
    }

    /** From no time at all to more than a year. */
    private static TimeWindow window(Chance chance) {
        Chance own = new Chance(chance.seed + 1, chance.members);
        return TimeWindow.upTo(own.instant(), Duration.ofHours(own.below(4) * (long) own.below(3000)));
    }

    private static MetricInputs inputs(Chance chance) {
        Chance own = new Chance(chance.seed + 2, chance.members);
        List<Request> requests = own.some(() -> {
            Instant opened = own.instant();
            Optional<Instant> first = own.maybe(opened.plusSeconds(own.below(9_999_999)));
            return new Request(
                    opened,
                    own.coin(),
                    own.maybe(opened.plusSeconds(own.below(999_999))),
                    own.coin(),
                    first,
                    first.flatMap(at -> own.maybe(at.plusSeconds(own.below(999)))));
        });
        List<Resource> resources = own.some(() -> new Resource(
                own.instant(),
                own.maybe(own.somebody()),
                own.maybe(own.somebody()),
                own.maybe(own.instant()),
                own.maybe(own.instant()),
                own.below(4),
                own.some(() -> new Reuse(
                        own.somebody(),
                        own.instant().plus(Duration.ofDays(900)),
                        own.of(List.of(ReuserKind.values()))))));
        List<Pointer> pointers = own.some(() -> new Pointer(own.maybe(own.somebody())));
        List<Gathering> gatherings =
                own.some(() -> new Gathering(own.instant(), own.maybe(own.instant()), Set.of(own.somebody())));
        List<Pair> pairs = own.some(() -> {
            Instant from = own.instant();
            return new Pair(
                    own.somebody(),
                    own.somebody(),
                    from,
                    own.maybe(from.plusSeconds(own.below(9_999_999))),
                    own.some(own::instant),
                    3,
                    own.below(4));
        });
        List<Case> cases = own.some(() -> {
            Instant opened = own.instant();
            return new Case(opened, own.maybe(opened.plusSeconds(own.below(9_999_999))), Set.of(own.somebody()));
        });
        List<Recognition> recognitions =
                own.some(() -> new Recognition(own.somebody(), own.maybe(own.somebody()), own.instant()));
        return MetricInputs.NONE
                .organisations(who -> own.hash(who, 3))
                .units(who -> own.hash(who, 2))
                .helpRequests(end -> requests.stream()
                        .filter(each -> each.opened().isBefore(end))
                        .toList())
                .repertoire(end -> new Stock(resources, pointers, List.of(end)))
                .gatherings(window -> new Programme(Optional.of(Duration.ofDays(9)), gatherings))
                .mentoring(end -> pairs)
                .conflicts(end -> cases)
                .recognitions(window -> recognitions)
                .sponsorPlan(window -> 2);
    }

    /** What may happen, the same for the same seed. */
    private static final class Chance {

        private final long seed;
        private final int members;
        private final Random random;

        Chance(long seed, int members) {
            this.seed = seed;
            this.members = members;
            this.random = new Random(seed);
        }

        boolean coin() {
            return random.nextBoolean();
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        <T> T of(List<T> some) {
            return some.get(below(some.size()));
        }

        <T> Optional<T> maybe(T value) {
            return coin() ? Optional.of(value) : Optional.empty();
        }

        <T> List<T> some(Supplier<T> one) {
            return Stream.generate(one).limit(below(FEW + 1)).toList();
        }

        /** A member, the founder, or a stranger. */
        MemberId somebody() {
            int who = below(members + OTHERS);
            return who == 0 ? MetricWorld.ANA : MemberId.of("m" + (who - 1));
        }

        Instant instant() {
            return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(below(360 * 86_400));
        }

        Optional<String> hash(MemberId who, int groups) {
            int group = Math.floorMod(who.value().hashCode(), groups + 1);
            return group == groups ? Optional.empty() : Optional.of("g" + group);
        }
    }
}
