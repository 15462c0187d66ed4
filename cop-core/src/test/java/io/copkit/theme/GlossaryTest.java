package io.copkit.theme;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.history.HistoryEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);
    private final Themes themes = cop.as(ANA).themes(data);
    private final Glossary glossary = cop.as(ANA).glossary(data);

    @Test
    void A7_terms_are_found_by_theme_with_or_without_what_is_below_it_in_one_query() {
        ThemeId quality = themes.add("Quality").orElseThrow().id();
        ThemeId checks = themes.add("Checks", quality).orElseThrow().id();
        ThemeId law = themes.add("Law").orElseThrow().id();
        define("Outlier", Subjects.NONE.theme(checks));
        define("Fitness", Subjects.NONE.theme(quality));
        define("Licence", Subjects.NONE.theme(law));

        assertThat(about(About.theme(quality))).containsExactly("Fitness");
        assertThat(about(About.themeAndBelow(quality))).containsExactly("Outlier", "Fitness");
        assertThat(about(About.ANYTHING)).containsExactly("Outlier", "Fitness", "Licence");
        assertThat(about(About.themeAndBelow(ThemeId.of("unheard-of")))).isEmpty();
        world.storage.calls();
        cop.glossary(data).about(About.themeAndBelow(quality), 10);
        assertThat(world.storage.calls()).containsExactly("findDocument", "documents");
    }

    @Test
    void A7_moving_a_theme_moves_what_is_about_it() {
        ThemeId quality = themes.add("Quality").orElseThrow().id();
        ThemeId law = themes.add("Law").orElseThrow().id();
        ThemeId checks = themes.add("Checks", quality).orElseThrow().id();
        define("Outlier", Subjects.NONE.theme(checks));

        themes.move(checks, law).orElseThrow();

        assertThat(about(About.themeAndBelow(quality))).isEmpty();
        assertThat(about(About.themeAndBelow(law))).containsExactly("Outlier");
    }

    @Test
    void A7_free_tags_find_terms_however_they_are_written() {
        define("Outlier", Subjects.NONE.tagged("Open Data").tagged("stats"));
        define("Licence", Subjects.NONE.tagged("open-data"));

        assertThat(about(About.ANYTHING.tagged("OPEN DATA"))).containsExactly("Outlier", "Licence");
        assertThat(about(About.ANYTHING.tagged("open data").tagged("Stats"))).containsExactly("Outlier");
    }

    @Test
    void a_term_is_defined_once_revised_and_withdrawn() {
        GlossaryTerm defined = define("Écart", Subjects.NONE);
        world.pass(Duration.ofDays(1));

        assertThat(glossary.define("ecart", "Something else", Subjects.NONE).refusals())
                .containsExactly(Refusal.of(RefusalCode.TERM_TAKEN, Map.of("term", "ecart")));
        GlossaryTerm revised =
                glossary.revise("Ecart", "Otherwise", Subjects.NONE.tagged("x")).orElseThrow();
        assertThat(revised.author()).contains(ANA);
        assertThat(revised.definedAt()).isEqualTo(defined.definedAt());
        assertThat(cop.glossary(data).find("écart")).contains(revised);
        assertThat(glossary.withdraw("Écart").orElseThrow()).isEqualTo(revised);
        assertThat(cop.glossary(data).find("Écart")).isEmpty();
        assertThat(glossary.withdraw("Écart").refusals())
                .containsExactly(Refusal.of(RefusalCode.TERM_UNKNOWN, Map.of("term", "Écart")));
        assertThat(glossary.revise("Écart", "x", Subjects.NONE).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TERM_UNKNOWN);
        assertThat(cop.history(data).transitions(100).items())
                .extracting(HistoryEntry::what)
                .endsWith("term.defined", "term.revised", "term.withdrawn");
    }

    @Test
    void what_a_term_is_about_must_be_there_and_alive() {
        ThemeId retired = themes.propose("Retired").orElseThrow().id();
        themes.retire(retired).orElseThrow();

        assertThat(glossary.define("One", "x", Subjects.NONE.theme(ThemeId.of("unheard-of")))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.THEME_UNKNOWN, Map.of("theme", "unheard-of")));
        assertThat(glossary.define("One", "x", Subjects.NONE.theme(retired)).refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.THEME_STATE_FORBIDS, Map.of("theme", "Retired", "theme_state", "retired")));
        assertThat(glossary.define("One", "x", Subjects.NONE.tagged("…")).refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "tag")));
        assertThat(glossary.define("One", "x", tags(51)).refusals())
                .containsExactly(Refusal.of(RefusalCode.TOO_MANY_SUBJECTS, Map.of("limit", "50")));
        assertThat(glossary.define("One", "x", tags(50)).isAccepted()).isTrue();
    }

    @Test
    void a_theme_retired_at_the_same_time_is_not_written_about() {
        ThemeId theme = themes.add("Theme").orElseThrow().id();
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode().as(ANA).themes(data).retire(theme).orElseThrow());

        assertThat(glossary.define("One", "x", Subjects.NONE.theme(theme)).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.THEME_STATE_FORBIDS);
    }

    @Test
    void terms_and_definitions_are_checked_and_only_some_may_write_them() {
        assertThat(glossary.define("!?", "x", Subjects.NONE).refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "term")));
        assertThat(glossary.define("x".repeat(121), "x", Subjects.NONE).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TEXT_TOO_LONG);
        assertThat(glossary.define("One", " ", Subjects.NONE).refusals())
                .containsExactly(Refusal.of(RefusalCode.TEXT_MISSING, Map.of("field", "definition")));
        assertThat(cop.as(BEN).glossary(data).define("One", "x", Subjects.NONE).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.asSystem("import")
                        .glossary(data)
                        .define("One", "x", Subjects.NONE)
                        .orElseThrow()
                        .author())
                .isEmpty();
        assertThat(cop.glossary(data).find("!?")).isEmpty();
    }

    @Test
    void pages_neither_drop_nor_repeat_a_term() {
        IntStream.range(0, 5).forEach(i -> define("Term " + i, Subjects.NONE));

        Page<GlossaryTerm> first = cop.glossary(data).about(About.ANYTHING, 3);
        Page<GlossaryTerm> second =
                cop.glossary(data).about(About.ANYTHING, 3, first.next().orElseThrow());

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isEmpty();
    }

    private GlossaryTerm define(String term, Subjects subjects) {
        GlossaryTerm defined =
                glossary.define(term, "What we mean by " + term, subjects).orElseThrow();
        world.pass(Duration.ofSeconds(1));
        return defined;
    }

    private List<String> about(About subject) {
        return cop.glossary(data).about(subject, 100).items().stream()
                .map(GlossaryTerm::term)
                .toList();
    }

    private static Subjects tags(int many) {
        Subjects subjects = Subjects.NONE;
        for (int i = 0; i < many; i++) {
            subjects = subjects.tagged("tag " + i);
        }
        return subjects;
    }
}
