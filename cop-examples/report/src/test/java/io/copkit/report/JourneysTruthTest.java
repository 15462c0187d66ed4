package io.copkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.journey.Absence;
import io.copkit.journey.CohortStart;
import io.copkit.journey.Funnel;
import io.copkit.journey.FunnelStep;
import io.copkit.journey.JourneyBook;
import io.copkit.journey.MemberSince;
import io.copkit.report.csv.ActivityCsv;
import io.copkit.report.csv.MemberCsv;
import io.copkit.report.log.LoggedActivity;
import io.copkit.report.log.RegisteredMember;
import io.copkit.storage.memory.InMemoryStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways of the people of real logs: against the truth where it knows them, and against counting the rows. */
class JourneysTruthTest {

    @ParameterizedTest
    @ValueSource(strings = {"quantum_se", "coffee_se", "jelix_fr"})
    void F6_M11_all_cohorts_of_a_real_log_together_are_its_true_retention(String log) throws IOException {
        Loaded loaded = Loaded.of(log);
        JsonNode truth = loaded.truth("retention");
        List<CalendarPeriod> months = CommunityCalendar.UTC.months(loaded.history());
        TimeWindow whole = TimeWindow.between(
                months.get(0).window().from(),
                months.get(months.size() - 1).window().to());

        CohortMatrix matrix =
                loaded.book().cohorts(whole, CohortStart.FIRST_ACTIVITY, CalendarUnit.MONTH, Bracket.upTo(24));

        assertThat(truth.properties()).isNotEmpty();
        for (Map.Entry<String, JsonNode> each : truth.properties()) {
            int k = Integer.parseInt(each.getKey());
            CohortMatrix.Cell classic = matrix.pooled(Bracket.exactly(k));
            CohortMatrix.Cell rolling = matrix.pooled(Bracket.orLater(k));
            assertThat(classic.rate().n())
                    .isEqualTo(each.getValue().get("eligible").asLong());
            assertThat(classic.active())
                    .isEqualTo(each.getValue().get("retained").asLong());
            assertThat(rolling.active())
                    .isEqualTo(each.getValue().get("rolling_retained").asLong());
            assertThat(classic.rate().value().orElseThrow())
                    .isCloseTo(each.getValue().get("rate").asDouble(), within(1e-9));
        }
    }

    @Test
    void F13_who_never_took_part_in_a_real_community_is_listed_page_by_page() throws IOException {
        Loaded loaded = Loaded.of("quantum_se");
        Absence never = Absence.since(loaded.history().from());

        long absent = 0;
        Page<MemberSince> page = loaded.book().absent(never, Paging.first(1000));
        absent += page.items().size();
        while (page.next().isPresent()) {
            page = loaded.book()
                    .absent(never, Paging.first(1000).after(page.next().get()));
            absent += page.items().size();
        }

        assertThat(absent).isEqualTo(loaded.truth("members").get("never_active").asLong());
    }

    @Test
    void F6_M10_the_funnel_of_a_real_community_is_what_counting_its_rows_says() throws IOException {
        Loaded loaded = Loaded.of("quantum_se");
        Map<String, List<LoggedActivity>> done =
                loaded.rows.stream().collect(Collectors.groupingBy(LoggedActivity::actor));
        long came = loaded.members.stream()
                .filter(member -> done.getOrDefault(member.actor(), List.of()).stream()
                        .anyMatch(row -> !row.at().isBefore(member.joined())
                                && row.at().isBefore(member.joined().plus(Funnel.QUARTER))))
                .count();
        TimeWindow everybody = new TimeWindow(
                loaded.members.stream()
                        .map(RegisteredMember::joined)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                loaded.members.stream()
                        .map(RegisteredMember::joined)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .plusMillis(1));

        Funnel funnel = loaded.book().funnel(everybody, Funnel.QUARTER, List.of(FunnelStep.ANY_ACTIVITY));

        assertThat(funnel.joined())
                .isEqualTo(loaded.truth("members").get("registered").asLong());
        assertThat(funnel.censored()).isZero();
        assertThat(came).isPositive();
        assertThat(funnel.stages().get(0).reached()).isEqualTo(MetricValue.of((double) came, funnel.joined()));
    }

    /** A log as the library knows it. */
    private record Loaded(Path folder, LogImport work, List<LoggedActivity> rows, List<RegisteredMember> members) {

        static Loaded of(String log) {
            Path folder = RealLogs.of(log);
            ActivityCsv source = new ActivityCsv(folder.resolve("activities.csv"));
            Path actors = folder.resolve("actors.csv");
            List<RegisteredMember> members = Files.isRegularFile(actors) ? new MemberCsv(actors).read() : List.of();
            LogImport work =
                    new LogImport(new InMemoryStorage(), LogSurvey.of(source).community(null), Locale.ENGLISH);
            work.found(members, Optional.empty());
            work.join(members);
            work.record(source, count -> {});
            List<LoggedActivity> rows = new ArrayList<>();
            source.read(rows::add);
            return new Loaded(folder, work, rows, members);
        }

        JourneyBook book() {
            return work.library().journeys(work.community());
        }

        TimeWindow history() {
            return work.library().engagement(work.community()).history().orElseThrow();
        }

        JsonNode truth(String block) throws IOException {
            return new ObjectMapper()
                    .readTree(folder.resolve("truth.json").toFile())
                    .path(block);
        }
    }
}
