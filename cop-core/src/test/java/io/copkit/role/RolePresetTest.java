package io.copkit.role;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.role.FontaineRole.Family;
import io.copkit.role.PermissionMatrix.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RolePresetTest {

    private static final PermissionMatrix MATRIX = PermissionMatrix.standard();

    @Test
    void C1_the_seven_have_names_in_both_languages() {
        assertThat(labels(Locale.ENGLISH))
                .containsExactly(
                        "founder",
                        "animator, administrator",
                        "member",
                        "content expert, watcher",
                        "rapporteur",
                        "sponsor, mentor",
                        "IT resource person");
        assertThat(labels(Locale.FRENCH))
                .containsExactly(
                        "fondateur",
                        "animateur, administrateur",
                        "membre",
                        "expert de contenu, veilleur",
                        "rapporteur",
                        "parrain, mentor",
                        "personne-ressource informatique");
    }

    @Test
    void C1_a_preset_allows_by_default_what_its_roles_allow_by_the_standard_matrix() {
        for (RolePreset preset : presets()) {
            Set<Permission> union = preset.roles().stream()
                    .flatMap(role -> Stream.of(Permission.values())
                            .filter(permission -> MATRIX.cell(role, permission) == Cell.ALLOW))
                    .collect(Collectors.toSet());

            assertThat(preset.rights(MATRIX)).as(preset.code()).isEqualTo(union).isNotEmpty();
        }
        assertThat(SweddRole.SPONSOR_MENTOR.rights(MATRIX))
                .as("of the sponsor, of the mentor")
                .contains(Permission.SUPPORT_COMMIT, Permission.MENTORSHIP_MATCH)
                .as("delegated only")
                .doesNotContain(Permission.CONFLICT_MEDIATE);
        assertThat(SweddRole.EXPERT.rights(MATRIX))
                .as("in scope only")
                .contains(Permission.ANSWER)
                .doesNotContain(Permission.RESOURCE_VALIDATE);
    }

    @Test
    void C1_what_the_host_changes_in_the_matrix_a_preset_follows() {
        PermissionMatrix strict = MATRIX.with("strict", Role.SPONSOR, Permission.SUPPORT_COMMIT, Cell.NONE);

        assertThat(SweddRole.SPONSOR_MENTOR.rights(strict)).doesNotContain(Permission.SUPPORT_COMMIT);
    }

    @ParameterizedTest
    @EnumSource(SweddRole.class)
    void C1_each_of_the_seven_can_be_done_without_but_for_what_every_community_needs(SweddRole preset) {
        World world = new World();
        CommunityId data = world.community(ANA);
        Set<SweddRole> needed = Set.of(SweddRole.FOUNDER, SweddRole.ANIMATOR, SweddRole.MEMBER);

        for (Role role : preset.roles()) {
            List<Refusal> refusals = world.cop
                    .as(ANA)
                    .roles()
                    .settle(data, book -> book.without(role))
                    .refusals();

            if (needed.contains(preset)) {
                assertThat(refusals).contains(Refusal.of(RefusalCode.ROLE_NOT_REMOVABLE, Map.of("role", role.code())));
            } else {
                assertThat(refusals).isEmpty();
            }
        }
    }

    @Test
    void C1_a_sponsor_who_is_a_mentor_too_can_be_split() {
        assertThat(SweddRole.SPONSOR_MENTOR.roles()).containsExactly(Role.SPONSOR, Role.MENTOR, Role.ONBOARDER);
        assertThat(SweddRole.SPONSOR_MENTOR.roles()).allMatch(Role::isAppointable);
        World world = new World();
        CommunityId data = world.community(ANA, BEN, CLEO);

        world.cop.as(ANA).roles().appoint(data, BEN, Role.SPONSOR).orElseThrow();
        world.cop.as(ANA).roles().appoint(data, CLEO, Role.MENTOR).orElseThrow();

        assertThat(world.cop.accessOf(BEN).allows(data, Permission.SUPPORT_COMMIT))
                .isTrue();
        assertThat(world.cop.accessOf(CLEO).allows(data, Permission.SUPPORT_COMMIT))
                .isFalse();
        assertThat(world.cop.accessOf(CLEO).allows(data, Permission.MENTORSHIP_MATCH))
                .isTrue();
    }

    @Test
    void C1_eleven_roles_come_in_four_families() {
        assertThat(Arrays.stream(FontaineRole.values())
                        .collect(Collectors.groupingBy(FontaineRole::family, Collectors.counting())))
                .isEqualTo(Map.of(
                        Family.KNOWLEDGE_DOMAIN, 3L,
                        Family.LEADERSHIP, 2L,
                        Family.KNOWLEDGE_INTERMEDIARY, 3L,
                        Family.COMMUNITY_SUPPORT, 3L));
        assertThat(FontaineRole.EVENTS_COORDINATOR.label(Locale.FRENCH))
                .isEqualTo("coordonnateur administratif et des évènements");
        assertThat(Family.COMMUNITY_SUPPORT.label(Locale.FRENCH)).isEqualTo("Soutien à la communauté");
    }

    @Test
    void C1_the_seven_are_found_among_the_eleven_and_none_of_the_eleven_is_left_over() {
        Map<SweddRole, Set<FontaineRole>> mapping =
                Arrays.stream(SweddRole.values()).collect(Collectors.toMap(preset -> preset, SweddRole::inFontaine));

        assertThat(mapping)
                .containsEntry(SweddRole.FOUNDER, Set.of(FontaineRole.CORE_TEAM_MEMBER, FontaineRole.LEADER))
                .containsEntry(
                        SweddRole.ANIMATOR,
                        Set.of(FontaineRole.LEADER, FontaineRole.FACILITATOR, FontaineRole.EVENTS_COORDINATOR))
                .containsEntry(SweddRole.MEMBER, Set.of(FontaineRole.MEMBER))
                .containsEntry(SweddRole.EXPERT, Set.of(FontaineRole.SUBJECT_EXPERT, FontaineRole.CONTENT_COORDINATOR))
                .containsEntry(SweddRole.RAPPORTEUR, Set.of(FontaineRole.JOURNALIST))
                .containsEntry(SweddRole.SPONSOR_MENTOR, Set.of(FontaineRole.SPONSOR, FontaineRole.MENTOR))
                .containsEntry(SweddRole.IT_RESOURCE, Set.of(FontaineRole.TECHNOLOGIST));
        assertThat(mapping.values().stream().flatMap(Set::stream)).contains(FontaineRole.values());
    }

    @Test
    void C1_leadership_brokers_support_and_those_who_stand_by_are_shipped_too() {
        assertThat(Arrays.stream(FurtherRole.values())
                        .collect(Collectors.groupingBy(FurtherRole::family, Collectors.counting())))
                .isEqualTo(Map.of(
                        FurtherRole.Family.LEADERSHIP_FORM, 7L,
                        FurtherRole.Family.LEADERSHIP_GROUP, 7L,
                        FurtherRole.Family.BROKER, 4L,
                        FurtherRole.Family.SUPPORT, 5L,
                        FurtherRole.Family.STANDBY, 3L));
        assertThat(FurtherRole.values())
                .filteredOn(role -> role.family() == FurtherRole.Family.LEADERSHIP_GROUP)
                .as("no rights of their own")
                .allSatisfy(group -> assertThat(group.roles()).containsExactly(Role.MEMBER));
        assertThat(Arrays.stream(presets().toArray(RolePreset[]::new)).flatMap(preset -> preset.roles().stream()))
                .as("every role but that of the organisation is part of a preset")
                .contains(Role.standard().stream()
                        .filter(role -> !role.equals(Role.PORTFOLIO_ADMIN))
                        .toArray(Role[]::new));
        assertThat(FurtherRole.GUEST.description(Locale.FRENCH)).contains("jusqu'à");
    }

    private static List<String> labels(Locale locale) {
        return Arrays.stream(SweddRole.values())
                .map(preset -> preset.label(locale))
                .toList();
    }

    private static List<RolePreset> presets() {
        return Stream.<RolePreset[]>of(SweddRole.values(), FontaineRole.values(), FurtherRole.values())
                .flatMap(Arrays::stream)
                .toList();
    }
}
