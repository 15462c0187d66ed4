package io.copkit.role;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Actor;
import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.Founding;
import io.copkit.history.CommunityAsOf;
import io.copkit.history.RolePeriod;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Guard;
import io.copkit.lifecycle.Transition;
import io.copkit.membership.Membership;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Organisations hold roles: which, for how long, and how many. */
class OrganisationHoldersTest {

    private static final OrganisationId STR = OrganisationId.of("org-str");
    private static final OrganisationId MINISTRY = OrganisationId.of("org-ministry");
    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);
    private final Roles roles = cop.as(ANA).roles();

    @Test
    void C1_an_organisation_gets_a_role_and_gives_it_back() {
        RoleGrant grant = RoleGrant.of(Role.SPONSOR, world.now(), Optional.of(ANA));

        Outcome<Set<Role>> appointed = roles.appoint(data, MINISTRY, Role.SPONSOR, GrantTerms.NONE);

        assertThat(appointed.orElseThrow()).containsExactly(Role.SPONSOR);
        Mandate mandate = new Mandate(data, MINISTRY, world.now(), List.of(grant));
        assertThat(appointed.events())
                .containsExactly(new MandateChanged(new Actor.Member(ANA), world.now(), Optional.empty(), mandate));
        assertThat(cop.mandate(data, MINISTRY)).contains(mandate);
        assertThat(appoint(MINISTRY, Role.SPONSOR).refusals())
                .containsExactly(about(RefusalCode.ROLE_ALREADY_HELD, Role.SPONSOR));

        world.pass(DAY);
        assertThat(roles.revoke(data, MINISTRY, Role.SPONSOR).orElseThrow()).isEmpty();

        assertThat(cop.mandate(data, MINISTRY)).contains(new Mandate(data, MINISTRY, world.now(), List.of()));
        assertThat(roles.revoke(data, MINISTRY, Role.SPONSOR).refusals())
                .containsExactly(about(RefusalCode.ROLE_NOT_HELD, Role.SPONSOR));
        assertThat(appoint(MINISTRY, Role.COACH).orElseThrow()).containsExactly(Role.COACH);
        assertThat(cop.mandate(data, STR)).isEmpty();
    }

    @Test
    void C1_an_organisation_holds_no_role_whose_holder_has_to_act() {
        for (Role role : Role.standard()) {
            if (!role.isOpenToOrganisations()) {
                assertThat(appoint(MINISTRY, role).refusals())
                        .containsExactly(about(RefusalCode.ROLE_NEEDS_A_PERSON, role));
            } else if (role.equals(Role.FOUNDER)) {
                assertThat(appoint(MINISTRY, role).refusals())
                        .containsExactly(about(RefusalCode.ROLE_NOT_APPOINTABLE, role));
            } else {
                assertThat(appoint(MINISTRY, role).orElseThrow()).contains(role);
            }
        }

        assertThat(cop.mandate(data, MINISTRY).orElseThrow().roles())
                .containsExactlyInAnyOrder(
                        Role.SPONSOR, Role.MENTOR, Role.IT_RESOURCE, Role.COACH, Role.TECH_SUPPORT, Role.ADMIN_SUPPORT);
    }

    @Test
    void C1_a_role_of_the_community_is_open_as_the_role_that_it_starts_from() {
        Role funder = custom("custom:funder", Role.PARTICIPANT, Optional.empty());
        Role host = custom("custom:host", Role.PARTICIPANT, Optional.of(Role.FACILITATOR));
        Role head = custom("custom:head", Role.LEADER, Optional.empty());

        assertThat(appoint(MINISTRY, funder).orElseThrow()).containsExactly(funder);
        assertThat(appoint(MINISTRY, host).refusals()).containsExactly(about(RefusalCode.ROLE_NEEDS_A_PERSON, host));
        assertThat(appoint(MINISTRY, head).refusals()).containsExactly(about(RefusalCode.ROLE_NEEDS_A_PERSON, head));
        assertThat(roles.settle(data, book -> book.without(funder)).refusals())
                .containsExactly(
                        Refusal.of(RefusalCode.ROLE_STILL_HELD, Map.of("role", funder.code(), "holders", "1")));
    }

    @Test
    void C1_giving_a_role_to_an_organisation_takes_the_same_right_as_to_a_member() {
        assertThat(cop.as(BEN)
                        .roles()
                        .appoint(data, MINISTRY, Role.SPONSOR, GrantTerms.NONE)
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        roles.settle(data, book -> book.separating(Role.SPONSOR, Role.COACH).without(Role.MENTOR))
                .orElseThrow();
        appoint(MINISTRY, Role.SPONSOR).orElseThrow();

        assertThat(appoint(MINISTRY, Role.COACH).refusals())
                .containsExactly(
                        Refusal.of(RefusalCode.ROLES_INCOMPATIBLE, Map.of("role", "coach", "other", "sponsor")));
        assertThat(appoint(MINISTRY, Role.MENTOR).refusals())
                .containsExactly(about(RefusalCode.ROLE_NOT_IN_USE, Role.MENTOR));
        assertThat(roles.appoint(data, STR, Role.SPONSOR, GrantTerms.NONE.until(world.now()))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
        assertThat(roles.appoint(data, OrganisationId.of(BEN.value()), Role.SPONSOR, GrantTerms.NONE)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.HOLDER_IS_A_PERSON));
    }

    @Test
    void C1_an_organisation_is_the_founder_of_record() {
        Outcome<Community> outcome =
                cop.as(CLEO).communities().found(Founding.on(World.wholeCharter("Girls at school")), STR);
        CommunityId founded = outcome.orElseThrow().id();

        assertThat(outcome.orElseThrow().founders()).containsExactly(STR.key());
        assertThat(cop.mandate(founded, STR).orElseThrow().roles()).containsExactly(Role.FOUNDER);
        assertThat(active(founded, CLEO).roles()).containsExactly(Role.FACILITATOR);
        assertThat(outcome.events()).hasAtLeastOneElementOfType(MandateChanged.class);
        assertThat(evidence(founded, CLEO, Guard.FOUNDER_NAMED)).isEqualTo(Evidence.Verdict.PASS);
        assertThat(cop.as(CLEO).roles().revoke(founded, STR, Role.FOUNDER).refusals())
                .containsExactly(about(RefusalCode.ROLE_NOT_APPOINTABLE, Role.FOUNDER));
        assertThat(cop.as(CLEO)
                        .communities()
                        .found(Founding.on(World.charter("Another")), OrganisationId.of(CLEO.value()))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.HOLDER_IS_A_PERSON));
    }

    @Test
    void C1_an_organisation_is_as_good_a_sponsor_as_a_member() {
        assertThat(evidence(data, ANA, Guard.SPONSOR_IDENTIFIED)).isNotEqualTo(Evidence.Verdict.PASS);

        appoint(MINISTRY, Role.SPONSOR).orElseThrow();

        assertThat(evidence(data, ANA, Guard.SPONSOR_IDENTIFIED)).isEqualTo(Evidence.Verdict.PASS);
    }

    @Test
    void C1_organisations_take_part_in_how_many_may_hold_a_role() {
        roles.settle(data, book -> book.with(new RoleLimit(Role.SPONSOR, 0, OptionalInt.of(2))))
                .orElseThrow();
        Refusal full = Refusal.of(RefusalCode.ROLE_FULL, Map.of("role", "sponsor", "maximum", "2"));
        roles.appoint(
                        data,
                        MINISTRY,
                        Role.SPONSOR,
                        GrantTerms.NONE.until(world.now().plus(DAY)))
                .orElseThrow();
        roles.appoint(data, BEN, Role.SPONSOR).orElseThrow();

        assertThat(appoint(STR, Role.SPONSOR).refusals()).containsExactly(full);
        assertThat(roles.appoint(data, ANA, Role.SPONSOR).refusals()).containsExactly(full);

        world.pass(DAY);
        assertThat(roles.appoint(data, ANA, Role.SPONSOR).isAccepted()).isTrue();
        assertThat(appoint(STR, Role.SPONSOR).refusals()).containsExactly(full);
    }

    @Test
    void C1_how_many_must_hold_a_role_counts_people_only() {
        roles.appoint(data, BEN, Role.SPONSOR).orElseThrow();
        roles.settle(data, book -> book.with(new RoleLimit(Role.SPONSOR, 1, OptionalInt.empty())))
                .orElseThrow();
        appoint(MINISTRY, Role.SPONSOR).orElseThrow();

        assertThat(roles.revoke(data, BEN, Role.SPONSOR).refusals())
                .containsExactly(Refusal.of(RefusalCode.ROLE_AT_MINIMUM, Map.of("role", "sponsor", "minimum", "1")));
        assertThat(roles.revoke(data, MINISTRY, Role.SPONSOR).isAccepted()).isTrue();
        assertThat(cop.as(ANA).memberships().leave(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.LAST_FACILITATOR));
    }

    @Test
    void C1_a_term_that_is_over_counts_as_over_at_once_and_a_sweep_writes_it_down() {
        Instant end = world.now().plus(DAY);
        roles.appoint(data, MINISTRY, Role.SPONSOR, GrantTerms.NONE.until(end)).orElseThrow();
        appoint(MINISTRY, Role.COACH).orElseThrow();
        world.pass(DAY.multipliedBy(3));

        assertThat(cop.mandate(data, MINISTRY).orElseThrow().roles()).containsExactly(Role.COACH);
        assertThat(cop.history(data).of(MINISTRY).at(end)).containsExactly(Role.COACH);

        assertThat(roles.expire(data).events()).hasSize(1).hasOnlyElementsOfType(MandateChanged.class);
        assertThat(roles.expire(data).events()).isEmpty();

        assertThat(Records.membership(world.memory, data, MINISTRY.key()).roles())
                .containsExactly("coach");
        assertThat(cop.history(data).of(MINISTRY).at(end)).containsExactly(Role.COACH);
        assertThat(cop.history(data).of(MINISTRY).at(end.minusMillis(1)))
                .containsExactlyInAnyOrder(Role.COACH, Role.SPONSOR);
        assertThat(appoint(MINISTRY, Role.SPONSOR).orElseThrow()).contains(Role.SPONSOR);
    }

    @Test
    void C1_history_tells_which_organisation_held_what_when() {
        Instant before = world.now().minusMillis(1);
        Instant given = world.now();
        appoint(MINISTRY, Role.SPONSOR).orElseThrow();
        world.pass(DAY);
        Instant taken = world.now();
        roles.revoke(data, MINISTRY, Role.SPONSOR).orElseThrow();

        CommunityAsOf held = cop.history(data).asOf(given);

        assertThat(held.organisations()).isEqualTo(Map.of(MINISTRY, Set.of(Role.SPONSOR)));
        assertThat(held.members()).containsOnlyKeys(ANA, BEN);
        assertThat(held.holders(Role.SPONSOR)).isEmpty();
        assertThat(cop.history(data).asOf(before).organisations()).isEmpty();
        assertThat(cop.history(data).asOf(taken).organisations()).isEmpty();
        assertThat(cop.history(data).of(MINISTRY).roles())
                .singleElement()
                .satisfies(period -> assertThat(period)
                        .isEqualTo(new RolePeriod(
                                Role.SPONSOR, given, Optional.of(taken), period.began(), period.ended())));
        assertThat(cop.history(data).replay().organisations())
                .containsExactly(cop.history(data).of(MINISTRY));
        assertThat(cop.history(data).replay().members()).hasSize(2);
        assertThat(cop.history(data).replay().contradictions(MINISTRY.key())).isEmpty();
    }

    @Test
    void C1_a_list_of_holders_says_who_is_a_person_and_who_is_an_organisation() {
        roles.appoint(data, BEN, Role.SPONSOR).orElseThrow();
        appoint(MINISTRY, Role.SPONSOR).orElseThrow();
        appoint(STR, Role.COACH).orElseThrow();
        RoleGrant grant = RoleGrant.of(Role.SPONSOR, world.now(), Optional.of(ANA));
        world.storage.calls();

        Page<RoleHolder> first = cop.holders(data, Role.SPONSOR, Paging.first(1));

        assertThat(world.storage.calls()).containsExactly("memberships");
        assertThat(first.items()).containsExactly(new RoleHolder.Person(BEN, grant));
        List<RoleHolder> all = cop.holders(data, Role.SPONSOR, Paging.first(10)).items();
        assertThat(all)
                .containsExactly(new RoleHolder.Person(BEN, grant), new RoleHolder.Organisation(MINISTRY, grant));
        assertThat(all)
                .extracting(holder -> holder.kind().label(Locale.FRENCH))
                .containsExactly("personne", "organisation");
        assertThat(all)
                .extracting(holder -> holder.kind().label(Locale.ENGLISH))
                .containsExactly("person", "organisation");
    }

    private Role custom(String code, int rank, Optional<Role> template) {
        CustomRole role = new CustomRole(code, rank, "A role", "Un rôle", template);
        cop.asSystem("setup").roles().settle(data, book -> book.with(role)).orElseThrow();
        return role.role();
    }

    private Outcome<Set<Role>> appoint(OrganisationId organisation, Role role) {
        return roles.appoint(data, organisation, role, GrantTerms.NONE);
    }

    private Membership.Active active(CommunityId community, MemberId member) {
        return (Membership.Active) cop.membership(community, member).orElseThrow();
    }

    private Evidence.Verdict evidence(CommunityId community, MemberId facilitator, Guard guard) {
        return cop.as(facilitator).lifecycle().assess(community, Transition.COALESCE).orElseThrow().evidence().stream()
                .filter(evidence -> evidence.guard() == guard)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static Refusal about(RefusalCode code, Role role) {
        return Refusal.of(code, Map.of("role", role.code()));
    }
}
