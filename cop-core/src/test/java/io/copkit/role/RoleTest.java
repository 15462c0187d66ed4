package io.copkit.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoleTest {

    private static final CustomRole REVIEWER =
            new CustomRole("custom:reviewer", 15, "reviewer", "relectrice", Optional.of(Role.RAPPORTEUR));

    @Property
    void a_standard_role_comes_back_from_its_code(@ForAll(supplier = AnyRole.class) Role role) {
        assertThat(Role.of(role.code())).isSameAs(role);
        assertThat(role.isCustom()).isFalse();
        assertThat(role.rank()).isBetween(1, Role.PORTFOLIO);
    }

    @Test
    void roles_are_equal_if_their_codes_are() {
        Role fromCode = Role.of("custom:reviewer");

        assertThat(fromCode).isEqualTo(REVIEWER.role()).hasSameHashCodeAs(REVIEWER.role());
        assertThat(fromCode).isNotEqualTo(Role.of("custom:reader")).isNotEqualTo(Role.RAPPORTEUR);
        assertThat(fromCode.isCustom()).isTrue();
        assertThat(fromCode.label(Locale.FRENCH)).isEqualTo("reviewer");
    }

    @Test
    void the_book_of_a_community_knows_the_names_and_the_rank_of_its_own_roles() {
        RoleBook book = RoleBook.STANDARD.with(REVIEWER);

        Role known = book.resolve(Role.of("custom:reviewer"));

        assertThat(known.rank()).isEqualTo(15);
        assertThat(known.label(Locale.FRENCH)).isEqualTo("relectrice");
        assertThat(known.label(Locale.GERMAN)).isEqualTo("reviewer");
        assertThat(book.resolve(Role.SPONSOR)).isSameAs(Role.SPONSOR);
        assertThat(book.custom(Role.of("custom:reader"))).isEmpty();
    }

    @Test
    void a_code_that_is_no_role_is_refused() {
        for (String code : List.of(
                "emperor", "", "custom:", "custom:Reviewer", "custom:a b", "custom:9", "custom:" + "x".repeat(41))) {
            assertThat(Role.find(code)).as(code).isEmpty();
            assertThatThrownBy(() -> Role.of(code)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void illegal_entries_of_a_book_cannot_be_made() {
        assertThatThrownBy(() -> new CustomRole("reviewer", 15, "a", "b", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        for (int rank : new int[] {0, 31}) {
            assertThatThrownBy(() -> new CustomRole("custom:reviewer", rank, "a", "b", Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new CustomRole("custom:x", 15, "a", "b", Optional.of(Role.of("custom:y"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RoleLimit(Role.SPONSOR, -1, OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RoleLimit(Role.SPONSOR, 3, OptionalInt.of(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RoleLimit(Role.SPONSOR, 0, OptionalInt.of(0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RoleBook(
                        1, List.of(REVIEWER, REVIEWER), Set.of(), List.of(), List.of(), Set.of(), Set.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RolePair(Role.SPONSOR, Role.of("sponsor")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new RolePair(Role.SPONSOR, Role.BROKER)).isEqualTo(new RolePair(Role.BROKER, Role.SPONSOR));
    }
}
