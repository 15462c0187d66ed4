package io.copkit.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.role.PermissionMatrix.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PermissionMatrixTest {

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
    void changing_a_cell_leaves_the_standard_alone() {
        PermissionMatrix open = MATRIX.with("open", Role.MEMBER, Permission.SPACE_OPEN, Cell.ALLOW);

        assertThat(open.cell(Role.MEMBER, Permission.SPACE_OPEN)).isEqualTo(Cell.ALLOW);
        assertThat(open.cell(Role.MEMBER, Permission.POST)).isEqualTo(Cell.ALLOW);
        assertThat(MATRIX.cell(Role.MEMBER, Permission.SPACE_OPEN)).isEqualTo(Cell.BY_DELEGATION);
    }

    @Test
    void a_custom_role_says_what_its_template_says_unless_the_community_has_settled_otherwise() {
        Role reviewer = Role.of("custom:reviewer");
        RoleBook book = RoleBook.STANDARD
                .with(new CustomRole("custom:reviewer", 15, "reviewer", "relecteur", Optional.of(Role.RAPPORTEUR)))
                .with(new RoleOverride(reviewer, Permission.RESOURCE_PUBLISH, RoleOverride.Effect.PREVENT));

        assertThat(MATRIX.cell(book, reviewer, Permission.RESOURCE_ORGANISE)).isEqualTo(Cell.ALLOW);
        assertThat(MATRIX.cell(book, reviewer, Permission.RESOURCE_PUBLISH)).isEqualTo(Cell.NONE);
        assertThat(MATRIX.cell(book, Role.RAPPORTEUR, Permission.RESOURCE_PUBLISH))
                .isEqualTo(Cell.ALLOW);
        assertThat(MATRIX.cell(book, Role.of("custom:unknown"), Permission.POST))
                .isEqualTo(Cell.NONE);
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
