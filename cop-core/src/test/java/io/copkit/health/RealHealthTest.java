package io.copkit.health;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.metric.Reading;
import io.copkit.network.SharedData;
import io.copkit.storage.memory.InMemoryStorage;
import io.copkit.warning.EarlyWarning;
import io.copkit.warning.WarningPolicy;
import io.copkit.warning.WarningRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The health of real communities, whose members are all who ever acted, since they did first. */
class RealHealthTest {

    private static final CommunityId CLUB = CommunityId.of("real");

    private List<Row> rows = List.of();
    private Instant now = Instant.EPOCH;
    private int made;
    private CommunitiesOfPractice cop =
            CommunitiesOfPractice.with(new InMemoryStorage()).build();

    private record Row(String id, MemberId actor, String kind, String target, String thread, Instant at) {

        static Row of(String[] cells) {
            return new Row(cells[0], MemberId.of(cells[2]), cells[3], cells[4], cells[5], Instant.parse(cells[6]));
        }

        Activity activity() {
            Activity.Draft draft = Activity.of(kind, id).by(actor);
            if (!target.isEmpty()) {
                draft = draft.toward(MemberId.of(target));
            }
            return (thread.isEmpty() ? draft : draft.inThread(thread)).at(at);
        }

        LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coffee_se", "jelix_fr", "quantum_se", "rsig_finance", "tls13_github", "ubuntu_irc_small"})
    void F12_M45_the_figures_behind_the_health_of_a_whole_life_are_the_true_ones(String log) throws IOException {
        JsonNode truth = load(log);
        Duration life = Duration.between(rows.get(0).at(), now);
        HealthModel whole = new HealthModel(
                "whole life", life, HealthModel.standard().dimensions(), BandRule.STANDARD, HealthModel.LEAST_COVERAGE);

        Health health = cop.health(CLUB).by(whole).at(now).orElseThrow();

        JsonNode network = truth.get("reply_graph");
        assertThat(health.members()).isEqualTo(truth.at("/counts/actors").asLong());
        assertThat(figure(health, "network", "isolates_share"))
                .isCloseTo(
                        network.get("isolates").asDouble()
                                / network.get("nodes").asDouble(),
                        within(1e-9));
        assertThat(figure(health, "network", "reciprocity"))
                .isCloseTo(network.get("reciprocity").asDouble(), within(1e-9));
        assertThat(figure(health, "network", "degree_centralisation"))
                .isCloseTo(network.get("degree_centralisation_undirected").asDouble(), within(1e-9));
        assertThat(figure(health, "engagement", "participation_ratio")).isEqualTo(1);
        assertThat(figure(health, "responsiveness", "response_rate.7_days"))
                .isLessThanOrEqualTo(
                        1 - truth.at("/threads/all/unanswered_rate").asDouble() + .5 / 100)
                .isPositive();
        assertThat(health.dimension("knowledge").orElseThrow().score().value()).isEmpty();
        MetricValue absence = cop.health(CLUB).by(whole).models(now).get(0).readings().stream()
                .filter(each -> each.metric().code().equals("absence_factor"))
                .map(Reading::value)
                .findFirst()
                .orElseThrow();
        assertThat(absence.value().orElseThrow())
                .isEqualTo(truth.at("/concentration/absence_factor_50_ge").asDouble());
        assertThat(weighted(health)).isCloseTo(health.index().value().orElseThrow(), within(1e-12));
    }

    /** The index once more, from the components as a reader of the published formula would take it. */
    private static double weighted(Health health) {
        double sum = 0;
        double weights = 0;
        for (ScoredDimension dimension : health.dimensions()) {
            double each =
                    dimension.dimension().weight() / dimension.components().size();
            for (ScoredComponent component : dimension.components()) {
                if (component.score().value().isPresent()) {
                    sum += each * component.score().value().getAsDouble();
                    weights += each;
                }
            }
        }
        return sum / weights;
    }

    private static double figure(Health health, String dimension, String metric) {
        return health.dimension(dimension).orElseThrow().components().stream()
                .filter(each -> each.component().metric().equals(metric))
                .flatMap(each -> each.reading().stream())
                .map(Reading::value)
                .findFirst()
                .orElseThrow()
                .value()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"coffee_se", "jelix_fr", "quantum_se", "rsig_finance", "tls13_github", "ubuntu_irc_small"})
    void M45_every_alert_and_band_of_a_real_community_is_told(String log) throws IOException {
        load(log);

        List<AlertFinding> alerts = cop.health(CLUB).alerts(now);
        HealthCourse course = cop.health(CLUB).course(now, 6).orElseThrow();

        assertThat(alerts).extracting(AlertFinding::alert).containsExactly(HealthAlert.values());
        assertThat(alerts)
                .allSatisfy(each -> assertThat(each.explain(Locale.FRENCH)).isNotBlank());
        long recent = rows.stream()
                .filter(row -> !row.at().isBefore(now.minus(Duration.ofDays(90))))
                .collect(groupingBy(Row::actor, counting()))
                .values()
                .stream()
                .sorted(Comparator.reverseOrder())
                .collect(Collectors.teeing(Collectors.toList(), Collectors.summingLong(each -> each), this::most));
        assertThat(Findings.of(alerts, HealthAlert.ABSENCE_FACTOR_1)
                        .figure()
                        .value()
                        .orElseThrow())
                .isEqualTo((double) recent);
        assertThat(course.points()).hasSizeBetween(1, 6);
        for (HealthPoint point : course.points()) {
            point.health()
                    .index()
                    .value()
                    .ifPresent(index -> assertThat(point.band().orElseThrow())
                            .isIn(BandRule.STANDARD.of(index - .03), BandRule.STANDARD.of(index + .03)));
        }
    }

    /** How many of the greatest make up half of the sum. */
    private long most(List<Long> descending, long sum) {
        long reached = 0;
        for (int i = 0; i < descending.size(); i++) {
            reached += descending.get(i);
            if (2 * reached >= sum) {
                return i + 1L;
            }
        }
        return 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"coffee_se", "jelix_fr", "quantum_se", "rsig_finance", "tls13_github", "ubuntu_irc_small"})
    void F17_whoever_is_told_of_as_disengaging_is_so_by_the_raw_rows_and_nobody_is_forgotten(String log)
            throws IOException {
        load(log);
        WarningPolicy policy = WarningPolicy.standard();

        List<MemberId> told = cop.warnings(CLUB).at(now).stream()
                .filter(each -> each.rule() == WarningRule.ABOUT_TO_DISENGAGE
                        || each.rule() == WarningRule.SOLE_FACILITATOR_SILENT)
                .map(EarlyWarning::member)
                .map(member -> member.orElseThrow())
                .toList();

        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate yearAgo = LocalDate.ofInstant(now.minus(Duration.ofDays(365)), ZoneOffset.UTC);
        Map<MemberId, TreeSet<LocalDate>> days = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !row.day().isBefore(yearAgo))
                .forEach(row -> days.computeIfAbsent(row.actor(), who -> new TreeSet<>())
                        .add(row.day()));
        List<MemberId> byHand = days.entrySet().stream()
                .filter(each -> isDisengaging(policy, List.copyOf(each.getValue()), today))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(byHand);
    }

    private static boolean isDisengaging(WarningPolicy policy, List<LocalDate> days, LocalDate today) {
        double[] breaks = IntStream.range(1, days.size())
                .mapToDouble(
                        i -> (double) days.get(i).toEpochDay() - days.get(i - 1).toEpochDay())
                .sorted()
                .toArray();
        if (breaks.length < policy.fewestBreaks()) {
            return false;
        }
        double usual = (breaks[(breaks.length - 1) / 2] + breaks[breaks.length / 2]) / 2;
        long silent = today.toEpochDay() - days.get(days.size() - 1).toEpochDay();
        return silent >= 3 * usual && silent >= policy.leastSilentDays() && silent <= policy.goneDays();
    }

    /** The community as its log tells, two weeks after the last activity. */
    private JsonNode load(String log) throws IOException {
        Path folder = SharedData.folder(log, "truth.json");
        rows = SharedData.rows(folder.resolve("activities.csv")).stream()
                .map(Row::of)
                .sorted(Comparator.comparing(Row::at))
                .toList();
        ActivityKinds standard = ActivityKinds.standard();
        ActivityKinds kinds = standard.with(rows.stream()
                .map(Row::kind)
                .distinct()
                .filter(kind -> standard.find(kind).isEmpty())
                .map(kind -> ActivityKind.of(kind, ActivityClass.CONTRIBUTE, 4))
                .toList());
        cop = CommunitiesOfPractice.with(new InMemoryStorage())
                .clock(() -> now)
                .ids(() -> made++ == 0 ? CLUB.value() : "id-" + made)
                .kinds(kinds)
                .build();
        Map<MemberId, Instant> first = new LinkedHashMap<>();
        rows.forEach(row -> first.putIfAbsent(row.actor(), row.at()));
        first.forEach((member, since) -> {
            now = since;
            if (since.equals(rows.get(0).at()) && cop.community(CLUB).isEmpty()) {
                cop.as(member)
                        .communities()
                        .found(Charter.draft("Real").domain("A log").objective(Objective.learn("from what was")))
                        .orElseThrow();
            } else {
                cop.as(member).memberships().join(CLUB).orElseThrow();
            }
        });
        now = rows.get(rows.size() - 1).at().plus(Duration.ofDays(14));
        for (int i = 0; i < rows.size(); i += 10_000) {
            cop.asSystem("import")
                    .activities()
                    .recordAll(
                            CLUB,
                            rows.subList(i, Math.min(rows.size(), i + 10_000)).stream()
                                    .map(Row::activity)
                                    .toList())
                    .orElseThrow();
        }
        return SharedData.json(folder.resolve("truth.json"));
    }
}
