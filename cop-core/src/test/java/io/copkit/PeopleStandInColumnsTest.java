package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityProfile;
import io.copkit.community.CommunitySettings;
import io.copkit.community.CommunityType;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.JoinPolicy;
import io.copkit.community.Trait;
import io.copkit.history.Happening;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Transition;
import io.copkit.role.Delegation;
import io.copkit.role.DelegationTerms;
import io.copkit.role.FourEyes;
import io.copkit.role.GrantTerms;
import io.copkit.role.Permission;
import io.copkit.role.RightsChange;
import io.copkit.role.RightsRequest;
import io.copkit.role.Role;
import io.copkit.role.Roles;
import io.copkit.role.Scope;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import io.copkit.structure.Axis;
import io.copkit.structure.Inheritance;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.PlanId;
import io.copkit.structure.Structure;
import io.copkit.theme.Subjects;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** No command writes a member's id anywhere but in a column of people: an erasure touches columns only. */
class PeopleStandInColumnsTest {

    @Property(tries = 20)
    void no_body_term_or_detail_holds_a_members_id(
            @ForAll @AlphaChars @StringLength(min = 12, max = 100) String founder,
            @ForAll @AlphaChars @StringLength(min = 12, max = 100) String other) {
        World world = new World();
        List<ChangeSet> written = new ArrayList<>();
        world.storage.watch("commit", changes -> written.add((ChangeSet) changes));

        everyCommand(world, MemberId.of("1" + founder), MemberId.of("2" + other));

        assertThat(Happening.values())
                .filteredOn(happening -> written.stream()
                        .flatMap(changes -> changes.transitions().stream())
                        .noneMatch(transition -> transition.what().equals(happening.code())))
                .as("what no command of the story does")
                .isEmpty();
        for (ChangeSet changes : written) {
            assertThat(texts(changes)).noneMatch(text -> text.contains(founder) || text.contains(other));
        }
    }

    @Test
    void grantors_are_found_by_the_query_for_people_and_cleared_by_an_erasure() {
        World world = new World();
        CommunityId data = world.community(ANA, BEN);
        world.cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();

        assertThat(Records.membership(world.memory, data, BEN).people()).containsExactly(ANA.value());
        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));

        assertThat(Records.membership(world.memory, data, BEN).people()).containsExactly(ErasureOrder.NOBODY);
        assertThat(world.cop.membership(data, BEN).orElseThrow())
                .isInstanceOfSatisfying(
                        io.copkit.membership.Membership.Active.class,
                        active -> assertThat(
                                        active.grant(Role.MENTOR).orElseThrow().by())
                                .isEmpty());
    }

    @Test
    void a_digest_does_not_depend_on_people() {
        assertThat(digests(World.ANA)).isEqualTo(digests(World.DORA)).doesNotHaveDuplicates();
    }

    private static List<String> digests(MemberId founder) {
        World world = new World();
        List<String> digests = new ArrayList<>();
        world.storage.watch(
                "commit",
                changes -> ((ChangeSet) changes)
                        .transitions().stream().map(TransitionRecord::digest).forEach(digests::add));
        world.community(founder);
        return digests;
    }

    private static void everyCommand(World world, MemberId founder, MemberId other) {
        CommunitiesOfPractice cop = world.cop;
        CommunityId data = world.community(founder, other);
        cop.as(founder).roles().appoint(data, other, Role.FACILITATOR).orElseThrow();
        cop.as(other).roles().appoint(data, founder, Role.MENTOR).orElseThrow();
        cop.as(other).roles().revoke(data, founder, Role.MENTOR).orElseThrow();
        cop.asSystem("sync").roles().appoint(data, founder, Role.SPONSOR).orElseThrow();
        roles(world, founder, other, data);
        MemberId invited = MemberId.of("3" + founder.value());
        cop.as(other).invitations().invite(data, invited, Set.of(Role.OBSERVER)).orElseThrow();
        cop.as(founder)
                .roles()
                .settle(data, book -> book.without(Role.OBSERVER))
                .orElseThrow();
        cop.as(invited).invitations().accept(data).orElseThrow();
        cop.as(invited).memberships().leave(data).orElseThrow();
        cop.as(founder)
                .lifecycle()
                .override(data, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();
        cop.as(founder).spaces(data).openPair(other).orElseThrow();
        CommunityId maps = world.community(founder, other);
        Structure structure = cop.as(founder).structure();
        PlanId plan = structure
                .planMove(maps, data, InheritanceRules.INDEPENDENT.with(Axis.ROLES, Inheritance.LIVE))
                .orElseThrow()
                .id();
        structure.apply(plan).orElseThrow();
        structure.undo(plan).orElseThrow();
        cop.as(founder).portfolio().linkBroker(data, maps, other).orElseThrow();
        cop.as(founder)
                .portfolio()
                .describe(data, Subjects.NONE.tagged("figures"))
                .orElseThrow();
        cop.as(other).themes(data).propose("Lineage").orElseThrow();
        cop.as(other)
                .glossary(data)
                .define("Lineage", "Where a figure comes from", Subjects.NONE.tagged("figures"))
                .orElseThrow();
        settings(cop.as(founder).settings(), data);
        cop.as(founder).memberships().leave(data).orElseThrow();
        cop.as(founder).memberships().join(data).orElseThrow();
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        cop.as(other).communities().found(World.charter("Another")).orElseThrow();
        cop.as(founder).communities().found(World.charter("Another"));
        CommitmentStory.run(world, founder, other);
        FlowStory.run(world, founder, other);
        LevelStory.run(world, founder, other);
        LadderStory.run(world, founder, other);
        LifeStory.run(world, founder, other);
        MembershipStory.run(world, founder, other);
        PlaceStory.run(world, founder, other);
        ReshapingStory.run(world, founder, other);
        CareStory.run(world, founder, other);
        lastRole(world, founder, other);
    }

    private static void lastRole(World world, MemberId founder, MemberId other) {
        CommunityId community = world.community(founder, other);
        Roles roles = world.cop.as(founder).roles();
        GrantTerms term = GrantTerms.NONE.until(world.now().plusSeconds(1));
        roles.appoint(community, other, Role.FACILITATOR, term).orElseThrow();
        roles.revoke(community, founder, Role.FACILITATOR).orElseThrow();
        world.pass(Duration.ofSeconds(1));
        world.cop.asSystem("nightly").roles().expire(community).orElseThrow();
    }

    private static void roles(World world, MemberId founder, MemberId other, CommunityId data) {
        Roles roles = world.cop.as(founder).roles();
        Scope mentee = new Scope.Mentee(founder);
        Instant soon = world.now().plusSeconds(1);
        OrganisationId institute = OrganisationId.of("4" + founder.value());
        roles.appoint(data, institute, Role.MENTOR, GrantTerms.in(mentee)).orElseThrow();
        roles.revoke(data, institute, Role.MENTOR).orElseThrow();
        roles.appoint(data, other, Role.COACH, GrantTerms.in(mentee).until(soon))
                .orElseThrow();
        roles.extend(data, other, Role.COACH, Optional.of(soon.plusSeconds(1))).orElseThrow();
        roles.migrate(data, Role.COACH, Role.ONBOARDER).orElseThrow();
        roles.settle(data, book -> book.separating(Role.OBSERVER, Role.LIBRARIAN))
                .orElseThrow();
        Delegation delegation = roles.delegate(
                        data,
                        other,
                        DelegationTerms.of(soon, Permission.METRICS_MEMBER_READ).in(mentee))
                .orElseThrow();
        FourEyes fourEyes = world.cop.as(founder).fourEyes();
        RightsChange change = new RightsChange.Appoint(other, Role.BROKER, GrantTerms.in(mentee));
        RightsRequest request = fourEyes.ask(data, change, soon).orElseThrow();
        fourEyes.decline(data, request.id()).orElseThrow();
        RightsRequest another = fourEyes.ask(data, change, soon).orElseThrow();
        world.cop.as(other).fourEyes().confirm(data, another.id()).orElseThrow();
        roles.settle(data, book -> book.withFourEyesOn(Set.of(Permission.SANCTION_LIMIT)))
                .orElseThrow();
        RightsChange once = new RightsChange.Once(Permission.SANCTION_LIMIT, Optional.of(other), "as agreed");
        String leave = fourEyes.ask(data, once, soon).orElseThrow().id();
        world.cop.as(other).fourEyes().confirm(data, leave).orElseThrow();
        roles.restrict(data, other, soon).orElseThrow();
        world.cop
                .asSystem("setup")
                .roles()
                .settle(data, book -> book.withFourEyesOn(Set.of()))
                .orElseThrow();
        roles.relieve(data, other).orElseThrow();
        roles.withdraw(data, other, delegation.id()).orElseThrow();
        world.pass(Duration.ofSeconds(2));
        roles.expire(data).orElseThrow();
    }

    private static void settings(CommunitySettings settings, CommunityId community) {
        settings.amend(community, 1, World.wholeCharter("Figures")).orElseThrow();
        settings.changeSlug(community, "figures").orElseThrow();
        settings.changeType(community, CommunityType.PROJECT).orElseThrow();
        settings.describe(community, CommunityProfile.EMPTY.with(Trait.SIZE_LARGE))
                .orElseThrow();
        settings.changeAccess(
                        community,
                        new CommunityAccess(Discoverability.HIDDEN, JoinPolicy.INVITE, ContentAccess.MEMBERS))
                .orElseThrow();
        settings.changeAccess(community, CommunityAccess.STANDARD).orElseThrow();
    }

    private static List<String> texts(ChangeSet changes) {
        List<String> texts = new ArrayList<>();
        texts.add(changes.changeId());
        for (StateRecord put : changes.puts()) {
            texts.add(put.body());
            texts.addAll(put.terms());
            if (!(put instanceof MembershipRecord)) {
                texts.add(put.key().recordId());
            }
            if (put instanceof DocumentRecord document) {
                texts.add(document.status());
            }
        }
        for (TransitionRecord transition : changes.transitions()) {
            texts.add(transition.id());
            texts.add(transition.reasonCode());
            texts.add(transition.details());
            Optional.ofNullable(transition.from()).ifPresent(texts::add);
            Optional.ofNullable(transition.to()).ifPresent(texts::add);
        }
        return texts;
    }
}
