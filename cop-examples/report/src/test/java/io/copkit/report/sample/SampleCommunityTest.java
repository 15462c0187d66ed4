package io.copkit.report.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.copkit.report.log.LoggedActivity;
import io.copkit.report.log.RegisteredMember;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleCommunityTest {

    private static final SampleOptions SMALL = new SampleOptions(40, 1, 7);

    private final SampleCommunity sample = SampleCommunity.of(SampleOptions.ofDefaults());

    @Test
    void the_same_options_give_the_same_bytes_on_every_machine() throws Exception {
        String once = sha256(SMALL);

        String again = sha256(SMALL);

        assertThat(again).isEqualTo(once).isEqualTo("debcdcca2bc48e6ed73a5ae9132c64dbdbc7bbca6c85b7c05c257f8045aef030");
    }

    @Test
    void another_seed_gives_another_community() throws Exception {
        assertThat(sha256(new SampleOptions(40, 1, 8))).isNotEqualTo(sha256(SMALL));
    }

    @ParameterizedTest
    @CsvSource({"9,2", "100001,2", "150,0", "150,21"})
    void options_out_of_range_are_refused(int members, int years) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SampleOptions(members, years, 1));
    }

    @Test
    void the_smallest_sample_is_a_community_too() {
        SampleCommunity smallest = SampleCommunity.of(new SampleOptions(SampleOptions.MIN_MEMBERS, 1, 1));

        assertThat(smallest.members()).hasSize(10);
        assertThat(smallest.activities()).hasSizeGreaterThan(100);
    }

    @Test
    void rows_are_numbered_in_the_order_of_time() {
        List<LoggedActivity> log = sample.activities();

        assertThat(log).extracting(LoggedActivity::at).isSorted();
        assertThat(log).extracting(LoggedActivity::id).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void nobody_acts_before_joining_or_toward_themselves() {
        Map<String, Instant> joined =
                sample.members().stream().collect(toMap(RegisteredMember::actor, RegisteredMember::joined));

        assertThat(sample.members()).extracting(RegisteredMember::joined).isSorted();
        assertThat(sample.activities()).allSatisfy(row -> {
            assertThat(row.at()).isAfter(joined.get(row.actor()));
            assertThat(row.target()).isNotEqualTo(row.actor());
            assertThat(row.target() == null || joined.containsKey(row.target())).isTrue();
        });
    }

    @Test
    void it_is_born_grows_and_settles() {
        Map<YearMonth, Long> active = activePerMonth();
        List<Long> months = List.copyOf(active.values());

        assertThat(months).hasSize(24);
        assertThat(months.get(0)).isBetween(4L, 15L);
        assertThat(mean(months.subList(8, 12))).isGreaterThan(2 * mean(months.subList(0, 4)));
        assertThat(mean(months.subList(20, 24)) / mean(months.subList(12, 15))).isCloseTo(1, within(0.3));
    }

    @Test
    void summers_and_winters_are_quiet() {
        Map<YearMonth, Long> rows = sample.activities().stream().collect(groupingBy(this::month, counting()));

        assertThat(rows.get(YearMonth.of(2025, 8))).isLessThan(rows.get(YearMonth.of(2025, 10)) * 7 / 10);
        assertThat(rows.get(YearMonth.of(2025, 12))).isLessThan(rows.get(YearMonth.of(2025, 11)));
    }

    @Test
    void it_lives_on_workdays_and_by_daylight() {
        Map<Boolean, Long> weekend = sample.activities().stream()
                .collect(groupingBy(row -> at(row).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0, counting()));

        assertThat(weekend.get(true)).isBetween(1L, weekend.get(false) / 8);
        assertThat(sample.activities())
                .allSatisfy(row -> assertThat(at(row).getHour()).isBetween(5, 22));
    }

    @Test
    void a_few_do_most_and_some_only_read_or_never_come() {
        Map<String, Long> perActor =
                sample.activities().stream().collect(groupingBy(LoggedActivity::actor, counting()));
        Map<String, Set<String>> kinds = sample.activities().stream()
                .collect(groupingBy(LoggedActivity::actor, mapping(LoggedActivity::kind, toSet())));
        Set<String> reading = Set.of("read", "view", "search", "download", "digest_open");

        assertThat(gini(perActor.values())).isBetween(0.6, 0.85);
        assertThat(sample.members().size() - perActor.size()).isBetween(8, 40);
        assertThat(kinds.values().stream().filter(reading::containsAll)).hasSizeBetween(5, 40);
    }

    @Test
    void most_questions_are_answered_within_a_day_or_two_and_some_never() {
        Map<String, List<LoggedActivity>> threads = sample.activities().stream()
                .filter(row -> row.thread() != null)
                .collect(groupingBy(LoggedActivity::thread));
        List<List<LoggedActivity>> questions = threads.values().stream()
                .filter(thread -> thread.get(0).kind().equals("ask"))
                .toList();

        long unanswered = questions.stream()
                .filter(question ->
                        question.stream().noneMatch(row -> row.kind().equals("answer")))
                .count();

        assertThat(questions).hasSizeGreaterThan(300);
        assertThat((double) unanswered / questions.size()).isBetween(0.02, 0.2);
    }

    @Test
    void it_is_written_in_the_form_that_analyze_reads() throws Exception {
        StringWriter activities = new StringWriter();
        StringWriter members = new StringWriter();

        SampleCsv.writeActivities(sample, activities);
        SampleCsv.writeMembers(sample, members);

        assertThat(activities.toString())
                .startsWith("activity_id,community,actor,kind,target_actor,thread,timestamp\nsample-00001,sample,")
                .endsWith("Z\n")
                .hasLineCount(1 + sample.activities().size());
        assertThat(members.toString()).startsWith("actor,joined\n").hasLineCount(1 + SampleOptions.DEFAULT_MEMBERS);
    }

    private Map<YearMonth, Long> activePerMonth() {
        Map<YearMonth, Set<String>> actors = sample.activities().stream()
                .collect(groupingBy(this::month, TreeMap::new, mapping(LoggedActivity::actor, toSet())));
        return actors.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, month -> (long) month.getValue().size(), Long::sum, TreeMap::new));
    }

    private YearMonth month(LoggedActivity row) {
        return YearMonth.from(at(row));
    }

    private static java.time.ZonedDateTime at(LoggedActivity row) {
        return row.at().atZone(ZoneOffset.UTC);
    }

    private static double mean(Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).average().orElseThrow();
    }

    private static double gini(Collection<Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        double weighed = 0;
        long sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighed += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
            sum += sorted[i];
        }
        return weighed / (sorted.length * (double) sum);
    }

    private static String sha256(SampleOptions options) throws Exception {
        StringWriter csv = new StringWriter();
        SampleCsv.writeActivities(SampleCommunity.of(options), csv);
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(csv.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
