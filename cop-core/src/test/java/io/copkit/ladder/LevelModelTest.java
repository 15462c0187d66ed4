package io.copkit.ladder;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static io.copkit.ladder.LevelModel.DISCOURSE;
import static io.copkit.ladder.LevelModel.LEVELS_OF_PARTICIPATION;
import static io.copkit.ladder.LevelModel.MEMBERSHIP_LIFE;
import static io.copkit.ladder.LevelModel.ORBIT;
import static io.copkit.ladder.LevelModel.READER_TO_LEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.ParticipationLevel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LevelModelTest {

    private static List<String> codes(List<LevelModel.Level> levels) {
        return levels.stream().map(LevelModel.Level::code).toList();
    }

    @Test
    void D1_a_level_of_one_model_is_told_in_the_words_of_another() {
        assertThat(codes(DISCOURSE.in(ORBIT, "tl2"))).containsExactly("participating", "contributing_3");
        assertThat(codes(ORBIT.in(DISCOURSE, "leading"))).containsExactly("tl3", "tl4");
        assertThat(codes(READER_TO_LEADER.in(MEMBERSHIP_LIFE, "collaborator"))).containsExactly("regular", "leader");
        assertThat(codes(MEMBERSHIP_LIFE.in(LEVELS_OF_PARTICIPATION, "novice")))
                .containsExactly("peripheral", "occasional");
        assertThat(MEMBERSHIP_LIFE.in(DISCOURSE, "visitor")).isEmpty();
        assertThatThrownBy(() -> DISCOURSE.in(ORBIT, "tl5")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void D1_each_model_maps_both_ways_as_published() {
        assertThat(codes(READER_TO_LEADER.of(PERIPHERAL))).containsExactly("reader", "contributor");
        assertThat(codes(DISCOURSE.of(PERIPHERAL))).containsExactly("tl0", "tl1");
        assertThat(DISCOURSE.of(OUTSIDER)).isEmpty();
        assertThat(codes(ORBIT.of(CORE))).containsExactly("contributing", "leading");
        for (LevelModel model : LevelModel.values()) {
            for (ParticipationLevel level : ParticipationLevel.values()) {
                assertThat(model.of(level)).allMatch(each -> each.canonical().contains(level));
                assertThat((model == DISCOURSE && level == OUTSIDER)
                                || !model.of(level).isEmpty())
                        .as("%s has words for %s", model, level)
                        .isTrue();
            }
            assertThat(model.levels())
                    .allSatisfy(each -> assertThat(each.canonical()).hasSizeBetween(1, 2));
        }
    }

    @Test
    void D1_the_rungs_of_the_presets_stand_where_their_models_say() {
        for (Ladder ladder : List.of(Ladders.DISCOURSE_CLASSIC, Ladders.DISCOURSE_TIGHT, Ladders.READER_TO_LEADER)) {
            LevelModel model = ladder.equals(Ladders.READER_TO_LEADER) ? READER_TO_LEADER : DISCOURSE;

            assertThat(ladder.rungs())
                    .allSatisfy(rung -> assertThat(
                                    model.find(rung.code()).orElseThrow().canonical())
                            .contains(rung.level().orElseThrow()));
        }
        assertThat(Stream.of("participating_3", "participating_2", "contributing_3", "contributing_2")
                        .map(Ladders.ORBIT_12::level))
                .containsExactly(PERIPHERAL, ACTIVE, ACTIVE, CORE);
    }

    @Test
    void D1_models_and_levels_have_names_in_both_languages() {
        assertThat(ORBIT.find("leading").orElseThrow().label(Locale.FRENCH)).isEqualTo("Conduite");
        for (LevelModel model : LevelModel.values()) {
            assertThat(model.label(Locale.FRENCH)).isNotEmpty();
            assertThat(model.levels()).allSatisfy(level -> {
                assertThat(level.label(Locale.ENGLISH)).isNotEmpty();
                assertThat(level.label(Locale.FRENCH)).isNotEmpty();
            });
        }
    }
}
