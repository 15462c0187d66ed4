package io.copkit.json;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copkit.Actor;
import io.copkit.BlueprintId;
import io.copkit.CareStory;
import io.copkit.Coded;
import io.copkit.CommitmentStory;
import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.FlowStory;
import io.copkit.LadderStory;
import io.copkit.LevelStory;
import io.copkit.LibraryTypes;
import io.copkit.LifeStory;
import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.ParticipationLevel;
import io.copkit.PlaceStory;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.ReshapingStory;
import io.copkit.World;
import io.copkit.blueprint.Template;
import io.copkit.community.AccessChange;
import io.copkit.community.Charter;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityProfile;
import io.copkit.community.CommunitySettings;
import io.copkit.community.CommunityType;
import io.copkit.community.DecisionMethod;
import io.copkit.community.Founding;
import io.copkit.community.GroupAnswers;
import io.copkit.community.GroupFormClassifier;
import io.copkit.community.JoinPolicy;
import io.copkit.community.PendingFate;
import io.copkit.community.StrategicMotivation.ControlRisk;
import io.copkit.community.StrategicMotivation.Grade;
import io.copkit.community.StrategicMotivation.ImproveProcess;
import io.copkit.community.Trait;
import io.copkit.directory.Search;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Conversation;
import io.copkit.engagement.ResponsePath;
import io.copkit.engagement.Rhythm;
import io.copkit.engagement.TimeWindow;
import io.copkit.health.HealthStory;
import io.copkit.history.HistoryEntry;
import io.copkit.history.LevelPeriod;
import io.copkit.journey.JourneyStory;
import io.copkit.ladder.LadderSamples;
import io.copkit.lifecycle.ClosingNotice;
import io.copkit.lifecycle.Conclusion;
import io.copkit.lifecycle.Finding;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Life;
import io.copkit.lifecycle.LifecycleFacts;
import io.copkit.lifecycle.LifecyclePolicy;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.Mover;
import io.copkit.lifecycle.Phase;
import io.copkit.lifecycle.Pulse;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transformation;
import io.copkit.lifecycle.TransformationKind;
import io.copkit.lifecycle.TransformationPlan;
import io.copkit.lifecycle.Transition;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipTimes;
import io.copkit.membership.Origin;
import io.copkit.membership.States;
import io.copkit.metric.HostInputs;
import io.copkit.network.NetworkStory;
import io.copkit.participation.Criterion;
import io.copkit.participation.LevelBound;
import io.copkit.participation.LevelKeeping;
import io.copkit.participation.LevelThresholds;
import io.copkit.participation.ParticipationInputs;
import io.copkit.participation.ParticipationPolicy;
import io.copkit.playbook.Playbook;
import io.copkit.point.Deed;
import io.copkit.point.PointRules;
import io.copkit.policy.BookPolicy;
import io.copkit.policy.RightsFinding;
import io.copkit.principle.PrincipleMeasure;
import io.copkit.principle.PrinciplePolicy;
import io.copkit.principle.TargetRange;
import io.copkit.renewal.RenewalPolicy;
import io.copkit.role.Conduct;
import io.copkit.role.CustomRole;
import io.copkit.role.Delegation;
import io.copkit.role.DelegationTerms;
import io.copkit.role.GrantTerms;
import io.copkit.role.HoldOver;
import io.copkit.role.Permission;
import io.copkit.role.RightsChange;
import io.copkit.role.RightsEvent;
import io.copkit.role.RightsRequest;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleGrant;
import io.copkit.role.RoleLimit;
import io.copkit.role.RoleOverride;
import io.copkit.role.RolePair;
import io.copkit.role.Roles;
import io.copkit.role.Scope;
import io.copkit.role.Target;
import io.copkit.space.SpaceReader;
import io.copkit.structure.Ability;
import io.copkit.structure.Axis;
import io.copkit.structure.Cadence;
import io.copkit.structure.Inheritance;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Opening;
import io.copkit.structure.PlanId;
import io.copkit.structure.Practice;
import io.copkit.structure.Ritual;
import io.copkit.structure.Structure;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import io.copkit.theme.ThemeId;
import io.copkit.vitality.ContributionDays;
import io.copkit.vitality.DormancyPolicy;
import io.copkit.vitality.Pause;
import io.copkit.vitality.VitalFacts;
import io.copkit.vitality.VitalityPolicy;
import io.copkit.warning.WarningStory;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CopJacksonModuleTest {

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new CopJacksonModule());

    @Test
    void a_membership_is_readable() throws Exception {
        World world = new World();
        CommunityId data = world.community(ANA, BEN);
        world.cop.as(ANA).roles().appoint(data, BEN, Role.BROKER).orElseThrow();

        String json = mapper.writeValueAsString(world.cop.membership(data, BEN).orElseThrow());

        assertThat(json)
                .isEqualTo("{\"type\":\"active\",\"community\":\"id-1\",\"member\":\"ben-4712\","
                        + "\"since\":\"2026-03-02T09:00:00Z\",\"origin\":\"joined\",\"grants\":[{\"role\":\"broker\","
                        + "\"since\":\"2026-03-02T09:00:00Z\",\"scopes\":[],\"by\":\"ana-4711\"}],"
                        + "\"profile\":{\"motivations\":[],\"facets\":{}},\"past\":[]}");
    }

    @Test
    void every_value_of_the_library_comes_back_as_it_was() throws Exception {
        Set<Class<?>> seen = new HashSet<>();

        for (Object value : story()) {
            String json = mapper.writeValueAsString(value);
            assertThat(mapper.readValue(json, value.getClass())).as(json).isEqualTo(value);
            collect(value, seen);
        }

        List<Class<?>> unseen = LibraryTypes.all().stream()
                .filter(type -> type.isRecord() && Values.isValue(type) && !seen.contains(type))
                .filter(type -> !Outcome.class.isAssignableFrom(type))
                .toList();
        assertThat(unseen).as("values that no test has sent through JSON").isEmpty();
    }

    @Test
    void one_of_several_is_found_by_its_type() throws Exception {
        World world = new World();
        world.community(ANA, BEN);

        for (CopEvent event : world.told) {
            assertThat(mapper.readValue(mapper.writeValueAsString(event), CopEvent.class))
                    .isEqualTo(event);
        }
        assertThat(Values.leaves(CopEvent.class)).allMatch(Values.TYPE_CODES::containsKey);
        assertThat(mapper.readValue("{\"type\":\"erased\"}", Actor.class)).isEqualTo(new Actor.Erased());
    }

    @Test
    void every_type_behind_a_sealed_one_has_a_code_of_its_own() {
        for (Class<?> sealed : LibraryTypes.all()) {
            if (sealed.isInterface() && sealed.isSealed()) {
                assertThat(Values.leaves(sealed).map(Values.TYPE_CODES::get))
                        .as("%s", sealed)
                        .doesNotContainNull()
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void no_constant_is_written_by_its_name() {
        assertThat(LibraryTypes.all())
                .filteredOn(type -> type.isRecord() && Values.isValue(type))
                .flatExtracting(type -> List.of(type.getRecordComponents()))
                .extracting(RecordComponent::getType)
                .filteredOn(type -> type.isEnum() && type.getPackageName().startsWith("io.copkit"))
                .isNotEmpty()
                .allMatch(Coded.class::isAssignableFrom);
    }

    @Test
    void outcomes_and_pages_know_what_they_hold() throws Exception {
        World world = new World();
        CommunityId data = world.community(ANA, BEN);
        Outcome<Community> accepted = world.cop.as(CLEO).communities().found(World.charter("Another"));
        Outcome<Community> refused = world.cop.as(CLEO).communities().found(World.charter("Another"));
        Page<HistoryEntry> page = world.cop.history(data).transitions(2);

        for (Outcome<Community> outcome : List.of(accepted, refused)) {
            String json = mapper.writeValueAsString(outcome);
            assertThat(mapper.readValue(json, new TypeReference<Outcome<Community>>() {}))
                    .isEqualTo(outcome);
        }
        assertThat(mapper.readValue(mapper.writeValueAsString(page), new TypeReference<Page<HistoryEntry>>() {}))
                .isEqualTo(page);
    }

    @Test
    void ids_are_texts_also_as_keys() throws Exception {
        Map<MemberId, List<CommunityId>> map = Map.of(ANA, List.of(CommunityId.of("c")));

        String json = mapper.writeValueAsString(map);

        assertThat(json).isEqualTo("{\"ana-4711\":[\"c\"]}");
        assertThat(mapper.readValue(json, new TypeReference<Map<MemberId, List<CommunityId>>>() {}))
                .isEqualTo(map);
    }

    @Test
    void a_mapper_finds_the_module_by_itself_and_keeps_its_own_ways() throws JsonProcessingException {
        ObjectMapper found = new ObjectMapper().findAndRegisterModules();

        assertThat(found.writeValueAsString(ANA)).isEqualTo("\"ana-4711\"");
        assertThat(found.writeValueAsString(new HostRecord("x", DayOfWeek.MONDAY)))
                .isEqualTo(new ObjectMapper().writeValueAsString(new HostRecord("x", DayOfWeek.MONDAY)));
    }

    @Test
    void unknown_fields_are_ignored() throws Exception {
        assertThat(mapper.readValue(
                                "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-01-02T00:00:00Z\",\"note\":1}",
                                TimeWindow.class)
                        .length())
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void what_makes_no_legal_value_is_refused() {
        assertRefused("{\"from\":\"2026-01-02T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"}", TimeWindow.class);
        assertRefused("{\"from\":\"2026-01-02T00:00:00Z\"}", TimeWindow.class);
        assertRefused("{\"from\":\"yesterday\",\"to\":\"2026-01-01T00:00:00Z\"}", TimeWindow.class);
        assertRefused("[]", TimeWindow.class);
        assertRefused("7", MemberId.class);
        assertRefused("\"\"", MemberId.class);
        assertRefused("\"emperor\"", Role.class);
        assertRefused("{\"type\":\"emperor\"}", Actor.class);
        assertRefused("{}", Membership.class);
        assertRefused("{\"code\":\"slug_taken\",\"parameters\":{}}", Refusal.class);
        assertRefused("{\"code\":\"slug_taken\",\"parameters\":[]}", Refusal.class);
        assertRefused("{\"items\":{}}", Page.class);
    }

    @Test
    void the_same_value_gives_the_same_text() throws Exception {
        JsonNode one = mapper.valueToTree(
                Refusal.of(RefusalCode.NOT_PERMITTED, Map.of("permission", "post", "rule", "not_granted")));
        JsonNode two = mapper.valueToTree(
                Refusal.of(RefusalCode.NOT_PERMITTED, Map.of("rule", "not_granted", "permission", "post")));

        assertThat(one.toString()).isEqualTo(two.toString());
        assertThat(mapper.writeValueAsString(Set.of(Role.BROKER))).isEqualTo("[\"broker\"]");
    }

    private record HostRecord(String name, DayOfWeek day) {}

    private void assertRefused(String json, Class<?> type) {
        assertThatThrownBy(() -> mapper.readValue(json, type)).as(json).isInstanceOf(JsonMappingException.class);
    }

    private static List<Object> settings(World world, CommunityId data) {
        CommunitySettings settings = world.cop.as(BEN).settings();
        Charter charter = World.wholeCharter("Data");
        settings.amend(data, 1, charter).orElseThrow();
        settings.amend(data, 2, charter.motivation(new ImproveProcess("billing", "errors", "9 %", "3 %")))
                .orElseThrow();
        settings.amend(data, 3, charter.motivation(new ControlRisk("loss", Grade.LOW, Grade.HIGH, "copies")))
                .orElseThrow();
        settings.changeSlug(data, "Figures").orElseThrow();
        settings.describe(data, CommunityProfile.EMPTY.with(Trait.SIZE_SMALL)).orElseThrow();
        settings.changeType(data, CommunityType.PROJECT).orElseThrow();
        List<Object> values =
                new ArrayList<>(settings.charters(data, 9).orElseThrow().items());
        AccessChange closing = AccessChange.to(CommunityAccess.STANDARD.with(JoinPolicy.CLOSED))
                .letting(PendingFate.GO_ON);
        values.add(closing);
        values.add(settings.previewAccess(data, closing).orElseThrow());
        settings.changeAccess(data, closing).orElseThrow();
        values.add(Founding.on(charter).at("figures").as(CommunityType.PROJECT));
        GroupAnswers answers = new GroupAnswers(
                GroupAnswers.Purpose.DEVELOP_CAPABILITIES,
                GroupAnswers.Belonging.SELF_SELECTED,
                GroupAnswers.Bond.MUTUAL_NEEDS,
                GroupAnswers.Duration.WHILE_INTEREST);
        values.add(answers);
        values.add(GroupFormClassifier.classify(answers));
        values.add(settings.drift(data, DecisionMethod.CONSENT).orElseThrow());
        values.add(Search.named("data").types(CommunityType.PROJECT));
        values.add(world.cop.as(BEN).directory().find(data).orElseThrow());
        values.add(world.cop.directory().census(Search.EVERYTHING));
        return values;
    }

    /** Something of everything that the library answers. */
    private static List<Object> story() {
        World world = new World();
        CommunitiesOfPractice cop = world.cop;
        List<Object> values = new ArrayList<>();
        CommunityId data = world.community(ANA, BEN, CLEO);
        cop.as(ANA).roles().appoint(data, BEN, Role.FACILITATOR).orElseThrow();
        OrganisationId institute = OrganisationId.of("org-institute");
        cop.as(ANA)
                .roles()
                .appoint(data, institute, Role.MENTOR, GrantTerms.NONE)
                .orElseThrow();
        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        values.addAll(cop.holders(data, Role.MENTOR, Paging.first(2)).items());
        values.add(cop.mandate(data, institute).orElseThrow());
        values.add(cop.history(data).of(institute));
        values.add(cop.history(data).asOf(world.now()));
        values.add(institute);
        values.add(cop.as(BEN)
                .lifecycle()
                .assess(
                        data,
                        Transition.COALESCE,
                        Findings.NONE.readiness(Findings.Readiness.GO).feltNeed(3.25))
                .orElseThrow());
        cop.as(BEN)
                .lifecycle()
                .override(data, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();
        Activity.Draft draft = Activity.of(ActivityKinds.ANSWER, "a-1")
                .toward(ANA)
                .inThread("t-1")
                .amounting(7);
        Activity question =
                Activity.of(ActivityKinds.ASK, "q-1").inThread("t-1").at(world.now());
        values.add(draft);
        values.add(question);
        values.add(cop.as(ANA).activities().record(data, question).orElseThrow());
        world.pass(Duration.ofDays(40));
        cop.as(BEN).activities().record(data, draft.at(world.now())).orElseThrow();
        cop.as(ANA).roles().revoke(data, ANA, Role.FACILITATOR).orElseThrow();
        cop.as(CLEO).memberships().leave(data).orElseThrow();

        values.addAll(CommitmentStory.run(world, ANA, BEN));
        values.addAll(FlowStory.run(world, ANA, BEN));
        World aside = new World();
        values.addAll(LifeStory.run(aside, ANA, BEN));
        values.addAll(aside.told);
        PlaceStory.run(world, ANA, BEN);
        values.addAll(NetworkStory.run(cop, data, World.START));
        values.addAll(HealthStory.run(cop, data, world.now()));
        values.addAll(WarningStory.values());
        values.addAll(settings(world, data));
        values.addAll(LadderSamples.values());

        ThemeId theme = cop.as(BEN).themes(data).add("Quality").orElseThrow().id();
        Subjects subjects = Subjects.NONE.theme(theme).tagged("open data");
        values.add(cop.as(BEN)
                .glossary(data)
                .define("Outlier", "What lies apart", subjects)
                .orElseThrow());
        values.add(cop.themes(data));
        values.add(About.themeAndBelow(theme).tagged("open data"));

        values.add(cop.as(ANA).spaces(data).openPair(BEN).orElseThrow());
        values.add(new SpaceReader(ANA, true, false, CommunityAccess.STANDARD));

        values.addAll(structure(world, data));

        TimeWindow window = TimeWindow.upTo(world.now().plusMillis(1), Duration.ofDays(91));
        CommunityCalendar calendar = CommunityCalendar.of(ZoneId.of("Europe/Paris"));
        ResponsePath path = ResponsePath.of("help", Set.of("ask"), Set.of("answer"));
        values.add(window);
        values.add(calendar);
        values.add(path);
        values.add(cop.participation(data).levels(world.now()));
        values.add(cop.participation(data).members(window));
        values.addAll(JourneyStory.run(cop, data, BEN, window));
        values.addAll(
                cop.activities(data).during(window).recorded(Paging.first(3)).items());
        values.add(PointRules.standard(cop.kinds()));
        values.add(cop.points(data).ranking(window, Set.of()));
        values.add(new Deed(BEN, "thank", Optional.of(ANA), Optional.of("t-1"), LocalDate.of(2026, 3, 2)));
        values.add(cop.engagement(data).stickiness(window));
        values.add(new Conversation("t", "ask", BEN, window.from(), Optional.of(window.to()), 1, 2, 2));
        values.add(MembershipTimes.of(cop.membership(data, BEN).orElseThrow(), Optional.of(Origin.JOINED)));
        values.addAll(HostInputs.values(ANA, window.from()));
        values.add(cop.engagement(data).intervals(window));
        values.add(cop.engagement(data).longRun(window));
        values.add(cop.engagement(data).in(calendar).following(path).over(window));
        values.add(cop.community(data).orElseThrow());
        values.add(cop.membership(data, BEN).orElseThrow());
        values.add(cop.membership(data, CLEO).orElseThrow());
        values.addAll(States.values());
        values.add(cop.accessOf(BEN).check(data, Permission.POST));
        values.add(cop.accessOf(BEN).standing(data).orElseThrow());
        Roles roles = cop.as(BEN).roles();
        roles.settle(data, book -> book.separating(Role.OBSERVER, Role.LIBRARIAN))
                .orElseThrow();
        Delegation delegation = roles.delegate(
                        data, ANA, DelegationTerms.of(world.now().plusSeconds(9), Permission.SPACE_OPEN))
                .orElseThrow();
        roles.withdraw(data, ANA, delegation.id()).orElseThrow();
        values.add(roles.restrict(data, ANA, world.now().plusSeconds(9)).orElseThrow());
        roles.relieve(data, ANA).orElseThrow();
        values.add(DelegationTerms.of(world.now(), Permission.POST));
        values.add(GrantTerms.NONE.until(world.now()));
        values.add(HoldOver.decide(List.of(new HoldOver.Lapsed(ANA, world.now())), 0, 1));
        values.add(new HoldOver.Lapsed(ANA, world.now()));
        RightsRequest request = cop.as(BEN)
                .fourEyes()
                .ask(
                        data,
                        new RightsChange.Appoint(ANA, Role.MENTOR, GrantTerms.NONE),
                        world.now().plusSeconds(9))
                .orElseThrow();
        values.add(request);
        values.add(new RightsEvent.NotGiven(
                data,
                new Actor.Member(ANA),
                world.now(),
                ANA,
                Role.MENTOR,
                Refusal.of(RefusalCode.ROLE_NOT_IN_USE, Map.of("role", "mentor"))));
        values.add(new RightsChange.Withdraw(ANA, "d-1"));
        values.add(new RightsChange.Once(Permission.MEMBER_REMOVE, Optional.of(ANA), "as agreed"));
        values.add(new RightsFinding(
                "role-book",
                BookPolicy.INCOMPATIBLE,
                Optional.of(ANA),
                Optional.of(Role.MENTOR),
                List.of(new RightsChange.Revoke(ANA, Role.MENTOR), new RightsChange.Restrict(ANA, world.now()))));
        values.add(Target.about(CLEO).and(new Scope.Theme("privacy")));
        values.add(new Delegation(
                "d-1",
                Set.of(Permission.SPACE_OPEN),
                Set.of(new Scope.Theme("privacy")),
                world.now(),
                world.now().plusMillis(1),
                true,
                Optional.of(ANA)));
        values.addAll(care(world));
        values.add(cop.history(data).asOf(world.now()));
        values.add(cop.history(data).asOf(BEN, world.now()));
        values.add(cop.history(data).of(BEN));
        values.addAll(cop.history(data).transitions(100).items());
        values.addAll(world.told);
        values.add(Refusal.of(RefusalCode.SLUG_TAKEN, Map.of("slug", "data")));
        values.add(ActivityKinds.ANSWER);
        values.add(LifecyclePolicy.standard());
        values.add(Findings.NONE.readiness(Findings.Readiness.NO_GO));
        values.add(new LifecycleFacts(
                world.now(),
                Stage.POTENTIAL,
                world.now(),
                Life.FIRST,
                true,
                1,
                1,
                1,
                3,
                1,
                0,
                0,
                0,
                Pulse.UNKNOWN,
                Mover.JOB));
        values.add(Move.of(Transition.TRANSFORM)
                .to(Stage.TRANSFORMING)
                .knowing(Findings.NONE.with(Finding.IDENTITY, 2.5).decided("minutes 7"))
                .declaring(TransformationPlan.of(TransformationKind.MERGE, "with the others")
                        .decided("minutes 7"))
                .concluding(Conclusion.mergedInto(data))
                .leavingTo(BEN));
        values.add(Life.FIRST
                .with(new Transformation(
                        TransformationPlan.of(TransformationKind.RENEW, "new people"),
                        2,
                        Transformation.Progress.COMPLETED))
                .with(Optional.of(new ClosingNotice(world.now(), true, "nobody is left")))
                .in(new Phase("acme", "beta", world.now()))
                .concluded(Conclusion.institutionalised("the statistics office")));
        values.add(new Conduct(Stage.DISPERSED));
        values.add(new Criterion(Criterion.Measure.WEEKS, 8, 5));
        values.add(new Page<>(List.of("a"), Optional.of("next")));
        values.add(new Actor.Host("import"));
        values.add(new Actor.Erased());
        values.add(new RoleGrant(
                Role.of("custom:reviewer"),
                world.now(),
                Optional.of(world.now().plusMillis(1)),
                Set.of(
                        new Scope.Theme("privacy"),
                        new Scope.Event("summer-school"),
                        new Scope.Mentee(CLEO),
                        new Scope.Gone(),
                        new Scope.Boundary(data)),
                Optional.of(ANA),
                Optional.of(new RoleGrant.HeldOver(world.now(), world.now().plusMillis(1)))));
        values.add(new RoleBook(
                3,
                List.of(new CustomRole("custom:reviewer", 15, "reviewer", "relecteur", Optional.of(Role.RAPPORTEUR))),
                Set.of(Role.SPONSOR),
                List.of(new RoleOverride(Role.MEMBER, Permission.SPACE_OPEN, RoleOverride.Effect.ALLOW)),
                List.of(new RoleLimit(Role.FACILITATOR, 1, OptionalInt.of(3))),
                Set.of(new RolePair(Role.OBSERVER, Role.FACILITATOR)),
                Set.of(Permission.MEMBER_REMOVE),
                Map.of(ParticipationLevel.CORE, Set.of(Permission.THREAD_MODERATE))));
        World apart = new World();
        values.addAll(LevelStory.run(apart, ANA, BEN));
        values.addAll(ReshapingStory.run(new World(), ANA, BEN));
        values.addAll(LadderStory.run(apart, ANA, BEN));
        values.addAll(apart.told);
        values.addAll(levels(world));
        return values;
    }

    private static List<Object> levels(World world) {
        LevelKeeping keeping = LevelKeeping.of(ParticipationLevel.CORE, world.now())
                .with(new LevelBound(
                        LevelBound.Kind.CEILING,
                        ParticipationLevel.CORE,
                        Optional.of(ANA),
                        "rests",
                        world.now(),
                        Optional.of(world.now().plusMillis(1))));
        ParticipationInputs inputs = new ParticipationInputs(
                true, 3, 9, 5, 1, 2, 4, true, false, true, OptionalLong.of(90), OptionalLong.empty());
        LevelPeriod period = new LevelPeriod(ParticipationLevel.CORE, world.now(), Optional.empty(), "step-1");
        return List.of(period, keeping, ParticipationPolicy.BEHAVIOURAL_V1.step(inputs, keeping, world.now()));
    }

    private static List<Object> care(World world) {
        List<Object> values = new ArrayList<>(CareStory.run(world, ANA, BEN));
        VitalityPolicy vitality = VitalityPolicy.standard();
        values.add(new VitalFacts(
                LocalDate.of(2026, 3, 2),
                ContributionDays.keeping(2).add(LocalDate.of(2026, 3, 2), ANA).build(),
                Set.of(LocalDate.of(2026, 3, 3)),
                List.of(new Pause(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5))),
                vitality.calibrate(List.of()),
                DayOfWeek.MONDAY));
        values.add(DormancyPolicy.standard());
        values.add(RenewalPolicy.standard());
        values.add(Playbook.standard());
        values.add(Playbook.standard().guide(Stage.MATURING));
        values.add(PrinciplePolicy.standard().with(PrincipleMeasure.WEEK_RATIO, TargetRange.atLeast(0.5)));
        values.add(Rhythm.of(new long[] {1, 2, 3, 4}));
        return values;
    }

    private static List<Object> structure(World world, CommunityId data) {
        CommunityId above = world.community(ANA);
        Structure structure = world.cop.asSystem("organisation").structure();
        InheritanceRules rules = InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.LIVE);
        PlanId plan = structure.planMove(data, above, rules).orElseThrow().id();
        List<Object> values = new ArrayList<>();
        values.add(structure.preview(plan).orElseThrow());
        values.add(structure.apply(plan).orElseThrow());
        values.add(world.cop.community(data).orElseThrow());
        Template template = new Template(
                CommunityType.PROJECT,
                world.cop.community(above).orElseThrow().regime(),
                Practice.NONE
                        .expecting(Stage.COALESCING, "Meet")
                        .asking(ParticipationLevel.CORE, new LevelThresholds(6, 10, 4, 1))
                        .with(new Ritual("Stand-up", "", Cadence.WEEKLY)));
        BlueprintId blueprint = world.cop
                .asSystem("organisation")
                .blueprints()
                .define("Project", template)
                .orElseThrow()
                .id();
        values.add(world.cop.blueprints().diff(above, blueprint).orElseThrow());
        values.add(structure.planBlueprint(above, blueprint).orElseThrow());
        values.add(world.cop
                .asSystem("organisation")
                .portfolio()
                .linkSiblings(above, data)
                .orElseThrow());
        values.add(world.cop
                .asSystem("organisation")
                .portfolio()
                .describe(above, Subjects.NONE.tagged("open data"))
                .orElseThrow());
        values.add(world.cop.portfolio().figures());
        values.add(new Ability.Open(Opening.EVERYBODY_JOINS));
        values.add(new Ability.Right(Role.MEMBER, Permission.POST));
        return values;
    }

    private static void collect(Object value, Set<Class<?>> seen) throws ReflectiveOperationException {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                collect(optional.get(), seen);
            }
        } else if (value instanceof Collection<?> items) {
            for (Object item : items) {
                collect(item, seen);
            }
        } else if (value instanceof Map<?, ?> map) {
            collect(map.keySet(), seen);
            collect(map.values(), seen);
        } else if (value instanceof Record) {
            seen.add(value.getClass());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(component.getAccessor().invoke(value), seen);
            }
        }
    }
}
