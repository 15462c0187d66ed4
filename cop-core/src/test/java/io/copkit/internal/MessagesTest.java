package io.copkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Described;
import io.copkit.Labelled;
import io.copkit.LibraryTypes;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.CommunityType;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.GroupForm;
import io.copkit.community.JoinPolicy;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.role.Decision;
import io.copkit.role.FurtherRole;
import io.copkit.role.Role;
import io.copkit.role.RolePreset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Test
    void both_languages_have_the_same_texts_with_the_same_places() {
        Set<String> keys = Messages.bundle(Locale.ENGLISH).keySet();

        assertThat(Messages.bundle(Locale.FRENCH).keySet()).isEqualTo(keys);
        for (String key : keys) {
            assertThat(places(Messages.text(key, Locale.FRENCH)))
                    .as(key)
                    .isEqualTo(places(Messages.text(key, Locale.ENGLISH)));
        }
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void every_refusal_is_explained_with_all_its_parameters(RefusalCode code) {
        Map<String, String> parameters =
                code.parameters().stream().collect(Collectors.toMap(name -> name, name -> "<" + name + ">"));

        for (Locale language : LANGUAGES) {
            String text = Refusal.of(code, parameters).explain(language);

            assertThat(text).isNotBlank().doesNotContain("{", "}");
            String other = language.equals(Locale.FRENCH) ? "_en" : "_fr";
            assertThat(parameters.keySet())
                    .filteredOn(name -> !name.endsWith(other))
                    .allSatisfy(name -> assertThat(text).contains("<" + name + ">"));
        }
    }

    @Test
    void B01_everything_that_people_choose_for_a_community_has_a_word_on_practice_in_both_languages() {
        List<Described> described = LibraryTypes.codes().stream()
                .filter(Described.class::isInstance)
                .map(Described.class::cast)
                .filter(each -> each.getClass().getPackage().equals(CommunityType.class.getPackage()))
                .toList();

        assertThat(described)
                .contains(CommunityType.values())
                .contains(GroupForm.values())
                .contains(Discoverability.values())
                .contains(JoinPolicy.values())
                .contains(ContentAccess.values());
        for (Locale language : LANGUAGES) {
            assertThat(described)
                    .extracting(each -> each.description(language))
                    .doesNotHaveDuplicates()
                    .allSatisfy(text -> assertThat(text).hasSizeBetween(60, 400).endsWith("."));
        }
        assertThat(described)
                .allSatisfy(each ->
                        assertThat(each.description(Locale.FRENCH)).isNotEqualTo(each.description(Locale.ENGLISH)));
    }

    @Test
    void everything_with_a_label_has_one_in_both_languages() {
        for (Locale language : LANGUAGES) {
            assertThat(LibraryTypes.codes())
                    .filteredOn(Labelled.class::isInstance)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(labelled ->
                            assertThat(((Labelled) labelled).label(language)).isNotBlank());
        }
    }

    @Test
    void C1_every_role_and_preset_says_in_both_languages_what_its_holder_is_there_for() {
        List<Described> described = LibraryTypes.codes().stream()
                .filter(Described.class::isInstance)
                .map(Described.class::cast)
                .filter(each -> each instanceof Role || each instanceof RolePreset)
                .toList();

        assertThat(described).hasSize(Role.standard().size() + 7 + 11 + FurtherRole.values().length);
        for (Locale language : LANGUAGES) {
            assertThat(described)
                    .allSatisfy(role -> assertThat(role.description(language)).endsWith("."));
        }
        assertThat(described)
                .allSatisfy(role ->
                        assertThat(role.description(Locale.FRENCH)).isNotEqualTo(role.description(Locale.ENGLISH)));
    }

    @Test
    void every_rule_of_a_decision_is_explained_in_both_languages() {
        for (Decision.Rule rule : Decision.Rule.values()) {
            LANGUAGES.forEach(language -> assertThat(Messages.text("decision." + rule.code(), language))
                    .contains("{permission}"));
        }
    }

    @Test
    void kinds_of_activity_have_names_in_both_languages() {
        assertThat(ActivityKinds.standard().all())
                .hasSize(41)
                .extracting(ActivityKind::french)
                .doesNotHaveDuplicates();
        assertThat(ActivityKinds.ANSWER.label(Locale.FRENCH)).isEqualTo("Répondre à une demande d'aide");
        assertThat(ActivityKinds.ANSWER.label(Locale.GERMAN)).isEqualTo("Answer a request for help");
    }

    @Test
    void codes_among_the_parameters_are_read_as_what_they_stand_for() {
        Refusal refusal =
                Refusal.of(RefusalCode.NOT_PERMITTED, Map.of("permission", "role_assign", "rule", "not_granted"));

        assertThat(refusal.explain(Locale.ENGLISH))
                .isEqualTo("You may not give and take roles: none of the roles held allows it.");
        assertThat(refusal.explain(Locale.FRENCH))
                .isEqualTo("Vous ne pouvez pas attribuer et retirer des rôles : aucun des rôles détenus ne le permet.");
    }

    @Test
    void parameters_are_taken_as_they_are_whatever_they_hold() {
        Refusal hostile = Refusal.of(RefusalCode.UNKNOWN_ACTIVITY_KIND, Map.of("kind", "$1 {kind} \\ {limit}"));

        assertThat(hostile.explain(Locale.ENGLISH)).contains("\"$1 {kind} \\ {limit}\"");
    }

    @Test
    void every_other_language_gets_english_whatever_the_machine_speaks() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.FRANCE);
        try {
            assertThat(Messages.text("stage.closed", Locale.JAPANESE)).isEqualTo("Closed");
            assertThat(Messages.text("stage.closed", Locale.UK)).isEqualTo("Closed");
            assertThat(Messages.text("stage.closed", Locale.CANADA_FRENCH)).isEqualTo("Mémoire");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
