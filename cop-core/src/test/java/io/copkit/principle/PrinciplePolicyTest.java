package io.copkit.principle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Stage;
import io.copkit.playbook.PlaybookAction;
import io.copkit.playbook.Principle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PrinciplePolicyTest {

    private static final PrinciplePolicy POLICY = PrinciplePolicy.standard();

    private final Map<PrincipleMeasure, MetricValue> figures = new EnumMap<>(PrincipleMeasure.class);

    @Test
    void a_signal_is_the_mean_of_how_much_of_the_way_each_known_figure_has_come() {
        know(PrincipleMeasure.WEEK_RATIO, 0.375);
        know(PrincipleMeasure.VARIATION, 0.5);

        PrincipleAssessment rhythm = assess(Principle.RHYTHM);

        assertThat(rhythm.signal()).isEqualTo(MetricValue.of(0.75, 2));
        assertThat(rhythm.evidence(PrincipleMeasure.WEEK_RATIO))
                .map(PrincipleEvidence::verdict)
                .contains(Verdict.FAIL);
        assertThat(rhythm.evidence(PrincipleMeasure.VARIATION))
                .map(PrincipleEvidence::verdict)
                .contains(Verdict.PASS);
        assertThat(rhythm.actions()).containsExactly(new PlaybookAction(Principle.RHYTHM, Stage.MATURING));
    }

    @Test
    void figures_without_a_target_only_tell() {
        know(PrincipleMeasure.PILOTS, 9);

        assertThat(assess(Principle.FAMILIARITY).signal().value()).isEmpty();
        assertThat(assess(Principle.FAMILIARITY).evidence(PrincipleMeasure.PILOTS))
                .map(PrincipleEvidence::verdict)
                .contains(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Principle.class)
    void PD1_to_PD7_nothing_known_gives_no_signal_and_no_alert_but_says_what_is_missing(Principle principle) {
        PrincipleAssessment nothing = assess(principle);

        assertThat(nothing.signal()).isEqualTo(MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0));
        assertThat(nothing.survey()).isEmpty();
        assertThat(nothing.alerts()).isEmpty();
        assertThat(nothing.evidence()).isNotEmpty().allSatisfy(evidence -> {
            assertThat(evidence.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(evidence.missing()).isEqualTo(evidence.measure().missing());
        });
        assertThat(nothing.actions()).hasSize(1);
    }

    @Test
    void PD5_all_that_the_value_of_a_community_is_seen_by_is_named_as_missing_until_somebody_gives_it() {
        assertThat(assess(Principle.VALUE).evidence())
                .extracting(evidence -> evidence.missing().orElseThrow())
                .containsExactly(
                        MissingInput.VALUE_STORIES,
                        MissingInput.VALUE_MATRIX,
                        MissingInput.SURVEYS,
                        MissingInput.FEEDBACK);
        know(PrincipleMeasure.CONNECTED_STORIES, 1);

        assertThat(assess(Principle.VALUE).signal()).isEqualTo(MetricValue.of(0.5, 1));
    }

    @Test
    void PD1_it_is_an_alert_if_all_structures_were_there_before_the_community() {
        know(PrincipleMeasure.LATER_STRUCTURES, 0);
        assertThat(assess(Principle.EVOLUTION).alerts()).containsExactly(PrincipleAlert.STRUCTURES_PREDATE);
        know(PrincipleMeasure.LATER_STRUCTURES, 0.1);
        assertThat(assess(Principle.EVOLUTION).alerts()).isEmpty();
    }

    @Test
    void PD2_a_closed_circle_is_an_alert_only_if_no_guest_came_either() {
        know(PrincipleMeasure.EXTERNAL_INTERNAL, -0.95);
        know(PrincipleMeasure.GUEST_SESSIONS_HALF_YEAR, 1);
        assertThat(assess(Principle.DIALOGUE).alerts()).isEmpty();
        know(PrincipleMeasure.GUEST_SESSIONS_HALF_YEAR, 0);
        assertThat(assess(Principle.DIALOGUE).alerts()).containsExactly(PrincipleAlert.CLOSED_CIRCLE);
        assertThat(assess(Principle.DIALOGUE).signal().value().orElseThrow()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void PD3_a_core_of_ten_to_fifteen_percent_is_as_it_should_be_and_extremes_are_alerts() {
        know(PrincipleMeasure.CORE_SHARE, 0.12);
        assertThat(assess(Principle.LEVELS).signal()).isEqualTo(MetricValue.of(1, 1));
        know(PrincipleMeasure.CORE_SHARE, 0.04);
        assertThat(assess(Principle.LEVELS).alerts()).containsExactly(PrincipleAlert.CORE_TOO_SMALL);
        know(PrincipleMeasure.CORE_SHARE, 0.31);
        assertThat(assess(Principle.LEVELS).alerts()).containsExactly(PrincipleAlert.CORE_TOO_LARGE);
    }

    @Test
    void PD4_PD6_PD7_what_only_the_host_knows_raises_alerts_too() {
        know(PrincipleMeasure.PRIVATE_BALANCE, 0);
        know(PrincipleMeasure.SAFETY, 1.9);
        know(PrincipleMeasure.OVERLOAD, 5.1);
        know(PrincipleMeasure.LONGEST_GAP, 2.1);

        assertThat(assess(Principle.SPACES).alerts()).containsExactly(PrincipleAlert.ONE_SIDE_SILENT);
        assertThat(assess(Principle.FAMILIARITY).alerts()).containsExactly(PrincipleAlert.UNSAFE);
        assertThat(assess(Principle.RHYTHM).alerts())
                .containsExactly(PrincipleAlert.OVERLOADED, PrincipleAlert.GAP_TOO_LONG);
    }

    @Test
    void what_is_fine_needs_no_action() {
        know(PrincipleMeasure.WEEK_RATIO, 0.9);

        assertThat(assess(Principle.RHYTHM).actions()).isEmpty();
    }

    @Test
    void a_host_sets_its_own_targets() {
        know(PrincipleMeasure.WEEK_RATIO, 0.3);

        PrinciplePolicy lenient = POLICY.with(PrincipleMeasure.WEEK_RATIO, TargetRange.atLeast(0.25));

        assertThat(lenient.assess(Principle.RHYTHM, Stage.MATURING, figures).signal())
                .isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void a_target_is_reached_evenly_from_where_a_figure_counts_for_nothing() {
        TargetRange band = new TargetRange(0, 0.1, 0.35, 1);

        assertThat(band.reached(0.1)).isEqualTo(1);
        assertThat(band.reached(0.35)).isEqualTo(1);
        assertThat(band.reached(0.05)).isCloseTo(0.5, within(1e-9));
        assertThat(band.reached(0.675)).isCloseTo(0.5, within(1e-9));
        assertThat(band.reached(-3)).isZero();
        assertThat(band.reached(3)).isZero();
        assertThat(TargetRange.atMost(0.2, 1).reached(-1)).isEqualTo(1);
        assertThat(TargetRange.atLeast(2).reached(1e300)).isEqualTo(1);
        assertThatThrownBy(() -> new TargetRange(1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_evidence_is_explained_in_both_languages() {
        know(PrincipleMeasure.WEEK_RATIO, 0.5);
        figures.put(PrincipleMeasure.VARIATION, MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));

        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(assess(Principle.RHYTHM).evidence())
                    .allSatisfy(evidence ->
                            assertThat(evidence.explain(language)).isNotBlank().doesNotContain("{"));
        }
        assertThat(assess(Principle.VALUE).evidence().get(0).explain(Locale.FRENCH))
                .isEqualTo("Récits de l'acte au résultat : inconnu sans les récits de valeur.");
        assertThat(assess(Principle.RHYTHM).evidence().get(0).explain(Locale.ENGLISH))
                .startsWith("Weeks with contributions: 0.50 (");
    }

    private void know(PrincipleMeasure measure, double figure) {
        figures.put(measure, MetricValue.of(figure, 1));
    }

    private PrincipleAssessment assess(Principle principle) {
        return POLICY.assess(principle, Stage.MATURING, figures);
    }
}
