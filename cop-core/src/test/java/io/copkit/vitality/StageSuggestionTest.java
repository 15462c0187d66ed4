package io.copkit.vitality;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Guard;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageSuggestionTest {

    private final Map<Guard, Verdict> known = new EnumMap<>(Guard.class);

    @ParameterizedTest
    @EnumSource(SuggestionReason.class)
    void E5_a_move_is_suggested_when_all_the_figures_that_tell_it_speak_for_it(SuggestionReason reason) {
        reason.telling().forEach(guard -> known.put(guard, Verdict.PASS));

        Assessment move = assessments().stream()
                .filter(each -> SuggestionReason.of(each.transition()).equals(Optional.of(reason)))
                .findFirst()
                .orElseThrow();

        assertThat(StageSuggestion.from(List.of(move))).containsExactly(new StageSuggestion(reason, move));
    }

    @ParameterizedTest
    @EnumSource(SuggestionReason.class)
    void E5_one_figure_against_it_is_enough_and_unknown_figures_alone_suggest_nothing(SuggestionReason reason) {
        assertThat(StageSuggestion.from(assessments())).isEmpty();
        for (Guard against : reason.telling()) {
            known.clear();
            reason.telling().forEach(guard -> known.put(guard, Verdict.PASS));
            known.put(against, Verdict.FAIL);

            assertThat(StageSuggestion.from(assessments()))
                    .extracting(StageSuggestion::reason)
                    .doesNotContain(reason);
        }
    }

    @Test
    void E5_silence_overrules_everything_else() {
        Arrays.stream(Guard.values()).forEach(guard -> known.put(guard, Verdict.PASS));

        List<Assessment> fromMaturing = assessments().stream()
                .filter(move -> move.transition().from().contains(Stage.MATURING))
                .toList();

        assertThat(StageSuggestion.from(fromMaturing))
                .extracting(StageSuggestion::reason)
                .containsExactly(SuggestionReason.SILENT);
    }

    @Test
    void E5_the_most_pressing_comes_first() {
        Arrays.stream(Guard.values()).forEach(guard -> known.put(guard, Verdict.PASS));
        known.put(Guard.SILENCE_LASTS, Verdict.FAIL);

        List<Assessment> fromMaturing = assessments().stream()
                .filter(move -> move.transition().from().contains(Stage.MATURING))
                .toList();

        assertThat(StageSuggestion.from(fromMaturing))
                .extracting(StageSuggestion::reason)
                .containsExactly(SuggestionReason.ESTABLISHED, SuggestionReason.CORE_LOST);
    }

    @Test
    void E5_what_only_people_can_say_suggests_nothing() {
        for (Guard guard : Guard.values()) {
            boolean telling = Arrays.stream(SuggestionReason.values())
                    .anyMatch(reason -> reason.telling().contains(guard));
            if (!telling) {
                known.put(guard, Verdict.PASS);
            }
        }

        assertThat(StageSuggestion.from(assessments())).isEmpty();
    }

    @Test
    void E5_a_suggestion_is_explained_by_its_figures_in_both_languages() {
        known.put(Guard.MEMBERS_COMMITTED, Verdict.PASS);

        StageSuggestion gathered = StageSuggestion.from(assessments()).get(0);

        assertThat(gathered.evidence()).extracting(Evidence::guard).containsExactly(Guard.MEMBERS_COMMITTED);
        assertThat(gathered.explain(Locale.ENGLISH))
                .hasSize(2)
                .startsWith("Enough people have come together to begin.");
        assertThat(gathered.explain(Locale.FRENCH))
                .hasSize(2)
                .startsWith("Assez de personnes se sont réunies pour commencer.");
    }

    @Test
    void E5_every_telling_guard_stands_before_the_move_that_it_tells() {
        Set<Guard> used = new HashSet<>();
        for (Transition transition : Transition.values()) {
            SuggestionReason.of(transition).ifPresent(reason -> {
                assertThat(transition.guards()).containsAll(reason.telling());
                used.addAll(reason.telling());
            });
        }
        assertThat(used).allMatch(guard -> !guard.isHard());
    }

    /** What is known of the guards of every move; nobody knows the others. */
    private List<Assessment> assessments() {
        List<Assessment> all = new ArrayList<>();
        for (Transition transition : Transition.values()) {
            for (Stage target : transition.to()) {
                List<Evidence> evidence = transition.guards().stream()
                        .map(guard ->
                                new Evidence(guard, known.getOrDefault(guard, Verdict.UNKNOWN), Optional.of("1"), "1"))
                        .toList();
                all.add(new Assessment(transition, target, evidence, "test"));
            }
        }
        return all;
    }
}
