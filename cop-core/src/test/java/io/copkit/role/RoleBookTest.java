package io.copkit.role;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.role.RoleOverride.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a community settles about its roles. */
class RoleBookTest {

    private static final Role REVIEWER = Role.of("custom:reviewer");
    private static final CustomRole REVIEWING =
            new CustomRole("custom:reviewer", 15, "reviewer", "relectrice", Optional.of(Role.RAPPORTEUR));

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);

    @Test
    void C2_a_community_makes_a_role_of_its_own_from_a_template_and_gives_it() {
        Outcome<RoleBook> settled = settle(book -> book.with(REVIEWING));
        cop.as(ANA).roles().appoint(data, BEN, REVIEWER).orElseThrow();

        assertThat(settled.orElseThrow().edition()).isEqualTo(1);
        assertThat(settled.events()).singleElement().isInstanceOf(RightsEvent.Settled.class);
        assertThat(cop.community(data).orElseThrow().roleBook()).isEqualTo(settled.orElseThrow());
        Decision decision = cop.accessOf(BEN).check(data, Permission.RESOURCE_ORGANISE);
        assertThat(decision.allowed()).isTrue();
        assertThat(decision.policy()).isEqualTo("standard-1+1");
        assertThat(decision.explain(Locale.FRENCH)).contains("« relectrice »");
        assertThat(cop.history(data).asOf(world.now()).roles(BEN)).containsExactly(REVIEWER);
    }

    @Test
    void C2_a_role_that_the_community_has_not_made_cannot_be_given() {
        assertRefused(
                cop.as(ANA).roles().appoint(data, BEN, REVIEWER),
                RefusalCode.ROLE_NOT_IN_USE,
                Map.of("role", "custom:reviewer"));
    }

    @Test
    void C2_a_role_goes_when_nobody_holds_it_any_more() {
        settle(book -> book.with(REVIEWING)).orElseThrow();
        cop.as(ANA).roles().appoint(data, BEN, REVIEWER).orElseThrow();

        assertRefused(
                settle(book -> book.without(REVIEWER)),
                RefusalCode.ROLE_STILL_HELD,
                Map.of("role", "custom:reviewer", "holders", "1"));
        assertThat(cop.as(ANA).roles().migrate(data, REVIEWER, Role.RAPPORTEUR).orElseThrow())
                .isEqualTo(1);
        settle(book -> book.without(REVIEWER)).orElseThrow();

        assertThat(cop.accessOf(BEN).standing(data).orElseThrow().roles()).containsExactly(Role.RAPPORTEUR);
    }

    @Test
    void C1_the_roles_that_ship_can_be_done_without_but_for_three() {
        settle(book -> book.without(Role.SPONSOR)).orElseThrow();

        assertRefused(
                cop.as(ANA).roles().appoint(data, BEN, Role.SPONSOR),
                RefusalCode.ROLE_NOT_IN_USE,
                Map.of("role", "sponsor"));
        for (Role fixed : List.of(Role.MEMBER, Role.FACILITATOR, Role.FOUNDER)) {
            assertThat(settle(book -> book.without(fixed)).refusals())
                    .contains(Refusal.of(RefusalCode.ROLE_NOT_REMOVABLE, Map.of("role", fixed.code())));
        }
        settle(book -> book.using(Role.SPONSOR)).orElseThrow();
        cop.as(ANA).roles().appoint(data, BEN, Role.SPONSOR).orElseThrow();
    }

    @Test
    void C2_names_and_numbers_of_roles_are_judged() {
        assertThat(settle(book -> book.with(new CustomRole("custom:x", 10, " ", "x".repeat(61), Optional.empty())))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactlyInAnyOrder(RefusalCode.TEXT_MISSING, RefusalCode.TEXT_TOO_LONG);
        assertThat(settle(book -> book.with(new CustomRole("custom:x", 10, "a\u202eb", "b", Optional.empty())))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TEXT_UNPRINTABLE);
        assertThat(settle(book -> {
                            RoleBook more = book;
                            for (int i = 0; i <= RoleBookRules.MOST; i++) {
                                more = more.with(new CustomRole("custom:x" + i, 10, "a", "b", Optional.empty()));
                            }
                            return more;
                        })
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TOO_MANY_ENTRIES);
        assertThat(settle(book -> book.with(new RoleLimit(Role.FACILITATOR, 0, OptionalInt.empty())))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NUMBER_OUT_OF_RANGE);
    }

    @Test
    void C4_a_community_overrides_a_cell_and_inherits_it_again() {
        UnaryOperator<RoleBook> open =
                book -> book.with(new RoleOverride(Role.MEMBER, Permission.SPACE_OPEN, Effect.ALLOW));
        UnaryOperator<RoleBook> usual =
                book -> book.with(new RoleOverride(Role.MEMBER, Permission.SPACE_OPEN, Effect.INHERIT));
        UnaryOperator<RoleBook> mute =
                book -> book.with(new RoleOverride(Role.OBSERVER, Permission.POST, Effect.PROHIBIT));

        settle(open).orElseThrow();
        assertThat(cop.accessOf(BEN).allows(data, Permission.SPACE_OPEN)).isTrue();
        settle(usual).orElseThrow();
        assertThat(cop.accessOf(BEN).check(data, Permission.SPACE_OPEN).rule())
                .isEqualTo(Decision.Rule.ONLY_BY_DELEGATION);
        settle(mute).orElseThrow();
        cop.as(ANA).roles().appoint(data, BEN, Role.OBSERVER).orElseThrow();
        assertThat(cop.accessOf(BEN).check(data, Permission.POST).rule()).isEqualTo(Decision.Rule.PROHIBITED);
    }

    @Test
    void C4_levels_allow_nothing_unless_the_community_has_settled_it() {
        RoleBook book = cop.community(data).orElseThrow().roleBook();

        assertThat(book.levelGrants()).isEmpty();
    }

    @Test
    void C3_nobody_touches_roles_or_rights_above_the_own_rank() {
        cop.asSystem("setup").roles().appoint(data, CLEO, Role.PORTFOLIO_ADMIN).orElseThrow();
        CustomRole chief = new CustomRole("custom:chief", 25, "chief", "chef", Optional.empty());

        assertRefused(settle(book -> book.with(chief)), RefusalCode.ROLE_ABOVE_OWN, Map.of("role", "custom:chief"));
        assertRefused(
                settle(book -> book.with(new CustomRole("custom:x", 10, "a", "b", Optional.of(Role.PORTFOLIO_ADMIN)))),
                RefusalCode.ROLE_ABOVE_OWN,
                Map.of("role", "portfolio_admin"));
        assertRefused(
                settle(book -> book.with(new RoleOverride(Role.PORTFOLIO_ADMIN, Permission.EXPORT, Effect.PREVENT))),
                RefusalCode.ROLE_ABOVE_OWN,
                Map.of("role", "portfolio_admin"));
        assertRefused(
                settle(book ->
                        book.with(new RoleOverride(Role.FACILITATOR, Permission.SANCTION_EXCLUDE, Effect.ALLOW))),
                RefusalCode.PERMISSION_ABOVE_OWN,
                Map.of("permission", "sanction_exclude"));
        assertRefused(
                cop.as(ANA).roles().appoint(data, CLEO, Role.LIBRARIAN),
                RefusalCode.ROLE_ABOVE_OWN,
                Map.of("role", "librarian"));
        assertThat(cop.as(CLEO).roles().settle(data, book -> book.with(chief)).isAccepted())
                .isTrue();
        assertRefused(
                cop.as(ANA).roles().appoint(data, BEN, Role.of("custom:chief")),
                RefusalCode.ROLE_ABOVE_OWN,
                Map.of("role", "custom:chief"));
        assertThat(cop.as(BEN).roles().settle(data, book -> book).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void C6_incompatible_roles_are_held_by_nobody() {
        settle(book -> book.separating(Role.RAPPORTEUR, Role.LIBRARIAN)).orElseThrow();
        cop.as(ANA).roles().appoint(data, BEN, Role.RAPPORTEUR).orElseThrow();
        cop.as(ANA).roles().appoint(data, CLEO, Role.COACH).orElseThrow();
        cop.as(ANA).roles().appoint(data, CLEO, Role.LIBRARIAN).orElseThrow();

        assertRefused(
                cop.as(ANA).roles().appoint(data, BEN, Role.LIBRARIAN),
                RefusalCode.ROLES_INCOMPATIBLE,
                Map.of("role", "librarian", "other", "rapporteur"));
        assertRefused(
                cop.as(ANA).roles().migrate(data, Role.COACH, Role.RAPPORTEUR),
                RefusalCode.ROLES_INCOMPATIBLE,
                Map.of("role", "rapporteur", "other", "librarian"));
        settle(book -> book.joining(Role.LIBRARIAN, Role.RAPPORTEUR)).orElseThrow();
        cop.as(ANA).roles().appoint(data, BEN, Role.LIBRARIAN).orElseThrow();
    }

    @Test
    void C2_a_migration_moves_terms_along_and_is_refused_where_an_appointment_would_be() {
        cop.as(ANA)
                .roles()
                .appoint(data, BEN, Role.COACH, GrantTerms.in(new Scope.Theme("privacy")))
                .orElseThrow();

        assertThat(cop.as(ANA)
                        .roles()
                        .migrate(data, Role.COACH, Role.CONTENT_EXPERT)
                        .isAccepted())
                .isTrue();
        assertThat(cop.accessOf(BEN).standing(data).orElseThrow().grants())
                .singleElement()
                .satisfies(grant -> assertThat(grant.scopes()).containsExactly(new Scope.Theme("privacy")));
        assertRefused(
                cop.as(ANA).roles().migrate(data, Role.COACH, Role.MENTOR),
                RefusalCode.ROLE_NOT_HELD,
                Map.of("role", "coach"));
        assertRefused(
                cop.as(ANA).roles().migrate(data, Role.FACILITATOR, Role.MENTOR),
                RefusalCode.LAST_FACILITATOR,
                Map.of());
        assertRefused(
                cop.as(ANA).roles().migrate(data, Role.FOUNDER, Role.MENTOR),
                RefusalCode.ROLE_NOT_APPOINTABLE,
                Map.of("role", "founder"));
        settle(book -> book.with(new RoleLimit(Role.LIBRARIAN, 0, OptionalInt.of(1))))
                .orElseThrow();
        cop.as(ANA).roles().appoint(data, CLEO, Role.LIBRARIAN).orElseThrow();
        assertRefused(
                cop.as(ANA).roles().migrate(data, Role.CONTENT_EXPERT, Role.LIBRARIAN),
                RefusalCode.ROLE_FULL,
                Map.of("role", "librarian", "maximum", "1"));
    }

    @Test
    void C7_a_role_that_somebody_must_hold_is_migrated_from_nobody_however_many_hold_it() {
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();

        assertRefused(
                cop.as(ANA).roles().migrate(data, Role.FACILITATOR, Role.MENTOR),
                RefusalCode.LAST_FACILITATOR,
                Map.of());
    }

    @Test
    void B8_a_term_that_is_over_is_not_migrated_but_ends() {
        Instant end = world.now().plusSeconds(60);
        cop.as(ANA)
                .roles()
                .appoint(data, BEN, Role.COACH, GrantTerms.NONE.until(end))
                .orElseThrow();
        cop.as(ANA).roles().appoint(data, CLEO, Role.COACH).orElseThrow();
        world.setClock(end.plusSeconds(60));

        assertThat(cop.as(ANA).roles().migrate(data, Role.COACH, Role.MENTOR).orElseThrow())
                .isEqualTo(1);
        assertThat(cop.history(data).asOf(world.now()).holders(Role.MENTOR)).containsExactly(CLEO);
        assertThat(cop.history(data).asOf(end).holders(Role.COACH)).containsExactly(CLEO);
        assertThat(cop.history(data).replay().contradictions(BEN)).isEmpty();
    }

    @Test
    void C2_strangers_learn_nothing_of_a_community_by_asking_for_its_roles() {
        assertThat(cop.as(DORA)
                        .roles()
                        .settle(CommunityId.of("nowhere"), book -> book)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
    }

    @Test
    void C2_a_role_of_a_communitys_own_says_in_both_languages_what_it_is_for_or_in_none() {
        CustomRole told = REVIEWING.meaning("Reads drafts before they go out.", "Relit les projets avant diffusion.");

        Role kept = settle(book -> book.with(told)).orElseThrow().resolve(told.role());

        assertThat(kept.description(Locale.ENGLISH)).isEqualTo("Reads drafts before they go out.");
        assertThat(kept.description(Locale.FRENCH)).isEqualTo("Relit les projets avant diffusion.");
        assertThat(cop.community(data).orElseThrow().roleBook().custom()).contains(told);
        assertThat(REVIEWING.role().description(Locale.ENGLISH)).isEmpty();
        assertThat(settle(book -> book.with(REVIEWING.meaning("Reads drafts.", " ")))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TEXT_MISSING);
        assertThat(settle(book -> book.with(REVIEWING.meaning("x".repeat(501), "y")))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TEXT_TOO_LONG);
    }

    @Test
    void C4_two_who_settle_at_once_both_count() {
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .as(ANA)
                        .roles()
                        .settle(data, book -> book.withFourEyesOn(Set.of(Permission.MEMBER_REMOVE)))
                        .orElseThrow());

        RoleBook book = settle(old -> old.with(REVIEWING)).orElseThrow();

        assertThat(book.edition()).isEqualTo(2);
        assertThat(book.fourEyes()).containsExactly(Permission.MEMBER_REMOVE);
        assertThat(book.custom()).containsExactly(REVIEWING);
    }

    private Outcome<RoleBook> settle(UnaryOperator<RoleBook> change) {
        return cop.as(ANA).roles().settle(data, change);
    }

    private static void assertRefused(Outcome<?> outcome, RefusalCode code, Map<String, String> parameters) {
        assertThat(outcome.refusals()).containsExactly(Refusal.of(code, parameters));
    }
}
