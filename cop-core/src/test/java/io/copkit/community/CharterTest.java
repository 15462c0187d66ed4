package io.copkit.community;

import static io.copkit.World.charter;
import static io.copkit.World.wholeCharter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.StrategicMotivation.ControlRisk;
import io.copkit.community.StrategicMotivation.Grade;
import io.copkit.community.StrategicMotivation.ImproveProcess;
import io.copkit.community.StrategicMotivation.ReachObjective;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CharterTest {

    private static final Instant FOUNDED = Instant.parse("2026-03-02T23:30:00Z");

    @Test
    void A8_a_name_a_domain_and_an_objective_are_enough() {
        Charter charter = Charter.draft("Data").domain("figures").objective(Objective.learn("to count"));

        assertThat(charter.refusals(FOUNDED)).isEmpty();
        assertThat(charter.open())
                .doesNotContain(CharterField.NAME, CharterField.DOMAIN, CharterField.OBJECTIVES)
                .hasSize(CharterField.values().length - 3);
    }

    @Test
    void A8_a_whole_charter_leaves_nothing_open() {
        assertThat(wholeCharter("Data").refusals(FOUNDED)).isEmpty();
        assertThat(wholeCharter("Data").open()).isEmpty();
    }

    @Test
    void A8_two_versions_differ_in_what_was_changed() {
        Charter before = wholeCharter("Data");

        assertThat(before.differences(before)).isEmpty();
        assertThat(before.name("Figures").norms("Be kind.").withoutMotivation().differences(before))
                .containsExactlyInAnyOrder(CharterField.NAME, CharterField.NORMS, CharterField.MOTIVATION);
    }

    @Test
    void an_objective_needs_a_target_a_baseline_and_a_date() {
        Charter charter = charter("Data").motivation(new ReachObjective("", " ", Optional.empty()));

        assertThat(charter.refusals(FOUNDED))
                .containsExactly(missing("target"), missing("baseline"), Refusal.of(RefusalCode.DUE_DATE_MISSING));
    }

    @Test
    void a_process_needs_its_name_an_indicator_and_both_values() {
        Charter charter = charter("Data").motivation(new ImproveProcess("", "", "", ""));

        assertThat(charter.refusals(FOUNDED))
                .containsExactly(missing("process"), missing("indicator"), missing("before"), missing("after"));
    }

    @Test
    void a_risk_needs_a_description_and_a_mitigation() {
        Charter charter = charter("Data").motivation(new ControlRisk("", Grade.LOW, Grade.HIGH, ""));

        assertThat(charter.refusals(FOUNDED)).containsExactly(missing("risk"), missing("mitigation"));
    }

    @Test
    void nothing_is_due_before_the_day_of_the_founding() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        Charter onTheDay = charter("Data").motivation(new ReachObjective("t", "b", day));
        Charter before = charter("Data").motivation(new ReachObjective("t", "b", day.minusDays(1)));

        assertThat(onTheDay.refusals(FOUNDED)).isEmpty();
        assertThat(before.refusals()).isEmpty();
        assertThat(before.refusals(FOUNDED))
                .containsExactly(Refusal.of(
                        RefusalCode.DUE_BEFORE_FOUNDING, Map.of("due", "2026-03-01", "founded", "2026-03-02")));
    }

    @Test
    void lists_and_the_charter_as_a_whole_have_limits() {
        List<String> many = Collections.nCopies(21, "candour");
        Charter long1 = charter("Data").objectives(Collections.nCopies(13, Objective.learn("x".repeat(4_000))));

        assertThat(charter("Data").values(many).commitments(many).refusals())
                .containsExactly(tooMany("values"), tooMany("commitments"));
        assertThat(charter("Data").values(many.subList(0, 20)).refusals()).isEmpty();
        assertThat(long1.refusals())
                .containsExactly(Refusal.of(RefusalCode.CHARTER_TOO_LONG, Map.of("limit", "50000")));
        assertThat(long1.objectives(long1.objectives().subList(0, 12)).refusals())
                .isEmpty();
    }

    @Test
    void every_text_is_judged() {
        String bad = "a\u0000b";
        Charter charter = charter(bad)
                .domain(bad)
                .purpose(bad)
                .objective(Objective.learn(bad))
                .motivation(new ReachObjective(bad, bad, LocalDate.of(2030, 1, 1)))
                .scope(bad)
                .audience(bad)
                .targetProfile(bad)
                .values(List.of(bad))
                .norms(bad)
                .commitments(List.of(bad));

        assertThat(charter.refusals())
                .allMatch(refusal -> refusal.code() == RefusalCode.TEXT_UNPRINTABLE)
                .extracting(refusal -> refusal.parameters().get("field"))
                .containsExactlyInAnyOrder(
                        "name",
                        "domain",
                        "purpose",
                        "objective",
                        "target",
                        "baseline",
                        "scope",
                        "audience",
                        "target_profile",
                        "values",
                        "norms",
                        "commitments");
    }

    private static Refusal missing(String field) {
        return Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", field));
    }

    private static Refusal tooMany(String field) {
        return Refusal.of(RefusalCode.TOO_MANY_ENTRIES, Map.of("field", field, "limit", "20"));
    }
}
