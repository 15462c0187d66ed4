package io.copkit.vitality;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Guard;
import io.copkit.lifecycle.Outlook;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

        StageSuggestion suggested = suggestions(move(reason).transition()).get(0);

        assertThat(suggested.reason()).isEqualTo(reason);
        assertThat(suggested.move()).isEqualTo(move(reason));
        assertThat(suggested.evidence())
                .extracting(Evidence::guard)
                .containsExactlyInAnyOrderElementsOf(reason.telling());
    }

    @ParameterizedTest
    @EnumSource(SuggestionReason.class)
    void E5_one_figure_against_it_is_enough_and_unknown_figures_alone_suggest_nothing(SuggestionReason reason) {
        Transition transition = move(reason).transition();
        assertThat(suggestions(transition)).isEmpty();
        for (Guard against : reason.telling()) {
            known.clear();
            reason.telling().forEach(guard -> known.put(guard, Verdict.PASS));
            known.put(against, Verdict.FAIL);

            assertThat(suggestions(transition))
                    .extracting(StageSuggestion::reason)
                    .doesNotContain(reason);
        }
    }

    @Test
    void E5_silence_overrules_everything_else() {
        Arrays.stream(Guard.values()).forEach(guard -> known.put(guard, Verdict.PASS));

        assertThat(suggestions(Stage.MATURING))
                .extracting(StageSuggestion::reason)
                .containsExactly(SuggestionReason.SILENT);
    }

    @Test
    void E5_the_most_pressing_comes_first() {
        Arrays.stream(Guard.values()).forEach(guard -> known.put(guard, Verdict.PASS));
        known.put(Guard.SILENCE_LASTS, Verdict.FAIL);

        known.put(Guard.MEMBERSHIP_RENEWED, Verdict.FAIL);

        assertThat(suggestions(Stage.MATURING))
                .extracting(StageSuggestion::reason)
                .containsExactly(SuggestionReason.ESTABLISHED, SuggestionReason.CORE_LOST);
    }

    @Test
    void E5_a_revival_leads_to_the_stage_in_which_the_same_figures_let_it_stay() {
        known.put(Guard.LIVE_AGAIN, Verdict.PASS);
        known.put(Guard.IDENTITY_WEAK, Verdict.FAIL);
        assertThat(suggestions(Stage.DISPERSED))
                .extracting(each -> each.move().target())
                .containsExactly(Stage.MATURING);

        known.put(Guard.IDENTITY_WEAK, Verdict.PASS);
        StageSuggestion small = suggestions(Stage.DISPERSED).get(0);

        assertThat(small.move().target()).isEqualTo(Stage.COALESCING);
        assertThat(small.reason()).isEqualTo(SuggestionReason.ALIVE_AGAIN);
        assertThat(small.evidence()).extracting(Evidence::guard).containsExactly(Guard.LIVE_AGAIN);
    }

    @Test
    void E5_nobody_is_led_on_to_where_the_same_figures_lead_back_from() {
        SuggestionReason.ESTABLISHED.telling().forEach(guard -> known.put(guard, Verdict.PASS));
        known.put(Guard.MEMBERSHIP_RENEWED, Verdict.PASS);
        assertThat(suggestions(Stage.MATURING)).isEmpty();

        known.put(Guard.MEMBERSHIP_RENEWED, Verdict.FAIL);
        assertThat(suggestions(Stage.MATURING)).hasSize(1);

        known.put(Guard.MEMBERS_COMMITTED, Verdict.PASS);
        assertThat(suggestions(Stage.POTENTIAL)).hasSize(1);
        known.put(Guard.SILENCE_LASTS, Verdict.PASS);
        assertThat(suggestions(Stage.POTENTIAL)).isEmpty();
    }

    @Test
    void E5_whoever_goes_back_may_go_back_further_next_time() {
        known.put(Guard.MEMBERSHIP_RENEWED, Verdict.PASS);
        known.put(Guard.IDENTITY_WEAK, Verdict.PASS);

        assertThat(suggestions(Stage.STEWARDSHIP))
                .extracting(StageSuggestion::reason)
                .containsExactly(SuggestionReason.MEMBERS_TURNED_OVER);
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

        for (Stage stage : Stage.values()) {
            assertThat(suggestions(stage)).isEmpty();
        }
    }

    @Test
    void E5_a_suggestion_is_explained_by_its_figures_in_both_languages() {
        known.put(Guard.MEMBERS_COMMITTED, Verdict.PASS);

        StageSuggestion gathered = suggestions(Stage.POTENTIAL).get(0);

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

    /** The move that a reason suggests: the furthest. */
    private Assessment move(SuggestionReason reason) {
        return Arrays.stream(Stage.values())
                .flatMap(stage -> moves(stage).stream())
                .filter(move -> SuggestionReason.of(move.transition()).equals(Optional.of(reason)))
                .max(Comparator.comparing(Assessment::target))
                .orElseThrow();
    }

    private List<StageSuggestion> suggestions(Transition transition) {
        return suggestions(transition.from().iterator().next());
    }

    private List<StageSuggestion> suggestions(Stage stage) {
        Map<Stage, List<Assessment>> beyond = new EnumMap<>(Stage.class);
        moves(stage).forEach(move -> beyond.put(move.target(), moves(move.target())));
        return StageSuggestion.from(new Outlook(stage, Instant.EPOCH, moves(stage), beyond));
    }

    /** What is known of the guards of every move from a stage; nobody knows the others. */
    private List<Assessment> moves(Stage stage) {
        List<Assessment> all = new ArrayList<>();
        for (Transition transition : Transition.from(stage)) {
            for (Stage target : transition.to()) {
                List<Evidence> evidence = transition.guards().stream()
                        .filter(guard -> guard != Guard.LIVE_AGAIN || target == Stage.MATURING)
                        .map(guard ->
                                new Evidence(guard, known.getOrDefault(guard, Verdict.UNKNOWN), Optional.of("1"), "1"))
                        .toList();
                all.add(new Assessment(transition, target, evidence, "test"));
            }
        }
        return all;
    }
}
