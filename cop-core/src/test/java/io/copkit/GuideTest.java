package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.community.Charter;
import io.copkit.community.CommunityAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.Founding;
import io.copkit.community.JoinPolicy;
import io.copkit.disclosure.Disclosed;
import io.copkit.disclosure.DisclosedReading;
import io.copkit.disclosure.DisclosedSheet;
import io.copkit.disclosure.DisclosedTable;
import io.copkit.disclosure.MemberGrouping;
import io.copkit.disclosure.WithheldReason;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.export.ExportFormat;
import io.copkit.export.ExportSchemas;
import io.copkit.export.RowWriter;
import io.copkit.ladder.Climb;
import io.copkit.ladder.Keeping;
import io.copkit.ladder.Ladder;
import io.copkit.ladder.LadderVerdict;
import io.copkit.ladder.Ladders;
import io.copkit.ladder.Measure;
import io.copkit.ladder.Metric;
import io.copkit.ladder.Requirement;
import io.copkit.ladder.Rung;
import io.copkit.ladder.Selection;
import io.copkit.ladder.Side;
import io.copkit.ladder.Source;
import io.copkit.ladder.Span;
import io.copkit.ladder.Staying;
import io.copkit.lifecycle.ActivityStatus;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.Outlook;
import io.copkit.lifecycle.PublishedModels;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transition;
import io.copkit.membership.Invitation;
import io.copkit.membership.MembershipEvent;
import io.copkit.membership.SweepReport;
import io.copkit.metric.MetricCatalogue;
import io.copkit.network.Betweenness;
import io.copkit.network.BeyondBudget;
import io.copkit.network.CoreIdeal;
import io.copkit.network.CorePeriphery;
import io.copkit.network.MemberScore;
import io.copkit.network.Network;
import io.copkit.network.PathSources;
import io.copkit.network.UndirectedGraph;
import io.copkit.participation.Criterion;
import io.copkit.participation.LevelDecision;
import io.copkit.participation.LevelFinding;
import io.copkit.participation.LevelReview;
import io.copkit.participation.LevelRule;
import io.copkit.participation.LevelSimulation;
import io.copkit.participation.LevelThresholds;
import io.copkit.participation.ParticipationPolicy;
import io.copkit.playbook.Playbook;
import io.copkit.playbook.Principle;
import io.copkit.principle.PrincipleAssessment;
import io.copkit.renewal.Agenda;
import io.copkit.renewal.AgendaItem;
import io.copkit.renewal.AgendaMark;
import io.copkit.role.AccessView;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.transformation.Reshaping;
import io.copkit.transformation.ReshapingPreview;
import io.copkit.transformation.RoleConflict;
import io.copkit.transformation.Transformations;
import io.copkit.vitality.ActivitySpan;
import io.copkit.vitality.VitalSigns;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the guide shows, run. */
class GuideTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final List<CopEvent> told = new ArrayList<>();
    private final Charter charter = World.charter("Quiet matters");

    @Test
    void F14_F15_a_member_sees_a_sheet_and_a_cut_and_the_host_exports_what_was_shown() {
        CommunityId data = world.community(ANA, BEN);
        LocalDate lastMonth = LocalDate.ofInstant(world.now(), ZoneOffset.UTC);
        world.pass(Duration.ofDays(31));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        // region disclosure
        DisclosedSheet sheet = cop.as(BEN).disclosures().sheet(data, lastMonth).orElseThrow();
        DisclosedTable cut = cop.as(BEN)
                .disclosures()
                .activeBy(data, lastMonth, MemberGrouping.byOrigin())
                .orElseThrow();
        try (RowWriter<DisclosedReading> csv = ExportFormat.CSV.writer(ExportSchemas.readings(data), stream)) {
            sheet.readings().forEach(csv::write);
        }
        // endregion

        assertThat(sheet.readings()).hasSameSizeAs(MetricCatalogue.sheet());
        assertThat(cut.total()).isEqualTo(new Disclosed.Withheld(WithheldReason.SMALL_GROUP));
        assertThat(stream.toString(StandardCharsets.UTF_8))
                .startsWith("schema,community,metric,")
                .contains("small_group");
    }

    @Test
    void a_hidden_community_is_founded_and_somebody_invited_as_a_mentor() {
        // region people
        CommunityAccess byInvitation =
                CommunityAccess.STANDARD.with(Discoverability.HIDDEN).with(JoinPolicy.INVITE);
        Community quiet = cop.as(ANA)
                .communities()
                .found(Founding.on(charter).with(byInvitation))
                .orElseThrow();
        Invitation invitation = cop.as(ANA)
                .invitations()
                .invite(quiet.id(), BEN, Set.of(Role.MENTOR))
                .orElseThrow()
                .invitation();
        cop.as(BEN).invitations().accept(quiet.id()).orElseThrow();

        AccessView ben = cop.accessOf(BEN);
        boolean mayWelcome = ben.allows(quiet.id(), Permission.ONBOARDING_MANAGE);
        String why = ben.check(quiet.id(), Permission.CHARTER_EDIT).explain(Locale.ENGLISH);
        List<Refusal> stranger = cop.as(CLEO).memberships().join(quiet.id()).refusals();
        // endregion

        assertThat(invitation.until()).isAfter(world.now());
        assertThat(mayWelcome).isTrue();
        assertThat(why).isEqualTo("None of your roles allows you to change the charter.");
        assertThat(stranger).extracting(Refusal::code).containsExactly(RefusalCode.COMMUNITY_UNKNOWN);
    }

    @Test
    void a_level_is_reviewed_explained_bounded_and_simulated() {
        CommunityId data = world.community(ANA, BEN);
        Instant nextYear = world.now().plus(Duration.ofDays(365));
        SortedSet<Instant> reviews = new TreeSet<>(Set.of(world.now()));

        // region levels
        LevelReview review = cop.asSystem("monthly").levels().review(data).orElseThrow();
        Set<LevelFinding> standsOut = review.levels().findings();
        LevelDecision ben = cop.levels(data).decision(BEN).orElseThrow();
        List<Criterion> missing = ben.missing();
        List<String> why = ben.explain(Locale.FRENCH);
        cop.as(ANA)
                .levels()
                .floor(data, BEN, ParticipationLevel.ACTIVE, "Runs the summer school", Optional.of(nextYear))
                .orElseThrow();

        LevelRule easier = ParticipationPolicy.BEHAVIOURAL_V1.asking(
                Map.of(ParticipationLevel.ACTIVE, new LevelThresholds(2, 2, 0, 0)));
        LevelSimulation simulation = cop.levels(data).simulate(easier, reviews);
        MetricValue flapping = simulation.changed().flapping();
        // endregion

        assertThat(standsOut).as("of two members").isEmpty();
        assertThat(missing).hasSize(2);
        assertThat(why).startsWith("Périphérique : remplit ce qu'il faut pour rester");
        assertThat(cop.levels(data).distribution().count(ParticipationLevel.ACTIVE))
                .isEqualTo(2);
        assertThat(simulation.differences()).isEmpty();
        assertThat(flapping.value()).isEmpty();
    }

    @Test
    void a_club_goes_by_a_ladder_of_its_own_and_looks_at_itself_by_another() {
        CommunityId club = world.community(ANA, BEN);
        Instant inAYear = world.now().plus(Duration.ofDays(365));
        for (int i = 0; i < 3; i++) {
            cop.as(BEN)
                    .activities()
                    .record(
                            club,
                            Activity.of(ActivityKinds.ANSWER, "answer-" + i)
                                    .at(world.now().minusSeconds(9)))
                    .orElseThrow();
        }
        // region ladder
        Metric answers = new Metric(
                "answers",
                "answers given",
                "réponses données",
                new Source.Count(Measure.ACTIVITIES, Side.DONE, Selection.of(ActivityKinds.ANSWER), Span.days(100)));
        Ladder ladder = new Ladder(
                "CLUB",
                1,
                "Club",
                "Club",
                Climb.EACH_RUNG,
                Keeping.daysAfterRising(14),
                List.of(answers),
                List.of(
                        Rung.of("guest", "Guest", "Invité", ParticipationLevel.PERIPHERAL, Requirement.nothing()),
                        Rung.of(
                                        "helper",
                                        "Helper",
                                        "Aidant",
                                        ParticipationLevel.ACTIVE,
                                        Requirement.atLeast(answers, 4))
                                .keptBy(new Staying.LowWater(75)),
                        Rung.of("pillar", "Pillar", "Pilier", ParticipationLevel.CORE, new Requirement.Vouched(2))),
                List.of());
        cop.as(ANA).climbing().adopt(club, ladder).orElseThrow();
        cop.as(ANA).climbing().vouch(club, BEN, inAYear).orElseThrow();
        cop.asSystem("nightly").levels().review(club).orElseThrow();

        List<String> why = cop.levels(club).decision(BEN).orElseThrow().explain(Locale.FRENCH);
        Map<MemberId, LadderVerdict> byOrbit = cop.rungs(club).by(Ladders.ORBIT_12);
        // endregion

        assertThat(why).contains("manque : réponses données dans les 100 derniers jours : 3 sur 4");
        assertThat(byOrbit.get(BEN).rung().label(Locale.ENGLISH)).isEqualTo("Participating I");
    }

    @Test
    void LO1_two_communities_become_one() {
        CommunityId data = world.community(ANA, BEN);
        CommunityId maps = world.community(ANA, CLEO);
        String slug = cop.community(data).orElseThrow().slug();
        Records.setStage(world.memory, data, Stage.TRANSFORMING.code());
        Records.setStage(world.memory, maps, Stage.TRANSFORMING.code());

        // region merge
        Transformations transformations = cop.as(ANA).transformations();
        Reshaping plan = transformations
                .planMerge(List.of(data, maps), Founding.on(charter), Map.of())
                .orElseThrow();
        ReshapingPreview preview = transformations.preview(plan.id()).orElseThrow();
        List<RoleConflict> conflicts = preview.heirs().get(0).conflicts();
        transformations.apply(plan.id()).orElseThrow();

        Set<CommunityId> heir = cop.as(BEN).lineage().leadsTo(slug);
        // endregion

        assertThat(conflicts).isEmpty();
        assertThat(heir).containsExactly(plan.change().heirs().get(0).community());
    }

    @Test
    void the_hosts_scheduler_sweeps_what_is_due() {
        CommunityId data = world.community(ANA, BEN);
        cop.asSystem("test")
                .admissions()
                .renew(data, BEN, Optional.of(world.now().plus(Duration.ofDays(1))))
                .orElseThrow();
        world.pass(Duration.ofDays(2));

        // region sweep
        SweepReport report = cop.asSystem("nightly").upkeep().sweepDue(1_000);
        report.events().forEach(this::tell);
        // endregion

        assertThat(told).hasOnlyElementsOfType(MembershipEvent.Left.class).hasSize(1);
    }

    @Test
    void a_host_learns_who_stands_between_whom() {
        CommunityId data = world.community(ANA, BEN, CLEO);
        record(BEN, data, ANA);
        record(BEN, data, CLEO);
        TimeWindow quarter = TimeWindow.upTo(world.now().plus(Duration.ofDays(1)), Duration.ofDays(90));

        // region network
        Network network = cop.network(data).over(quarter);
        MetricValue reciprocity = network.directed().reciprocity();
        UndirectedGraph ties = network.undirected();
        List<MemberId> alone =
                cop.network(data).amongMembers(quarter).undirected().isolates();
        CorePeriphery core = ties.corePeriphery(CoreIdeal.EITHER_IN_CORE);

        Betweenness.Counted betweenness =
                ties.betweennessWithin(BeyondBudget.STANDARD) instanceof Betweenness.Counted exact
                        ? exact
                        : ties.betweenness(PathSources.pivots(256, 42));
        List<MemberScore> between = betweenness.scores().highest(3);
        // endregion

        assertThat(reciprocity).isEqualTo(MetricValue.of(0, 2));
        assertThat(alone).isEmpty();
        assertThat(core.fit().value()).isEmpty();
        assertThat(between.get(0)).isEqualTo(new MemberScore(BEN, 1));
    }

    private void record(MemberId who, CommunityId community, MemberId towardWhom) {
        Activity answer = Activity.of(ActivityKinds.ANSWER, "answer-" + towardWhom.value())
                .toward(towardWhom)
                .at(world.now());
        cop.as(who).activities().record(community, answer).orElseThrow();
    }

    @Test
    void a_community_that_falls_silent_is_told_and_answers() {
        CommunityId data = world.community(ANA, BEN);
        cop.as(ANA)
                .lifecycle()
                .override(data, Transition.COALESCE, Findings.NONE, "We begin")
                .orElseThrow();
        world.pass(Duration.ofDays(70));
        cop.asSystem("nightly").upkeep().sweepDue(1_000);
        Instant autumn = world.now().plus(Duration.ofDays(60));

        // region care
        VitalSigns signs = cop.vitality(data).now().orElseThrow();
        String because = signs.explain(Locale.ENGLISH);
        List<ActivitySpan> life = cop.vitality(data).timeline(world.now());
        cop.as(ANA).dormancy().pause(data, autumn, "We meet again in autumn").orElseThrow();

        Agenda agenda = cop.as(ANA).renewals().agenda(data).orElseThrow();
        PrincipleAssessment rhythm =
                cop.principles(data).assess(Principle.RHYTHM).orElseThrow();
        double effort = Playbook.standard().leaderEffortExpected(Stage.COALESCING);
        // endregion

        assertThat(signs.status()).isEqualTo(ActivityStatus.DORMANT);
        assertThat(because).startsWith("There has been no sign of life for 69 days");
        assertThat(life).hasSize(2);
        assertThat(cop.vitality(data).dormancy().hiatuses()).hasSize(1);
        assertThat(agenda.items()).first().extracting(AgendaItem::mark).isEqualTo(AgendaMark.ATTENTION);
        assertThat(rhythm.signal().value()).isEmpty();
        assertThat(effort).isEqualTo(0.18, within(1e-9));
    }

    @Test
    void a_job_proposes_and_a_person_decides() {
        CommunityId data = world.community(ANA, BEN, CLEO);

        // region life
        cop.asSystem("nightly")
                .lifecycle()
                .propose(data, Move.of(Transition.COALESCE), "three members have joined")
                .orElseThrow();
        Outlook outlook = cop.as(ANA).lifecycle().outlook(data, Findings.NONE).orElseThrow();
        List<String> whyNotYet = outlook.explain(Locale.ENGLISH);
        Stage stage = cop.as(ANA)
                .lifecycle()
                .override(data, Move.of(Transition.COALESCE), "a sponsor will come")
                .orElseThrow();
        String named = PublishedModels.byDefault(Locale.FRENCH).name(stage, Locale.FRENCH);
        boolean mayPost = cop.conduct(data).orElseThrow().permits(Permission.POST);
        // endregion

        assertThat(whyNotYet).contains("Not met: a sponsor (needed: 1, found: 0)");
        assertThat(named).isEqualTo("Coalition");
        assertThat(mayPost).isTrue();
    }

    private void tell(CopEvent event) {
        told.add(event);
    }
}
