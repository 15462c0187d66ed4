package io.copkit.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Qualité des données,qualite-des-donnees",
        "  -- Data & Quality 2026! --  ,data-quality-2026",
        "Straße,strasse",
        "STRAẞE,strasse",
        "ΟΔΟΣ ΔΟΣ,οδοσ-δοσ",
        "İstanbul,istanbul",
        "ﬁles,files",
        "Ｆｕｌｌ　ｗｉｄｔｈ,full-width",
        "数据质量,数据质量",
        "Дорога домой,дорога-домои",
        "da\u200bta\u00ad,data",
        "da\u20ddta,data",
        "\u3164\u2800x,x",
        "'',''",
        "🙂🙂,''",
    })
    void texts_are_folded(String text, String slug) {
        assertThat(Slug.of(text)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "dаtа,data", // Cyrillic
        "ТЕАМ,team", // Cyrillic, in capitals
        "ραραγ,papaγ", // Greek
        "раурal,paypal",
        "дорога,дopoгa",
        "données,donnees",
        "数据,数据",
    })
    void what_looks_alike_has_one_skeleton(String text, String skeleton) {
        assertThat(Slug.skeleton(Slug.of(text))).isEqualTo(skeleton);
    }

    @Property
    void a_skeleton_fits_and_is_its_own(@ForAll @StringLength(max = 200) String text) {
        String skeleton = Slug.skeleton(Slug.of(text));

        assertThat(Slug.skeleton(skeleton)).isEqualTo(skeleton);
        assertThat(skeleton.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Slug.MAX_BYTES);
    }

    @Property
    void folding_again_changes_nothing(@ForAll @StringLength(max = 200) String text) {
        String slug = Slug.of(text);

        assertThat(Slug.of(slug)).isEqualTo(slug);
    }

    @Property
    void a_slug_fits_and_has_no_hyphen_at_its_ends(@ForAll @StringLength(max = 200) String text) {
        String slug = Slug.of(text);

        assertThat(slug.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(Slug.MAX_BYTES);
        assertThat(slug).doesNotStartWith("-").doesNotEndWith("-").doesNotContain("--");
    }
}
