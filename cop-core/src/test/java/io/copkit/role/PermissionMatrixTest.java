package io.copkit.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunityId;
import io.copkit.lifecycle.Stage;
import io.copkit.role.PermissionMatrix.Cell;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PermissionMatrixTest {

    private static final CommunityId HERE = CommunityId.of("here");
    private static final PermissionMatrix MATRIX = PermissionMatrix.standard();

    @Test
    void every_role_and_permission_has_its_cell() {
        for (Role role : Role.standard()) {
            assertThat(cells(role)).as("%s", role).isNotEmpty();
        }
        assertThat(Arrays.stream(Permission.values())
                        .filter(permission ->
                                Role.standard().stream().allMatch(role -> MATRIX.cell(role, permission) == Cell.NONE)))
                .isEmpty();
        assertThat(count(Cell.ALLOW)).isEqualTo(361);
        assertThat(count(Cell.IN_SCOPE)).isEqualTo(11);
        assertThat(count(Cell.BY_DELEGATION)).isEqualTo(30);
        assertThat(count(Cell.ABOUT_ONESELF)).isEqualTo(10);
        assertThat(count(Cell.PROHIBIT)).isZero();
    }

    @Test
    void sponsors_never_see_figures_of_single_members() {
        assertThat(MATRIX.cell(Role.SPONSOR, Permission.METRICS_MEMBER_READ)).isEqualTo(Cell.NONE);
    }

    @Test
    void a_decision_names_its_rule_role_and_policy() {
        Decision decision =
                MATRIX.decide(HERE, Stage.MATURING, Set.of(Role.LIBRARIAN), Permission.RESOURCE_ORGANISE, false);

        assertThat(decision)
                .isEqualTo(new Decision(
                        HERE,
                        Permission.RESOURCE_ORGANISE,
                        Decision.Rule.GRANTED,
                        Optional.of(Role.LIBRARIAN),
                        "standard-1"));
    }

    @Test
    void what_is_not_granted_says_how_it_could_be() {
        assertThat(rule(Set.of(Role.CONTENT_EXPERT), Permission.RESOURCE_VALIDATE, false))
                .isEqualTo(Decision.Rule.ONLY_IN_SCOPE);
        assertThat(rule(Set.of(), Permission.SPACE_OPEN, false)).isEqualTo(Decision.Rule.ONLY_BY_DELEGATION);
        assertThat(rule(Set.of(), Permission.METRICS_MEMBER_READ, false)).isEqualTo(Decision.Rule.ONLY_ABOUT_ONESELF);
        assertThat(rule(Set.of(), Permission.METRICS_MEMBER_READ, true)).isEqualTo(Decision.Rule.GRANTED);
        assertThat(rule(Set.of(), Permission.TOOL_CONFIGURE, false)).isEqualTo(Decision.Rule.NOT_GRANTED);
    }

    @Test
    void a_dispersed_community_opens_no_spaces_and_goes_on_talking() {
        Set<Role> facilitator = Set.of(Role.FACILITATOR);

        assertThat(MATRIX.decide(HERE, Stage.DISPERSED, facilitator, Permission.SPACE_OPEN, false)
                        .rule())
                .isEqualTo(Decision.Rule.STAGE_SHUTS);
        assertThat(MATRIX.decide(HERE, Stage.DISPERSED, facilitator, Permission.POST, false)
                        .allowed())
                .isTrue();
    }

    @Property
    void a_closed_community_allows_reading_and_opening_again_at_most(
            @ForAll(supplier = AnyRole.Several.class) Set<Role> roles,
            @ForAll Permission permission,
            @ForAll boolean aboutOneself) {
        boolean allowed = MATRIX.decide(HERE, Stage.CLOSED, roles, permission, aboutOneself)
                .allowed();

        assertThat(!allowed || permission.isReading() || permission == Permission.LIFECYCLE_APPLY)
                .isTrue();
    }

    @Property
    void another_role_never_takes_a_right_away(
            @ForAll Stage stage,
            @ForAll(supplier = AnyRole.Several.class) Set<Role> roles,
            @ForAll(supplier = AnyRole.class) Role another,
            @ForAll Permission permission) {
        Set<Role> more = new HashSet<>(Set.of(another));
        more.addAll(roles);

        boolean before = MATRIX.decide(HERE, stage, roles, permission, false).allowed();
        boolean after = MATRIX.decide(HERE, stage, more, permission, false).allowed();

        assertThat(after || !before).isTrue();
    }

    @Property
    void prohibition_wins_over_whatever_the_other_roles_allow(
            @ForAll Stage stage,
            @ForAll(supplier = AnyRole.Several.class) Set<Role> roles,
            @ForAll Permission permission) {
        PermissionMatrix strict = MATRIX.with("strict", Role.OBSERVER, permission, Cell.PROHIBIT);
        Set<Role> watched = new HashSet<>(Set.of(Role.OBSERVER));
        watched.addAll(roles);

        Decision decision = strict.decide(HERE, stage, watched, permission, true);

        assertThat(decision.rule()).isIn(Decision.Rule.PROHIBITED, Decision.Rule.STAGE_SHUTS);
        assertThat(decision.policy()).isEqualTo("strict");
    }

    @Property
    void a_decision_made_again_from_what_it_says_is_the_same(
            @ForAll Stage stage,
            @ForAll(supplier = AnyRole.Several.class) Set<Role> roles,
            @ForAll Permission permission,
            @ForAll boolean about) {
        Decision decision = MATRIX.decide(HERE, stage, roles, permission, about);

        Set<Role> deciding = decision.role().map(Set::of).orElse(roles);
        assertThat(MATRIX.decide(HERE, stage, deciding, permission, about)).isEqualTo(decision);
    }

    @Test
    void changing_a_cell_leaves_the_standard_alone() {
        PermissionMatrix open = MATRIX.with("open", Role.MEMBER, Permission.SPACE_OPEN, Cell.ALLOW);

        assertThat(open.cell(Role.MEMBER, Permission.SPACE_OPEN)).isEqualTo(Cell.ALLOW);
        assertThat(open.cell(Role.MEMBER, Permission.POST)).isEqualTo(Cell.ALLOW);
        assertThat(MATRIX.cell(Role.MEMBER, Permission.SPACE_OPEN)).isEqualTo(Cell.BY_DELEGATION);
    }

    private static Decision.Rule rule(Set<Role> roles, Permission permission, boolean aboutOneself) {
        return MATRIX.decide(HERE, Stage.MATURING, roles, permission, aboutOneself)
                .rule();
    }

    private static List<Cell> cells(Role role) {
        return Arrays.stream(Permission.values())
                .map(permission -> MATRIX.cell(role, permission))
                .filter(cell -> cell != Cell.NONE)
                .toList();
    }

    private static long count(Cell wanted) {
        return Role.standard().stream()
                .flatMap(role -> cells(role).stream())
                .filter(wanted::equals)
                .count();
    }
}
