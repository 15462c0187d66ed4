package io.copkit.role;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.Outcome;
import io.copkit.Paging;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.CommunityAccess;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.Founding;
import io.copkit.community.JoinPolicy;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.TimeWindow;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Transition;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.Application;
import io.copkit.membership.BulkItem;
import io.copkit.membership.MembershipSource;
import io.copkit.membership.SyncLimit;
import io.copkit.membership.SyncPreview;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TraceSink;
import io.copkit.storage.TransitionRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Organisations that hold roles are counted nowhere among people, and do nothing themselves. */
class OrganisationsAreNoMembersTest {

    private static final OrganisationId STR = OrganisationId.of("org-str");
    private static final OrganisationId MINISTRY = OrganisationId.of("org-ministry");

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);
    private final Roles roles = cop.as(ANA).roles();

    @Test
    void C1_an_organisation_never_acts_and_becomes_no_member() {
        appoint(MINISTRY, Role.SPONSOR).orElseThrow();
        MemberId key = MINISTRY.key();
        Refusal never = Refusal.of(RefusalCode.ORGANISATION_NEVER_ACTS);

        assertThat(cop.as(key).memberships().join(data).refusals()).containsExactly(never);
        assertThat(cop.as(key).memberships().apply(data, Application.BLANK).refusals())
                .containsExactly(never);
        assertThat(cop.as(key).memberships().leave(data).refusals()).containsExactly(never);
        assertThat(cop.as(key).roles().appoint(data, BEN, Role.MENTOR).refusals())
                .containsExactly(never);
        assertThat(cop.as(key)
                        .lifecycle()
                        .override(data, Transition.COALESCE, Findings.NONE, "go")
                        .refusals())
                .containsExactly(never);
        assertThat(cop.as(ANA).roles().appoint(data, key, Role.MENTOR).refusals())
                .containsExactly(never);
        assertThat(cop.as(ANA).invitations().invite(data, key, Set.of()).refusals())
                .containsExactly(never);
        assertThat(cop
                        .asSystem("import")
                        .bulk()
                        .run(
                                "import-1",
                                List.of(
                                        new BulkItem.Appoint(data, key, Role.MENTOR, GrantTerms.NONE),
                                        new BulkItem.Appoint(data, BEN, Role.MENTOR, GrantTerms.NONE)))
                        .orElseThrow()
                        .items()
                        .stream()
                        .flatMap(item -> item.refusals().stream()))
                .containsExactly(never);
        assertThat(cop.as(key)
                        .activities()
                        .record(data, Activity.of(ActivityKinds.POST, "p-1").at(world.now()))
                        .isAccepted())
                .isFalse();
        assertThat(cop.membership(data, key)).isEmpty();
        assertThat(Permission.values())
                .noneMatch(permission -> cop.accessOf(key).allows(data, permission));
        assertThat(cop.mandate(data, MINISTRY).orElseThrow().roles()).containsExactly(Role.SPONSOR);
    }

    @Test
    void C1_a_hidden_community_exists_for_no_organisation() {
        CommunityId hidden = cop.as(ANA)
                .communities()
                .found(Founding.on(World.charter("Layoffs"))
                        .with(new CommunityAccess(Discoverability.HIDDEN, JoinPolicy.INVITE, ContentAccess.MEMBERS)))
                .orElseThrow()
                .id();
        roles.appoint(hidden, MINISTRY, Role.SPONSOR, GrantTerms.NONE).orElseThrow();

        assertThat(cop.as(MINISTRY.key()).memberships().leave(hidden).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
    }

    @Test
    void C1_organisations_are_traced_and_erased_like_people() {
        appoint(MINISTRY, Role.SPONSOR).orElseThrow();
        assertThat(traced(MINISTRY.key())).isEqualTo(2);

        world.memory.personalData().erase(ErasureOrder.delete(MINISTRY.value()));

        assertThat(traced(MINISTRY.key())).isZero();
        assertThat(cop.mandate(data, MINISTRY)).isEmpty();
        assertThat(cop.history(data).asOf(world.now()).organisations()).isEmpty();
        assertThat(appoint(MINISTRY, Role.SPONSOR).isAccepted()).isTrue();
    }

    @Test
    void C1_who_gave_a_role_to_an_organisation_can_be_erased() {
        appoint(MINISTRY, Role.SPONSOR).orElseThrow();

        world.memory.personalData().erase(ErasureOrder.delete(ANA.value()));

        assertThat(cop.mandate(data, MINISTRY).orElseThrow().grants())
                .containsExactly(RoleGrant.of(Role.SPONSOR, world.now(), Optional.empty()));
    }

    @Test
    void C1_organisations_are_counted_nowhere_among_people() {
        Figures without = figures();
        appoint(MINISTRY, Role.COACH).orElseThrow();
        appoint(STR, Role.MENTOR).orElseThrow();

        assertThat(figures()).isEqualTo(without);
    }

    @Test
    void C1_organisations_take_no_place() {
        appoint(MINISTRY, Role.SPONSOR).orElseThrow();
        cop.as(ANA)
                .admissions()
                .setTerms(data, AdmissionPolicy.STANDARD.forAtMost(3))
                .orElseThrow();

        assertThat(cop.as(CLEO).memberships().join(data).isAccepted()).isTrue();
        assertThat(cop.as(DORA).memberships().join(data).refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_FULL, Map.of("capacity", "3")));
    }

    @Test
    void C1_organisations_are_left_alone_by_reviews_sweeps_and_syncs() {
        appoint(MINISTRY, Role.SPONSOR).orElseThrow();
        MembershipRecord before = Records.membership(world.memory, data, MINISTRY.key());
        world.pass(Duration.ofDays(2_000));

        assertThat(cop.asSystem("monthly").levels().review(data).orElseThrow().notUnderstood())
                .isZero();
        cop.asSystem("nightly").upkeep().sweep(data).orElseThrow();
        cop.asSystem("nightly").upkeep().sweepDue(100);
        SyncPreview sync = cop.asSystem("directory")
                .sync()
                .preview(data, MembershipSource.group("staff"), Set.of(BEN))
                .orElseThrow();

        assertThat(sync).isEqualTo(new SyncPreview(List.of(BEN), List.of(), 0, 0));
        assertThat(cop.asSystem("directory")
                        .sync()
                        .apply(
                                "sync-1",
                                data,
                                MembershipSource.group("staff"),
                                Set.of(MINISTRY.key()),
                                SyncLimit.STANDARD)
                        .orElseThrow()
                        .outcomes()
                        .get(MINISTRY.key())
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.ORGANISATION_NEVER_ACTS));
        assertThat(Records.membership(world.memory, data, MINISTRY.key())).isEqualTo(before);
    }

    @Test
    void C1_records_say_who_holds_them_and_those_of_people_stay_as_they_were() {
        appoint(MINISTRY, Role.SPONSOR).orElseThrow();

        MembershipRecord ofPerson = Records.membership(world.memory, data, BEN);
        MembershipRecord ofOrganisation = Records.membership(world.memory, data, MINISTRY.key());

        assertThat(ofPerson.holderKind()).isEqualTo("person");
        assertThat(ofPerson.status()).isEqualTo("active");
        assertThat(ofOrganisation.holderKind()).isEqualTo("organisation");
        assertThat(ofOrganisation.status()).isEqualTo("mandated");
        assertThat(ofOrganisation.roles()).containsExactly("sponsor");
        assertThat(ofOrganisation.joinedAt()).isNull();
    }

    @Test
    void C1_however_many_organisations_and_members_there_are_the_queries_stay_as_many() {
        roles.settle(data, book -> book.with(new RoleLimit(Role.SPONSOR, 0, OptionalInt.of(500))))
                .orElseThrow();
        List<String> few = calls();
        for (int i = 0; i < 60; i++) {
            appoint(OrganisationId.of("org-" + i), Role.SPONSOR).orElseThrow();
            cop.as(MemberId.of("another-" + i)).memberships().join(data).orElseThrow();
        }

        assertThat(calls()).isEqualTo(few);
    }

    private List<String> calls() {
        world.storage.calls();
        appoint(MINISTRY, Role.SPONSOR).orElseThrow();
        roles.revoke(data, MINISTRY, Role.SPONSOR).orElseThrow();
        roles.appoint(data, BEN, Role.SPONSOR).orElseThrow();
        roles.revoke(data, BEN, Role.SPONSOR).orElseThrow();
        cop.holders(data, Role.SPONSOR, Paging.first(100));
        roles.expire(data).orElseThrow();
        return world.storage.calls();
    }

    private record Figures(long registered, long reviewed, Object inAll, List<Evidence> evidence) {}

    /** What is counted about people, by each way of counting. */
    private Figures figures() {
        TimeWindow week = TimeWindow.between(world.now().minus(Duration.ofDays(7)), world.now());
        return new Figures(
                cop.participation(data).members(week).registered(),
                cop.asSystem("monthly").levels().review(data).orElseThrow().reviewed(),
                cop.portfolio().figures(),
                cop.as(ANA)
                        .lifecycle()
                        .assess(data, Transition.COALESCE)
                        .orElseThrow()
                        .evidence());
    }

    private Outcome<Set<Role>> appoint(OrganisationId organisation, Role role) {
        return roles.appoint(data, organisation, role, GrantTerms.NONE);
    }

    private int traced(MemberId key) {
        List<Object> found = new ArrayList<>();
        world.memory.personalData().trace(key.value(), new TraceSink() {
            @Override
            public void state(StateRecord record) {
                found.add(record);
            }

            @Override
            public void transition(TransitionRecord record) {
                found.add(record);
            }

            @Override
            public void activity(ActivityRecord record) {
                found.add(record);
            }
        });
        return found.size();
    }
}
