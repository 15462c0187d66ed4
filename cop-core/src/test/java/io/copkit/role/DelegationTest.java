package io.copkit.role;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Actor;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.history.HistoryEntry;
import io.copkit.membership.Measure;
import io.copkit.membership.SanctionReason;
import io.copkit.storage.ErasureOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Permissions passed on for a while, restrictions, and what nobody does in a case of their own. */
class DelegationTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);

    @Test
    void C5_a_subset_of_ones_permissions_is_passed_on_and_ends_by_itself() {
        Outcome<Delegation> outcome =
                cop.as(ANA).roles().delegate(data, BEN, week(Permission.SPACE_OPEN, Permission.EVENT_SCHEDULE));

        Decision decision = cop.accessOf(BEN).check(data, Permission.SPACE_OPEN);
        assertThat(decision.rule()).isEqualTo(Decision.Rule.GRANTED_BY_DELEGATION);
        assertThat(decision.explain(Locale.ENGLISH)).contains("delegated");
        assertThat(cop.accessOf(BEN).allows(data, Permission.CHARTER_EDIT)).isFalse();
        assertThat(cop.accessOf(BEN).validUntil()).contains(world.now().plus(WEEK));
        assertThat(outcome.events()).singleElement().isInstanceOf(RightsEvent.Delegated.class);

        world.pass(WEEK);

        assertThat(cop.accessOf(BEN).check(data, Permission.SPACE_OPEN).rule())
                .isEqualTo(Decision.Rule.ONLY_BY_DELEGATION);
        assertThat(cop.as(BEN).roles().delegations(data, BEN).orElseThrow()).isEmpty();
    }

    @Test
    void C5_a_delegation_stands_in_the_history_with_who_whom_what_and_until_when() {
        Delegation delegation = cop.as(ANA)
                .roles()
                .delegate(data, BEN, week(Permission.SPACE_OPEN))
                .orElseThrow();
        cop.as(BEN).roles().withdraw(data, BEN, delegation.id()).orElseThrow();

        List<HistoryEntry> steps = cop.history(data).transitions(100).items();
        HistoryEntry given = steps.get(steps.size() - 2);
        HistoryEntry taken = steps.get(steps.size() - 1);
        assertThat(given.what()).isEqualTo("permissions.delegated");
        assertThat(given.actor()).isEqualTo(new Actor.Member(ANA));
        assertThat(given.subject()).contains(BEN);
        assertThat(given.note()).contains("space_open");
        assertThat(given.until()).contains(world.now().plus(WEEK));
        assertThat(taken.what()).isEqualTo("delegation.withdrawn");
        assertThat(taken.from()).contains(delegation.id());
    }

    @Test
    void C5_nobody_passes_on_what_they_may_not_do_themselves() {
        assertThat(cop.as(ANA)
                        .roles()
                        .delegate(data, BEN, week(Permission.TOOL_CONFIGURE))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_YOURS_TO_DELEGATE, Map.of("permission", "tool_configure")));
        assertThat(cop.as(BEN)
                        .roles()
                        .delegate(data, CLEO, week(Permission.POST))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.as(ANA)
                        .roles()
                        .delegate(data, DORA, week(Permission.POST))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));
        assertThat(cop.as(ANA)
                        .roles()
                        .delegate(data, BEN, DelegationTerms.of(world.now(), Permission.POST))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
    }

    @Test
    void C5_an_expert_passes_on_a_right_in_the_own_theme_only() {
        Scope privacy = new Scope.Theme("privacy");
        cop.as(ANA)
                .roles()
                .appoint(data, BEN, Role.CONTENT_EXPERT, GrantTerms.in(privacy))
                .orElseThrow();

        assertThat(cop.as(BEN)
                        .roles()
                        .delegate(data, ANA, week(Permission.RESOURCE_VALIDATE))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_YOURS_TO_DELEGATE);
        cop.as(BEN)
                .roles()
                .delegate(data, ANA, week(Permission.RESOURCE_VALIDATE).in(privacy))
                .orElseThrow();

        assertThat(cop.accessOf(ANA)
                        .check(data, Permission.RESOURCE_VALIDATE, Target.in(privacy))
                        .rule())
                .isEqualTo(Decision.Rule.GRANTED_BY_DELEGATION);
        assertThat(cop.accessOf(ANA)
                        .check(data, Permission.RESOURCE_VALIDATE, Target.in(new Scope.Theme("quality")))
                        .allowed())
                .isFalse();
    }

    @Test
    void C5_what_was_delegated_is_passed_on_again_only_if_that_was_allowed_and_not_for_longer() {
        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        cop.as(ANA).roles().delegate(data, BEN, week(Permission.SPACE_OPEN)).orElseThrow();
        cop.as(ANA)
                .roles()
                .delegate(data, BEN, week(Permission.EVENT_SCHEDULE).toBePassedOn())
                .orElseThrow();

        assertThat(cop.as(BEN)
                        .roles()
                        .delegate(data, CLEO, week(Permission.SPACE_OPEN))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_YOURS_TO_DELEGATE);
        assertThat(cop.as(BEN)
                        .roles()
                        .delegate(
                                data,
                                CLEO,
                                DelegationTerms.of(world.now().plus(WEEK).plusMillis(1), Permission.EVENT_SCHEDULE))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_YOURS_TO_DELEGATE);
        cop.as(BEN)
                .roles()
                .delegate(data, CLEO, week(Permission.EVENT_SCHEDULE))
                .orElseThrow();

        assertThat(cop.accessOf(CLEO).allows(data, Permission.EVENT_SCHEDULE)).isTrue();
    }

    @Test
    void C5_a_delegation_is_ended_early_by_either_side_or_by_who_gives_roles() {
        Delegation delegation = cop.as(ANA)
                .roles()
                .delegate(data, BEN, week(Permission.SPACE_OPEN))
                .orElseThrow();

        assertThat(cop.as(CLEO).roles().withdraw(data, BEN, delegation.id()).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.as(ANA).roles().withdraw(data, BEN, "another").refusals())
                .containsExactly(Refusal.of(RefusalCode.DELEGATION_UNKNOWN));
        assertThat(cop.as(CLEO).roles().delegations(data, BEN).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(cop.as(ANA).roles().delegations(data, BEN).orElseThrow()).containsExactly(delegation);
        cop.as(ANA).roles().withdraw(data, BEN, delegation.id()).orElseThrow();

        assertThat(cop.accessOf(BEN).allows(data, Permission.SPACE_OPEN)).isFalse();
    }

    @Test
    void C5_who_leaves_and_comes_back_begins_without_what_was_delegated() {
        cop.as(ANA).roles().delegate(data, BEN, week(Permission.SPACE_OPEN)).orElseThrow();
        world.pass(Duration.ofHours(1));
        cop.as(BEN).memberships().leave(data).orElseThrow();
        world.pass(Duration.ofHours(1));
        cop.as(BEN).memberships().join(data).orElseThrow();

        assertThat(cop.accessOf(BEN).allows(data, Permission.SPACE_OPEN)).isFalse();
    }

    @Test
    void C4_a_restriction_keeps_from_contributing_and_not_from_reading() {
        cop.as(ANA).roles().restrict(data, BEN, world.now().plus(WEEK)).orElseThrow();

        AccessView view = cop.accessOf(BEN);
        assertThat(view.check(data, Permission.POST).rule()).isEqualTo(Decision.Rule.SANCTIONED);
        assertThat(view.allows(data, Permission.COMMUNITY_READ)).isTrue();

        cop.as(ANA).roles().relieve(data, BEN).orElseThrow();
        assertThat(cop.accessOf(BEN).allows(data, Permission.POST)).isTrue();
        assertThat(cop.as(ANA).roles().relieve(data, BEN).refusals())
                .containsExactly(Refusal.of(RefusalCode.NOT_RESTRICTED));
    }

    @Test
    void C4_a_restriction_ends_by_itself() {
        cop.as(ANA).roles().restrict(data, BEN, world.now().plus(WEEK)).orElseThrow();
        world.pass(WEEK);

        assertThat(cop.accessOf(BEN).allows(data, Permission.POST)).isTrue();
        assertThat(cop.as(ANA).roles().restrict(data, BEN, world.now()).refusals())
                .containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
    }

    @Test
    void C6_nobody_delegates_to_or_sanctions_themselves() {
        assertThat(cop.as(ANA)
                        .roles()
                        .delegate(data, ANA, week(Permission.POST))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.OWN_CASE, Map.of("duty", "delegation")));
        assertThat(cop.as(ANA)
                        .roles()
                        .restrict(data, ANA, world.now().plus(WEEK))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.OWN_CASE, Map.of("duty", "sanction")));
    }

    @Test
    void C3_nobody_restricts_or_takes_a_delegation_from_whoever_ranks_above() {
        cop.asSystem("setup").roles().appoint(data, CLEO, Role.PORTFOLIO_ADMIN).orElseThrow();
        Delegation delegation = cop.asSystem("setup")
                .roles()
                .delegate(data, CLEO, week(Permission.POST))
                .orElseThrow();
        Refusal above = Refusal.of(RefusalCode.ROLE_ABOVE_OWN, Map.of("role", "portfolio_admin"));

        assertThat(cop.as(ANA)
                        .roles()
                        .restrict(data, CLEO, world.now().plus(WEEK))
                        .refusals())
                .containsExactly(above);
        assertThat(cop.as(ANA).roles().withdraw(data, CLEO, delegation.id()).refusals())
                .containsExactly(above);
    }

    @Test
    void C6_a_validator_is_no_author_a_mediator_no_party_and_a_sanctioner_no_reporter() {
        Actor ana = new Actor.Member(ANA);

        for (Duty duty : Duty.values()) {
            assertThat(duty.refuses(ana, List.of(BEN, ANA)))
                    .contains(Refusal.of(RefusalCode.OWN_CASE, Map.of("duty", duty.code())));
            assertThat(duty.refuses(ana, Set.of(BEN))).isEmpty();
            assertThat(duty.refuses(new Actor.Host("import"), Set.of(ANA))).isEmpty();
        }
        assertThat(Duty.MEDIATION.refuses(ana, Set.of(ANA)).orElseThrow().explain(Locale.FRENCH))
                .contains("médiateur");
    }

    @Test
    void C5_what_makes_no_sense_to_delegate_is_refused_and_nothing_written() {
        Instant later = world.now().plus(WEEK);
        Set<Scope> many =
                IntStream.range(0, 201).mapToObj(i -> new Scope.Theme("t-" + i)).collect(Collectors.toSet());
        Refusal tooMany = Refusal.of(RefusalCode.TOO_MANY_ENTRIES, Map.of("field", "scopes", "limit", "200"));

        assertThat(cop.as(ANA)
                        .roles()
                        .delegate(data, BEN, DelegationTerms.of(later))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NOTHING_TO_DELEGATE));
        assertThat(cop.as(ANA)
                        .roles()
                        .delegate(data, BEN, new DelegationTerms(Set.of(Permission.SPACE_OPEN), many, later, false))
                        .refusals())
                .containsExactly(tooMany);
        assertThat(cop.as(ANA)
                        .roles()
                        .appoint(data, BEN, Role.CONTENT_EXPERT, new GrantTerms(Optional.empty(), many))
                        .refusals())
                .containsExactly(tooMany);
        for (int i = 0; i < 200; i++) {
            cop.as(ANA)
                    .roles()
                    .delegate(data, BEN, DelegationTerms.of(later, Permission.SPACE_OPEN))
                    .orElseThrow();
        }
        assertThat(cop.as(ANA)
                        .roles()
                        .delegate(data, BEN, DelegationTerms.of(later, Permission.SPACE_OPEN))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.TOO_MANY_ENTRIES);
        assertThat(tooMany.explain(Locale.FRENCH)).contains("périmètres");
    }

    @Test
    void C6_the_own_case_is_what_the_decision_explains() {
        cop.as(ANA)
                .roles()
                .appoint(data, BEN, Role.CONTENT_EXPERT, GrantTerms.in(new Scope.Theme("privacy")))
                .orElseThrow();
        Target paper = Target.in(new Scope.Theme("privacy"));

        Decision byAnother = cop.accessOf(BEN).check(data, Permission.RESOURCE_VALIDATE, paper.involving(CLEO));
        Decision byAuthor = cop.accessOf(BEN).check(data, Permission.RESOURCE_VALIDATE, paper.involving(BEN));
        Decision byParty =
                cop.accessOf(ANA).check(data, Permission.CONFLICT_MEDIATE, Target.COMMUNITY.involving(ANA, CLEO));
        Decision byReporter = cop.accessOf(ANA)
                .check(data, Permission.SANCTION_WARN, Target.about(CLEO).involving(ANA));

        assertThat(byAnother.allowed()).isTrue();
        assertThat(List.of(byAuthor, byParty, byReporter))
                .extracting(Decision::rule)
                .containsOnly(Decision.Rule.OWN_CASE);
        assertThat(List.of(byAuthor, byParty, byReporter))
                .flatExtracting(decision -> decision.inputs().ownCase().stream().toList())
                .containsExactly(Duty.VALIDATION, Duty.MEDIATION, Duty.SANCTION);
        assertThat(byParty.explain(Locale.ENGLISH)).contains("involved yourself");
        assertThat(byParty.explain(Locale.FRENCH)).contains("vous concerne");
    }

    @Test
    void C6_whoever_reported_somebody_does_not_sanction() {
        Refusal own = Refusal.of(RefusalCode.OWN_CASE, Map.of("duty", "sanction"));
        Measure reported = Measure.because(SanctionReason.SPAM).reportedBy(ANA);

        assertThat(cop.as(ANA).sanctions().suspend(data, CLEO, reported).refusals())
                .containsExactly(own);
        assertThat(cop.as(ANA).sanctions().remove(data, CLEO, reported).refusals())
                .containsExactly(own);
        assertThat(cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).isAccepted())
                .isTrue();
        assertThat(cop.as(BEN).sanctions().remove(data, CLEO, reported).isAccepted())
                .isTrue();
        assertThat(cop.asSystem("host").sanctions().ban(data, CLEO, reported).isAccepted())
                .isTrue();
    }

    @Test
    void C5_what_was_delegated_about_somebody_who_is_erased_widens_to_nothing() {
        cop.as(ANA)
                .roles()
                .delegate(data, BEN, week(Permission.MEMBER_APPROVE).in(new Scope.Mentee(CLEO)))
                .orElseThrow();
        cop.as(ANA)
                .roles()
                .appoint(data, BEN, Role.FACILITATOR, GrantTerms.in(new Scope.Mentee(CLEO)))
                .orElseThrow();
        world.memory.personalData().erase(ErasureOrder.delete(CLEO.value()));

        assertThat(cop.accessOf(BEN).check(data, Permission.MEMBER_APPROVE).allowed())
                .isFalse();
        assertThat(cop.accessOf(BEN).allows(data, Permission.CHARTER_EDIT)).isFalse();
        cop.as(ANA).roles().appoint(data, BEN, Role.SPONSOR).orElseThrow();
        assertThat(cop.accessOf(BEN).allows(data, Permission.CHARTER_EDIT)).isFalse();
    }

    @Test
    void C5_people_stand_in_columns_only() {
        cop.as(ANA)
                .roles()
                .delegate(data, BEN, week(Permission.METRICS_MEMBER_READ).in(new Scope.Mentee(CLEO)))
                .orElseThrow();

        Delegation read =
                cop.as(BEN).roles().delegations(data, BEN).orElseThrow().get(0);
        assertThat(read.by()).isEqualTo(Optional.of(ANA));
        assertThat(read.scopes()).containsExactly(new Scope.Mentee(CLEO));
        assertThat(Records.membership(world.memory, data, BEN).body()).doesNotContain(ANA.value(), CLEO.value());
    }

    private DelegationTerms week(Permission... permissions) {
        return DelegationTerms.of(world.now().plus(WEEK), permissions);
    }
}
