package io.copkit.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.ParticipationLevel;
import io.copkit.community.CommunityAccess;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.JoinPolicy;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleOverride;
import io.copkit.role.RolePair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Each rule on each axis, alone and together. */
class InheritanceLawsTest {

    private static final List<Permission> PERMISSIONS = List.of(Permission.POST, Permission.ASK, Permission.REACT);

    @Property(tries = 200)
    void A5_without_a_rule_the_own_holds_and_so_it_does_after_a_copy(
            @ForAll("regimes") Regime parent, @ForAll("regimes") Regime own) {
        assertThat(InheritanceRules.INDEPENDENT.effective(parent, own)).isEqualTo(legal(own));
        assertThat(InheritanceRules.INDEPENDENT.adopted(parent, own)).isEqualTo(own);
        assertThat(everywhere(Inheritance.COPY).effective(parent, own)).isEqualTo(legal(own));
        assertThat(everywhere(Inheritance.COPY).adopted(parent, own)).isEqualTo(parent);
    }

    @Property(tries = 200)
    void A5_live_is_the_parents(@ForAll("regimes") Regime parent, @ForAll("regimes") Regime own) {
        assertThat(everywhere(Inheritance.LIVE).effective(parent, own)).isEqualTo(legal(parent));
        assertThat(everywhere(Inheritance.LIVE).adopted(parent, own)).isEqualTo(own);
    }

    @Property(tries = 200)
    void A5_each_axis_changes_nothing_but_itself(
            @ForAll Axis axis,
            @ForAll Inheritance rule,
            @ForAll("openRegimes") Regime parent,
            @ForAll("openRegimes") Regime own) {
        Regime holds = InheritanceRules.INDEPENDENT.with(axis, rule).effective(parent, own);

        if (axis != Axis.VISIBILITY) {
            assertThat(holds.access().discoverability()).isEqualTo(own.access().discoverability());
            assertThat(holds.access().contentAccess()).isEqualTo(own.access().contentAccess());
        }
        if (axis != Axis.MEMBERSHIP) {
            assertThat(holds.access().joinPolicy()).isEqualTo(own.access().joinPolicy());
        }
        if (axis != Axis.ROLES) {
            assertThat(holds.roleBook()).isEqualTo(own.roleBook());
        }
        if (axis != Axis.POLICIES) {
            assertThat(holds.admission()).isEqualTo(own.admission());
        }
    }

    @Property(tries = 300)
    void A5_a_ceiling_is_never_passed_and_applied_twice_changes_nothing_more(
            @ForAll("regimes") Regime parent, @ForAll("regimes") Regime own) {
        InheritanceRules ceiling = everywhere(Inheritance.CEILING);

        Regime holds = ceiling.effective(parent, own);

        assertThat(ceiling.effective(parent, holds)).isEqualTo(holds);
        assertThat(closedness(holds)).allMatch(closed -> closed >= 0);
        for (int i = 0; i < 3; i++) {
            assertThat(closedness(holds).get(i))
                    .isGreaterThanOrEqualTo(closedness(parent).get(i))
                    .isGreaterThanOrEqualTo(closedness(own).get(i));
        }
        assertThat(forbidden(holds.roleBook())).containsAll(forbidden(parent.roleBook()));
        assertThat(forbidden(holds.roleBook())).containsAll(forbidden(own.roleBook()));
        assertThat(holds.roleBook().fourEyes()).containsAll(parent.roleBook().fourEyes());
        assertThat(holds.roleBook().incompatible())
                .containsAll(parent.roleBook().incompatible());
        assertThat(capacity(holds)).isEqualTo(Math.min(capacity(parent), capacity(own)));
    }

    @Property(tries = 300)
    void A5_a_ceiling_that_comes_down_never_opens_anything(
            @ForAll("regimes") Regime high, @ForAll("regimes") Regime more, @ForAll("regimes") Regime own) {
        InheritanceRules ceiling = everywhere(Inheritance.CEILING);
        Regime low = ceiling.effective(high, more);

        Regime below = ceiling.effective(low, own);

        for (int i = 0; i < 3; i++) {
            assertThat(closedness(below).get(i))
                    .isGreaterThanOrEqualTo(
                            closedness(ceiling.effective(high, own)).get(i));
        }
        assertThat(forbidden(below.roleBook()))
                .containsAll(forbidden(ceiling.effective(high, own).roleBook()));
    }

    @Property(tries = 200)
    void whatever_the_rules_what_holds_is_legal(
            @ForAll Inheritance visibility,
            @ForAll Inheritance membership,
            @ForAll("regimes") Regime parent,
            @ForAll("regimes") Regime own) {
        InheritanceRules rules =
                InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, visibility).with(Axis.MEMBERSHIP, membership);

        assertThat(rules.effective(parent, own).access().refusals()).isEmpty();
    }

    @Test
    void terms_get_shorter_and_waits_longer_below_a_ceiling() {
        AdmissionPolicy parent =
                AdmissionPolicy.STANDARD.lasting(Duration.ofDays(100)).forAtMost(10);
        AdmissionPolicy own =
                AdmissionPolicy.STANDARD.lasting(Duration.ofDays(300)).withWaitingList();
        Regime above = new Regime(CommunityAccess.STANDARD, RoleBook.STANDARD, parent);
        Regime below = new Regime(CommunityAccess.STANDARD, RoleBook.STANDARD, own);

        AdmissionPolicy holds =
                everywhere(Inheritance.CEILING).effective(above, below).admission();

        assertThat(holds).isEqualTo(own.lasting(Duration.ofDays(100)).forAtMost(10));
    }

    @Test
    void what_a_level_allows_below_a_ceiling_it_allows_above_too() {
        RoleBook parent = levels(Permission.POST);
        RoleBook own = levels(Permission.POST, Permission.ASK);

        assertThat(everywhere(Inheritance.CEILING)
                        .effective(regime(parent), regime(own))
                        .roleBook())
                .isEqualTo(parent);
    }

    @Test
    void constants_go_from_open_to_closed() {
        assertThat(Discoverability.values())
                .containsExactly(Discoverability.PUBLIC, Discoverability.LISTED, Discoverability.HIDDEN);
        assertThat(JoinPolicy.values())
                .containsExactly(JoinPolicy.OPEN, JoinPolicy.REQUEST, JoinPolicy.INVITE, JoinPolicy.CLOSED);
        assertThat(ContentAccess.values())
                .containsExactly(ContentAccess.EVERYBODY, ContentAccess.MEMBERS, ContentAccess.CORE);
        assertThat(RoleOverride.Effect.values())
                .containsSubsequence(
                        RoleOverride.Effect.ALLOW, RoleOverride.Effect.PREVENT, RoleOverride.Effect.PROHIBIT);
    }

    @Provide
    Arbitrary<Regime> regimes() {
        return Combinators.combine(
                        Arbitraries.of(Discoverability.class),
                        Arbitraries.of(JoinPolicy.class),
                        Arbitraries.of(ContentAccess.class),
                        overrides(),
                        Arbitraries.of(PERMISSIONS).set(),
                        Arbitraries.integers().between(1, 20))
                .as((found, join, read, overrides, fourEyes, capacity) -> new Regime(
                        new CommunityAccess(found, join, read),
                        book(overrides, fourEyes),
                        AdmissionPolicy.STANDARD.forAtMost(capacity)));
    }

    @Provide
    Arbitrary<Regime> openRegimes() {
        return regimes().filter(regime -> regime.access().discoverability() != Discoverability.HIDDEN);
    }

    private static Arbitrary<List<RoleOverride>> overrides() {
        return Arbitraries.of(RoleOverride.Effect.ALLOW, RoleOverride.Effect.PREVENT, RoleOverride.Effect.PROHIBIT)
                .injectNull(0.5)
                .list()
                .ofSize(PERMISSIONS.size())
                .map(effects -> {
                    List<RoleOverride> overrides = new ArrayList<>();
                    for (int i = 0; i < PERMISSIONS.size(); i++) {
                        if (effects.get(i) != null) {
                            overrides.add(new RoleOverride(Role.MEMBER, PERMISSIONS.get(i), effects.get(i)));
                        }
                    }
                    return overrides;
                });
    }

    private static RoleBook book(List<RoleOverride> overrides, Set<Permission> fourEyes) {
        return new RoleBook(
                0,
                List.of(),
                Set.of(),
                overrides,
                RoleBook.STANDARD.limits(),
                Set.of(new RolePair(Role.SPONSOR, overrides.isEmpty() ? Role.MENTOR : Role.BROKER)),
                fourEyes,
                Map.of());
    }

    private static RoleBook levels(Permission... permissions) {
        return new RoleBook(
                0,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Map.of(ParticipationLevel.ACTIVE, Set.of(permissions)));
    }

    private static Regime regime(RoleBook book) {
        return new Regime(CommunityAccess.STANDARD, book, AdmissionPolicy.STANDARD);
    }

    private static InheritanceRules everywhere(Inheritance rule) {
        InheritanceRules rules = InheritanceRules.INDEPENDENT;
        for (Axis axis : Axis.values()) {
            rules = rules.with(axis, rule);
        }
        return rules;
    }

    /** What a hidden community cannot be by itself is closed, whatever the rule. */
    private static Regime legal(Regime regime) {
        return InheritanceRules.INDEPENDENT.effective(regime, regime);
    }

    private static List<Integer> closedness(Regime regime) {
        return List.of(
                List.of(Discoverability.values()).indexOf(regime.access().discoverability()),
                List.of(JoinPolicy.values()).indexOf(regime.access().joinPolicy()),
                List.of(ContentAccess.values()).indexOf(regime.access().contentAccess()));
    }

    private static List<Permission> forbidden(RoleBook book) {
        return book.overrides().stream()
                .filter(override -> override.effect() != RoleOverride.Effect.ALLOW)
                .map(RoleOverride::permission)
                .toList();
    }

    private static int capacity(Regime regime) {
        OptionalInt capacity = regime.admission().capacity();
        return capacity.orElseThrow();
    }
}
