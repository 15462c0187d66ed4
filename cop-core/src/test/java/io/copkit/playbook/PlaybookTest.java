package io.copkit.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.lifecycle.Stage;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybookTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final Playbook playbook = Playbook.standard();

    @ParameterizedTest
    @EnumSource(Stage.class)
    void E5_every_stage_has_activities_a_mode_a_criterion_and_what_is_known_of_its_duration(Stage stage) {
        StageGuide guide = playbook.guide(stage);

        assertThat(guide.activities()).isNotEmpty().allMatch(activity -> activity.stage() == stage);
        for (Locale language : LANGUAGES) {
            assertThat(guide.mode().label(language)).isNotBlank();
            assertThat(guide.successCriterion(language)).isNotBlank();
            assertThat(guide.duration(language)).isNotBlank();
            assertThat(guide.durationSource(language)).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POTENTIAL, 0.2",
        "COALESCING, 0.18",
        "MATURING, 0.12",
        "STEWARDSHIP, 0.06",
        "TRANSFORMING, 0.14",
        "DISPERSED, 0.02",
        "CLOSED, 0"
    })
    void E5_facilitating_takes_a_fifth_of_somebodys_time_and_less_as_the_community_finds_its_energy(
            Stage stage, double share) {
        assertThat(playbook.leaderEffortExpected(stage)).isCloseTo(share, within(1e-9));
    }

    @Test
    void E5_a_host_that_gives_more_time_expects_more() {
        assertThat(new Playbook(0.5).leaderEffortExpected(Stage.STEWARDSHIP)).isCloseTo(0.15, within(1e-9));
        for (double share : new double[] {0, -0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> new Playbook(share)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void E5_the_tension_of_each_living_stage_is_its_own_and_the_end_has_none() {
        assertThat(playbook.guide(Stage.COALESCING).tension()).contains(StageTension.INCUBATE_DELIVER);
        assertThat(playbook.guide(Stage.STEWARDSHIP).tension()).contains(StageTension.OWNERSHIP_OPENNESS);
        assertThat(playbook.guide(Stage.DISPERSED).tension()).isEmpty();
        assertThat(playbook.guide(Stage.CLOSED).tension()).isEmpty();
    }

    @Test
    void each_principle_has_an_action_of_its_own_in_every_stage_and_language() {
        Set<String> texts = new HashSet<>();

        for (Principle principle : Principle.values()) {
            for (Stage stage : Stage.values()) {
                LANGUAGES.forEach(
                        language -> texts.add(playbook.action(principle, stage).text(language)));
            }
        }

        assertThat(texts).hasSize(Principle.values().length * Stage.values().length * LANGUAGES.size());
        assertThat(playbook.action(Principle.RHYTHM, Stage.COALESCING).text(Locale.FRENCH))
                .isEqualTo("Convenez d'une rencontre régulière et tenez-la.");
    }
}
