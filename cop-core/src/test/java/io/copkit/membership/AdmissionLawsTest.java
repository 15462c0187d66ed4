package io.copkit.membership;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Records;
import io.copkit.community.CommunityAccess;
import io.copkit.community.JoinPolicy;
import io.copkit.history.HistoryEntry;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people, facilitators and the clock do, in whatever order, under whatever terms. */
class AdmissionLawsTest {

    private static final List<MemberId> PEOPLE =
            List.of(ANA, BEN, CLEO, DORA, MemberId.of("eva"), MemberId.of("finn"), MemberId.of("gus"));
    private static final List<JoinPolicy> POLICIES = List.of(JoinPolicy.values());
    private static final Measure BRIEF = Measure.because(SanctionReason.SPAM).lasting(Duration.ofDays(5));
    private static final AdmissionPolicy TIGHT = AdmissionPolicy.STANDARD
            .forAtMost(4)
            .withWaitingList()
            .with(new CoolingOff(Duration.ofDays(3), Duration.ZERO, Duration.ofDays(6)))
            .lasting(Duration.ofDays(40))
            .with(new Inactivity(Duration.ofDays(10), Duration.ofDays(15), Duration.ofDays(20)));

    /** From which states each state may be reached; nothing stands for whoever was nothing to the community before. */
    private static final Map<MembershipStatus, Set<MembershipStatus>> LEGAL = legal();

    private record Act(int what, int who, int whom, int hours) {}

    @Property(tries = 150)
    void places_bans_and_the_last_facilitator_hold_and_only_legal_moves_happen(@ForAll("acts") List<Act> acts) {
        Club club = new Club().terms(TIGHT);

        for (Act act : acts) {
            Map<MemberId, Membership> before = all(club);
            club.world.pass(Duration.ofHours(act.hours()));
            perform(club, act);

            Map<MemberId, Membership> after = all(club);
            assertThat(after.values().stream().filter(state -> state.status().isBelonging()))
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(after.values().stream()
                            .filter(state -> state instanceof Membership.Active active
                                    && active.roles().contains(Role.FACILITATOR)))
                    .isNotEmpty();
            after.forEach((member, state) -> {
                Optional<Membership> was = Optional.ofNullable(before.get(member));
                boolean comes = state.status().isBelonging()
                        && was.filter(old -> old.status().isBelonging()).isEmpty();
                if (comes) {
                    assertThat(was.flatMap(Membership::sanction).filter(sanction -> sanction.holdsAt(club.world.now())))
                            .as("a sanction in force of %s", member)
                            .isEmpty();
                }
            });
        }

        assertThat(club.cop.history(club.id).transitions(10_000).items())
                .filteredOn(AdmissionLawsTest::isStep)
                .allSatisfy(entry -> assertThat(LEGAL.get(status(entry.to().orElseThrow())))
                        .as("%s from %s", entry.what(), entry.from())
                        .contains(entry.from().map(AdmissionLawsTest::status).orElse(null)));
        for (MemberId member : PEOPLE) {
            assertThat(club.cop.history(club.id).replay().contradictions(member))
                    .isEmpty();
        }
    }

    @Property(tries = 100)
    void a_second_sweep_at_the_same_time_changes_nothing(@ForAll("acts") List<Act> acts) {
        Club club = new Club().terms(TIGHT);
        for (Act act : acts) {
            club.world.pass(Duration.ofHours(act.hours() * 6L));
            perform(club, act);
        }
        Upkeep upkeep = club.cop.asSystem("nightly").upkeep();

        upkeep.sweep(club.id).orElseThrow();
        CommunityRecord community = Records.community(club.world.memory, club.id);
        List<MembershipRecord> memberships = records(club);
        SweepReport again = upkeep.sweep(club.id).orElseThrow();
        SweepReport due = upkeep.sweepDue(100);

        assertThat(again.events()).isEmpty();
        assertThat(due.events()).isEmpty();
        assertThat(due.looked()).isZero();
        assertThat(records(club)).isEqualTo(memberships);
        assertThat(Records.community(club.world.memory, club.id)).isEqualTo(community);
    }

    @Property(tries = 100)
    void what_counts_before_a_sweep_is_what_is_stored_after_it(@ForAll("acts") List<Act> acts) {
        Club club = new Club().terms(AdmissionPolicy.STANDARD.lasting(Duration.ofDays(12)));
        for (Act act : acts) {
            club.world.pass(Duration.ofHours(act.hours()));
            perform(club, act);
        }
        Map<MemberId, Membership> counted = new HashMap<>();
        all(club).forEach((member, state) -> counted.put(member, state.at(club.world.now())));

        club.cop.asSystem("nightly").upkeep().sweep(club.id).orElseThrow();

        Map<MemberId, Membership> stored = all(club);
        counted.forEach((member, state) -> {
            if (!(state instanceof Membership.Belonging)) {
                assertThat(stored.get(member)).isEqualTo(state);
            }
        });
    }

    private static void perform(Club club, Act act) {
        CommunitiesOfPractice cop = club.cop;
        MemberId who = PEOPLE.get(act.who());
        MemberId whom = PEOPLE.get(act.whom());
        CommunityId id = club.id;
        switch (act.what()) {
            case 0, 1 -> cop.as(who).memberships().join(id);
            case 2, 3 -> cop.as(who).memberships().apply(id, Application.BLANK);
            case 4 -> cop.as(who).memberships().leave(id);
            case 5 -> cop.as(who).memberships().withdraw(id);
            case 6 -> cop.as(who).memberships().affirm(id);
            case 7 -> cop.as(who).invitations().invite(id, whom, Set.of());
            case 8 -> cop.as(who).invitations().accept(id);
            case 9 -> cop.as(who).invitations().decline(id);
            case 10 -> cop.as(who).admissions().approve(id, whom);
            case 11 -> cop.as(who).admissions().refuse(id, whom, "no");
            case 12 -> cop.as(who).sanctions().suspend(id, whom, BRIEF);
            case 13 -> cop.as(who).sanctions().remove(id, whom, BRIEF);
            case 14 -> cop.asSystem("moderation").sanctions().ban(id, whom, BRIEF);
            case 15 -> cop.asSystem("moderation").sanctions().liftBan(id, whom);
            case 16 -> cop.as(who).sanctions().liftSuspension(id, whom);
            case 17 -> cop.as(who).roles().appoint(id, whom, Role.FACILITATOR);
            case 18 ->
                cop.asSystem("hr")
                        .admissions()
                        .renew(id, whom, Optional.of(club.world.now().plusSeconds(9_000)));
            case 19 ->
                cop.asSystem("setup")
                        .settings()
                        .changeAccess(id, CommunityAccess.STANDARD.with(POLICIES.get(act.whom() % POLICIES.size())));
            default -> cop.asSystem("nightly").upkeep().sweepDue(100);
        }
    }

    private static Map<MemberId, Membership> all(Club club) {
        return PEOPLE.stream()
                .flatMap(member -> club.cop.membership(club.id, member).stream())
                .collect(Collectors.toMap(Membership::member, state -> state));
    }

    private static List<MembershipRecord> records(Club club) {
        return PEOPLE.stream()
                .flatMap(member -> club.world.memory.state().findMembership(club.id.value(), member.value()).stream())
                .toList();
    }

    /** Whether a step brings a membership from one state into another. */
    private static boolean isStep(HistoryEntry entry) {
        return entry.what().startsWith("membership.") && entry.to().isPresent();
    }

    private static MembershipStatus status(String code) {
        return EnumSet.allOf(MembershipStatus.class).stream()
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<MembershipStatus, Set<MembershipStatus>> legal() {
        Set<MembershipStatus> outside = EnumSet.allOf(MembershipStatus.class);
        outside.removeIf(MembershipStatus::isBelonging);
        Set<MembershipStatus> strangers = new HashSet<>(outside);
        strangers.add(null);
        strangers.remove(MembershipStatus.BANNED);
        Set<MembershipStatus> inside = EnumSet.allOf(MembershipStatus.class);
        inside.removeIf(status -> !status.isBelonging());
        Set<MembershipStatus> anybody = new HashSet<>(EnumSet.allOf(MembershipStatus.class));
        anybody.add(null);
        Set<MembershipStatus> intoActive = new HashSet<>(strangers);
        intoActive.addAll(inside);
        return Map.of(
                MembershipStatus.INVITED, strangers,
                MembershipStatus.APPLIED, strangers,
                MembershipStatus.ACTIVE, intoActive,
                MembershipStatus.DORMANT, Set.of(MembershipStatus.ACTIVE, MembershipStatus.DORMANT),
                MembershipStatus.SUSPENDED, inside,
                MembershipStatus.LEFT,
                        Set.of(
                                MembershipStatus.ACTIVE,
                                MembershipStatus.DORMANT,
                                MembershipStatus.SUSPENDED,
                                MembershipStatus.BANNED),
                MembershipStatus.REMOVED, inside,
                MembershipStatus.BANNED, anybody,
                MembershipStatus.REFUSED, Set.of(MembershipStatus.INVITED, MembershipStatus.APPLIED));
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 21),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, 60))
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
