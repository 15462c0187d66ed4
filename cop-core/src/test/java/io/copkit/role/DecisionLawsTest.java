package io.copkit.role;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.ContentAccess;
import io.copkit.json.CopJacksonModule;
import io.copkit.lifecycle.Stage;
import io.copkit.role.AnyStanding.AnyTarget;
import io.copkit.role.Decision.Rule;
import io.copkit.role.PermissionMatrix.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The precedence of everything that has a say in a decision on a permission. */
class DecisionLawsTest {

    private static final CommunityId HERE = CommunityId.of("here");
    private static final MemberId ANA = AnyStanding.ANA;
    private static final PermissionMatrix MATRIX = PermissionMatrix.standard();
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new CopJacksonModule());

    @Property
    void C9_a_decision_taken_again_from_its_inputs_is_the_same(
            @ForAll(supplier = AnyStanding.class) Standing standing,
            @ForAll Permission permission,
            @ForAll(supplier = AnyTarget.class) Target target)
            throws JsonProcessingException {
        Decision decision = decide(standing, permission, target);

        Decision read = JSON.readValue(JSON.writeValueAsString(decision), Decision.class);

        assertThat(decision.again()).isEqualTo(decision);
        assertThat(read.again()).isEqualTo(decision);
    }

    @Property
    void C9_a_decision_says_who_decided_what_and_by_which_edition_of_the_rules(
            @ForAll(supplier = AnyStanding.class) Standing standing, @ForAll Permission permission) {
        Decision decision = decide(standing, permission, Target.COMMUNITY);

        assertThat(decision.policy()).isEqualTo("standard-1+2");
        decision.by().ifPresent(voice -> assertThat(decision.inputs().voices()).contains(voice));
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            assertThat(decision.explain(language))
                    .contains(permission.label(language))
                    .doesNotContain("{", "}");
            decision.role()
                    .ifPresent(role -> assertThat(decision.explain(language))
                            .contains(standing.book().resolve(role).label(language)));
        }
    }

    @Property
    void C4_a_closed_community_allows_reading_and_opening_again_at_most(
            @ForAll(supplier = AnyStanding.class) Standing standing,
            @ForAll Permission permission,
            @ForAll(supplier = AnyTarget.class) Target target) {
        boolean allowed = decide(in(Stage.CLOSED, standing), permission, target).allowed();

        assertThat(!allowed || permission.isReading() || permission == Permission.LIFECYCLE_APPLY)
                .isTrue();
    }

    @Property
    void C4_whoever_is_under_a_sanction_contributes_nothing_and_may_do_the_rest_as_before(
            @ForAll(supplier = AnyStanding.class) Standing standing,
            @ForAll Permission permission,
            @ForAll(supplier = AnyTarget.class) Target target) {
        Decision free = decide(sanctioned(standing, false), permission, target);
        Decision sanctioned = decide(sanctioned(standing, true), permission, target);

        if (permission.isContributing()) {
            assertThat(sanctioned.rule()).isIn(Rule.SANCTIONED, Rule.STAGE_SHUTS);
        } else {
            assertThat(sanctioned.rule()).isEqualTo(free.rule());
        }
    }

    @Property
    void C4_prohibition_wins_over_roles_delegations_levels_and_visibility(
            @ForAll(supplier = AnyStanding.class) Standing standing,
            @ForAll Permission permission,
            @ForAll(supplier = AnyTarget.class) Target target) {
        Assume.that(!standing.book().unused().contains(Role.MEMBER));
        Assume.that(standing.content() != ContentAccess.CORE);
        RoleOverride prohibition = new RoleOverride(Role.MEMBER, permission, RoleOverride.Effect.PROHIBIT);

        Decision decision = decide(settling(standing, prohibition), permission, target);

        assertThat(decision.rule()).isIn(Rule.PROHIBITED, Rule.OWN_CASE, Rule.SANCTIONED, Rule.STAGE_SHUTS);
    }

    @Property
    void C6_nobody_validates_mediates_or_sanctions_in_a_case_of_their_own_whatever_their_rights(
            @ForAll(supplier = AnyStanding.class) Standing standing,
            @ForAll Permission permission,
            @ForAll(supplier = AnyTarget.class) Target target) {
        Target own = target.involving(ANA);
        Target others = target.involving(MemberId.of("ben"));
        Set<Permission> apart = Set.of(
                Permission.RESOURCE_VALIDATE,
                Permission.CONFLICT_MEDIATE,
                Permission.SANCTION_WARN,
                Permission.SANCTION_LIMIT,
                Permission.SANCTION_EXCLUDE,
                Permission.MEMBER_SUSPEND,
                Permission.MEMBER_REMOVE);

        Decision decision = decide(standing, permission, own);

        if (apart.contains(permission)) {
            assertThat(decision.rule()).isIn(Rule.OWN_CASE, Rule.STAGE_SHUTS);
            assertThat(decision.inputs().ownCase()).isPresent();
        } else {
            assertThat(decision.rule())
                    .isEqualTo(decide(standing, permission, others).rule());
        }
    }

    @Property
    void C4_another_role_takes_nothing_away_unless_it_prohibits(
            @ForAll(supplier = AnyStanding.class) Standing standing,
            @ForAll(supplier = AnyRole.class) Role another,
            @ForAll Permission permission,
            @ForAll(supplier = AnyTarget.class) Target target) {
        Assume.that(!standing.roles().contains(another));
        Assume.that(standing.book().overrides().stream()
                .noneMatch(override -> override.role().equals(another)));
        List<RoleGrant> more = new ArrayList<>(standing.grants());
        more.add(RoleGrant.of(another, AnyStanding.NOON, Optional.empty()));

        boolean before = decide(standing, permission, target).allowed();
        boolean after = decide(holding(standing, more), permission, target).allowed();

        assertThat(after || !before).isTrue();
    }

    @Property
    void C4_an_override_of_a_role_that_is_not_held_changes_nothing(
            @ForAll(supplier = AnyStanding.class) Standing standing,
            @ForAll(supplier = AnyRole.class) Role another,
            @ForAll RoleOverride.Effect effect,
            @ForAll Permission permission,
            @ForAll(supplier = AnyTarget.class) Target target) {
        Assume.that(!standing.effectiveRoles().contains(another));
        Standing settled = settling(standing, new RoleOverride(another, permission, effect));

        assertThat(decide(settled, permission, target).rule())
                .isEqualTo(decide(standing, permission, target).rule());
    }

    @Property
    void C4_the_mask_says_what_the_decision_says(@ForAll(supplier = AnyStanding.class) Standing standing) {
        AccessView view = new AccessView(ANA, AnyStanding.NOON, MATRIX, Map.of(HERE, Optional.of(standing)));

        for (Permission permission : Permission.values()) {
            assertThat(view.allows(HERE, permission))
                    .as("%s", permission)
                    .isEqualTo(view.check(HERE, permission).allowed());
        }
    }

    @Property
    void C4_what_is_allowed_in_the_whole_community_is_allowed_on_each_part_of_it_but_in_a_case_of_ones_own(
            @ForAll(supplier = AnyStanding.class) Standing standing,
            @ForAll Permission permission,
            @ForAll(supplier = AnyTarget.class) Target target) {
        boolean everywhere = decide(standing, permission, Target.COMMUNITY).allowed();

        Decision there = decide(standing, permission, target);

        assertThat(!everywhere || there.allowed() || there.rule() == Rule.OWN_CASE)
                .isTrue();
    }

    @Property
    void C4_without_a_word_from_anybody_it_is_denied(
            @ForAll(supplier = AnyStanding.class) Standing standing,
            @ForAll Permission permission,
            @ForAll(supplier = AnyTarget.class) Target target) {
        Decision decision = decide(standing, permission, target);

        List<Voice> voices = decision.inputs().voices();
        assertThat(!decision.allowed()
                        || (voices.stream().anyMatch(Voice::allows)
                                && voices.stream().noneMatch(voice -> voice.says() == Cell.PROHIBIT)))
                .isTrue();
    }

    private static Decision decide(Standing standing, Permission permission, Target target) {
        return MATRIX.decide(HERE, ANA, standing, permission, target);
    }

    private static Standing in(Stage stage, Standing of) {
        return new Standing(
                stage, of.content(), of.book(), of.grants(), of.delegations(), of.level(), of.sanctioned(), of.until());
    }

    private static Standing sanctioned(Standing of, boolean open) {
        return new Standing(
                of.stage(), of.content(), of.book(), of.grants(), of.delegations(), of.level(), open, of.until());
    }

    private static Standing holding(Standing of, List<RoleGrant> grants) {
        return new Standing(
                of.stage(), of.content(), of.book(), grants, of.delegations(), of.level(), of.sanctioned(), of.until());
    }

    private static Standing settling(Standing of, RoleOverride override) {
        return new Standing(
                of.stage(),
                of.content(),
                of.book().with(override),
                of.grants(),
                of.delegations(),
                of.level(),
                of.sanctioned(),
                of.until());
    }
}
