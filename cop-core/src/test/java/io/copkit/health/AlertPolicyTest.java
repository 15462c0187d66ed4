package io.copkit.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AlertPolicyTest {

    private static AlertFinding judged(HealthAlert alert, MetricValue figure) {
        return Findings.of(AlertPolicy.standard().judge(Map.of(alert, figure)), alert);
    }

    @ParameterizedTest
    @CsvSource({
        "UNANSWERED_EMERGENCY, 1, 0",
        "ABSENCE_FACTOR_1, 1, 2",
        "NO_FACILITATOR, 0, 1",
        "DORMANT, 1, 0",
        "FALLING_ENGAGEMENT_2W, 0.10, 0.09",
        "ISOLATES_OVER_40, 0.41, 0.40",
        "NO_NEWCOMERS_180D, 0, 1",
        "SPONSOR_SILENT_90D, 90, 89",
        "STALE_THEMES, 0.5, 0.49",
        "CONFLICT_OVERDUE, 1, 0"
    })
    void M45_each_alert_is_raised_at_its_line_and_clear_on_the_other_side(HealthAlert alert, double bad, double good) {
        assertThat(judged(alert, MetricValue.of(bad, 9)).state()).isEqualTo(AlertState.RAISED);
        assertThat(judged(alert, MetricValue.of(good, 9)).state()).isEqualTo(AlertState.CLEAR);
    }

    @Test
    void M45_no_alert_is_ever_left_out_silently() {
        List<AlertFinding> findings = AlertPolicy.standard().judge(Map.of());

        assertThat(findings).extracting(AlertFinding::alert).containsExactly(HealthAlert.values());
        assertThat(findings).extracting(AlertFinding::state).containsOnly(AlertState.NOT_APPLICABLE);
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.explain(Locale.ENGLISH))
                        .contains(finding.alert().label(Locale.ENGLISH))
                        .contains(UndefinedReason.NOT_APPLICABLE.label(Locale.ENGLISH)));
    }

    @ParameterizedTest
    @EnumSource(HealthAlert.class)
    void M45_every_alert_says_what_was_found_and_what_to_do_in_both_languages(HealthAlert alert) {
        AlertFinding finding = judged(alert, MetricValue.of(1, 9));

        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(finding.explain(language))
                    .doesNotContain("{", "}")
                    .contains(finding.state().label(language));
            assertThat(alert.action(language)).endsWith(".");
        }
        assertThat(finding.explain(Locale.FRENCH)).isNotEqualTo(finding.explain(Locale.ENGLISH));
        assertThat(alert.source()).isNotBlank();
    }

    @Test
    void a_share_is_told_in_percent_with_the_line_beside_it() {
        assertThat(judged(HealthAlert.ISOLATES_OVER_40, MetricValue.of(.55, 20)).explain(Locale.ENGLISH))
                .isEqualTo("Members who deal with nobody: 55% (above 40%: to be acted upon).");
    }

    @Test
    void a_host_moves_one_line_and_the_others_stay() {
        AlertPolicy stricter = AlertPolicy.standard().with(HealthAlert.ISOLATES_OVER_40, .2);
        Map<HealthAlert, MetricValue> figures =
                Map.of(HealthAlert.ISOLATES_OVER_40, MetricValue.of(.3, 9), HealthAlert.DORMANT, MetricValue.of(0, 1));

        assertThat(Arrays.asList(
                        Findings.of(stricter.judge(figures), HealthAlert.ISOLATES_OVER_40)
                                .state(),
                        Findings.of(stricter.judge(figures), HealthAlert.DORMANT)
                                .state(),
                        Findings.of(AlertPolicy.standard().judge(figures), HealthAlert.ISOLATES_OVER_40)
                                .state()))
                .containsExactly(AlertState.RAISED, AlertState.CLEAR, AlertState.CLEAR);
    }
}
