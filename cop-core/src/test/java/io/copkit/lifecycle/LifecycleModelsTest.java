package io.copkit.lifecycle;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.LifeStory;
import io.copkit.Lives;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.json.CopJacksonModule;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Models name stages; a host declares its own. */
class LifecycleModelsTest {

    private static final LifecycleModel PRODUCT = LifeStory.PRODUCT;

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;

    static List<LifecycleModel> published() {
        return PublishedModels.all();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POTENTIAL    | potential  | potential      | initialisation | inquire,design | potential       | plan     | potential | inception         | potentiel
            COALESCING   | coalescing | coalescing     | coalition      | prototype      | forming         | start-up | building  | creation          | identite
            MATURING     | active     | maturing       | action         | launch,grow    | maturing        | grow     | engaged   | growth            | partage
            STEWARDSHIP  | active     | stewardship    | action         | sustain        | self-sustaining | sustain  | active    | maturity          | prosperite
            TRANSFORMING | active     | transformation | action         |                | transformation  | renew    | adaptive  | maturity,mitosis  | partage
            DISPERSED    | dispersed  | transformation | dispersion     |                | transformation  | close    |           |                   |
            CLOSED       | memorable  |                | disparition    |                |                 | close    |           | death             | dissolution
            """)
    void E5_the_nine_published_models_name_the_stages_as_the_table_has_it(
            Stage stage,
            String wenger,
            String wms,
            String knowings,
            String cambridge,
            String webber,
            String mcdermott,
            String ibm,
            String iriberri,
            String health) {
        List<String> expected =
                Arrays.asList(wenger, wms, knowings, cambridge, webber, mcdermott, ibm, iriberri, health);

        for (int i = 0; i < expected.size(); i++) {
            String labels = published().get(i).phasesFor(stage).stream()
                    .map(ModelPhase::code)
                    .collect(Collectors.joining(","));
            assertThat(labels).as(published().get(i).code()).isEqualTo(expected.get(i) == null ? "" : expected.get(i));
        }
    }

    @Test
    void E5_french_names_are_those_of_knowings_and_english_ones_those_of_wenger_mcdermott_and_snyder() {
        LifecycleModel french = PublishedModels.byDefault(Locale.CANADA_FRENCH);
        LifecycleModel english = PublishedModels.byDefault(Locale.GERMAN);

        assertThat(french).isEqualTo(PublishedModels.KNOWINGS_2004);
        assertThat(english).isEqualTo(PublishedModels.WMS_2002);
        assertThat(Arrays.stream(Stage.values()).map(stage -> french.name(stage, Locale.FRENCH)))
                .containsExactly(
                        "Initialisation", "Coalition", "Action", "Action", "Action", "Dispersion", "Disparition");
        assertThat(Arrays.stream(Stage.values()).map(stage -> english.name(stage, Locale.ENGLISH)))
                .containsExactly(
                        "Potential",
                        "Coalescing",
                        "Maturing",
                        "Stewardship",
                        "Transformation",
                        "Transformation",
                        "Closed");
        assertThat(PublishedModels.WENGER_1998.name(Stage.MATURING, Locale.FRENCH))
                .isEqualTo("Vie active");
    }

    @ParameterizedTest
    @CsvSource({
        "wenger_1998,active,364,9,MATURING",
        "wenger_1998,active,365,2,MATURING",
        "wenger_1998,active,365,3,STEWARDSHIP",
        "knowings_2004,action,9999,3,STEWARDSHIP",
        "knowings_2004,dispersion,1,0,DISPERSED",
        "wms_2002,transformation,400,9,TRANSFORMING",
        "mcdermott_2000,close,400,9,CLOSED",
        "cambridge_2005,launch,1,0,MATURING"
    })
    void E5_a_label_of_two_stages_is_taken_for_the_earlier_one_while_young_or_small(
            String model, String label, int days, int core, Stage expected) {
        assertThat(PublishedModels.find(model).orElseThrow().stageFor(label, Duration.ofDays(days), core))
                .contains(expected);
        assertThat(PublishedModels.find(model).orElseThrow().stageFor("no-such", Duration.ofDays(days), core))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("published")
    void E5_every_published_model_would_pass_as_one_of_the_hosts_own(LifecycleModel model) {
        assertThat(model.refusals()).isEmpty();
        assertThat(model.phases()).allSatisfy(phase -> {
            assertThat(phase.label(Locale.ENGLISH)).isNotBlank();
            assertThat(phase.label(Locale.FRENCH)).isNotBlank();
            assertThat(model.stageFor(phase.code())).isPresent();
        });
        assertThat(cop.asSystem("setup").lifecycleModels().declare(model).refusals())
                .containsExactly(Refusal.of(RefusalCode.MODEL_RESERVED, Map.of("model", model.code())));
    }

    @Test
    void E3_a_model_of_the_hosts_own_is_data_and_comes_back_as_it_was() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper().registerModule(new CopJacksonModule());

        LifecycleModel read = json.readValue(json.writeValueAsString(PRODUCT), LifecycleModel.class);
        cop.asSystem("setup").lifecycleModels().declare(read).orElseThrow();

        assertThat(read).isEqualTo(PRODUCT);
        assertThat(cop.lifecycleModels().find("product")).contains(PRODUCT);
        assertThat(cop.lifecycleModels().declared(Paging.first(10)).items()).containsExactly(PRODUCT);
    }

    @Test
    void E3_a_model_is_declared_anew_in_the_place_of_the_one_before() {
        LifecycleModel wider = new LifecycleModel(
                "product", "Product", "Produit", PRODUCT.phases(), Set.of("idea", "pilot"), PRODUCT.moves());
        cop.asSystem("setup").lifecycleModels().declare(PRODUCT).orElseThrow();

        cop.asSystem("setup").lifecycleModels().declare(wider).orElseThrow();

        assertThat(cop.lifecycleModels().find("product")).contains(wider);
    }

    @Test
    void E3_what_no_community_could_follow_is_refused() {
        ModelPhase idea = PRODUCT.phases().get(0);
        ModelPhase end = PRODUCT.phases().get(4);
        PhaseMove dropped = new PhaseMove("idea", "dropped");
        ModelPhase island = new ModelPhase("island", "Island", "Île", List.of(Stage.MATURING), ModelPhase.Kind.FINAL);
        ModelPhase trap = new ModelPhase("trap", "Trap", "Piège", List.of(), ModelPhase.Kind.LASTING);

        assertThat(refusals("own", List.of(), Set.of(), Set.of()))
                .containsExactly(Refusal.of(RefusalCode.PHASE_MISSING));
        assertThat(refusals("own", List.of(idea, end, island), Set.of("idea"), Set.of(dropped)))
                .containsExactly(of(RefusalCode.PHASE_UNREACHABLE, "island"));
        assertThat(refusals(
                        "own",
                        List.of(idea, end, trap),
                        Set.of("idea"),
                        Set.of(dropped, new PhaseMove("idea", "trap"))))
                .containsExactly(of(RefusalCode.PHASE_WITHOUT_STAGE, "trap"), of(RefusalCode.PHASE_DEAD_END, "trap"));
        assertThat(refusals("own", List.of(idea, end), Set.of("idea", "lost"), Set.of(dropped)))
                .containsExactly(of(RefusalCode.PHASE_UNKNOWN, "lost"));
        assertThat(refusals("own", List.of(idea, end, end), Set.of("idea"), Set.of(dropped)))
                .contains(of(RefusalCode.PHASE_TWICE, "dropped"));
        assertThat(refusals("Own!", List.of(idea, end), Set.of("idea"), Set.of(dropped)))
                .containsExactly(Refusal.of(RefusalCode.MODEL_CODE_ILLEGAL, Map.of("code", "Own!")));
    }

    private List<Refusal> refusals(String code, List<ModelPhase> phases, Set<String> starts, Set<PhaseMove> moves) {
        return cop.asSystem("setup")
                .lifecycleModels()
                .declare(new LifecycleModel(code, "Own", "Propre", phases, starts, moves))
                .refusals();
    }

    @Test
    void E3_a_community_that_enters_a_phase_moves_to_the_stage_that_it_stands_for_past_the_same_guards() {
        CommunityId data = world.community(ANA, BEN);
        Lifecycle ana = cop.as(ANA).lifecycle();
        assertThat(ana.enter(data, PhaseEntry.of("product", "idea")).refusals())
                .containsExactly(Refusal.of(RefusalCode.MODEL_UNKNOWN, Map.of("model", "product")));
        cop.asSystem("setup").lifecycleModels().declare(PRODUCT).orElseThrow();
        ana.enter(data, PhaseEntry.of("product", "idea")).orElseThrow();

        assertThat(ana.enter(data, PhaseEntry.of("product", "product")).refusals())
                .containsExactly(of(RefusalCode.PHASE_NOT_NEXT, "product"));
        assertThat(ana.enter(data, PhaseEntry.of("product", "nowhere")).refusals())
                .containsExactly(of(RefusalCode.PHASE_UNKNOWN, "nowhere"));
        assertThat(ana.enter(data, PhaseEntry.of("product", "trial")).refusals())
                .extracting(Refusal::code)
                .containsOnly(RefusalCode.GUARD_NEEDS_OVERRIDE);
        Phase trial = ana.enter(data, PhaseEntry.of("product", "trial").because("the board asked us to"))
                .orElseThrow();
        world.pass(Duration.ofDays(1));
        ana.enter(data, PhaseEntry.of("product", "pilot")).orElseThrow();

        Community now = cop.community(data).orElseThrow();
        assertThat(trial).isEqualTo(new Phase("product", "trial", world.now().minus(Duration.ofDays(1))));
        assertThat(now.stage()).as("a pilot may still be coalescing").isEqualTo(Stage.COALESCING);
        assertThat(now.life().phase()).contains(new Phase("product", "pilot", world.now()));
        assertThat(cop.lifecycle(data).phases())
                .extracting(PhaseSpell::phase)
                .containsExactly("idea", "trial", "pilot");
    }

    @Test
    void E3_a_phase_that_stands_for_a_stage_to_which_nothing_leads_is_not_entered() {
        LifecycleModel leap = new LifecycleModel(
                "leap",
                "Leap",
                "Saut",
                List.of(PRODUCT.phases().get(0), PRODUCT.phases().get(3)),
                Set.of("idea"),
                Set.of(new PhaseMove("idea", "product")));
        cop.asSystem("setup").lifecycleModels().declare(leap).orElseThrow();
        CommunityId data = world.community(ANA);
        cop.as(ANA).lifecycle().enter(data, PhaseEntry.of("leap", "idea")).orElseThrow();

        assertThat(cop.as(ANA)
                        .lifecycle()
                        .enter(data, PhaseEntry.of("leap", "product"))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.NO_SUCH_MOVE, Map.of("stage", "maturing")));
    }

    @Test
    void E3_a_life_that_began_elsewhere_is_taken_over_with_its_phases() {
        cop.asSystem("setup").lifecycleModels().declare(PRODUCT).orElseThrow();
        CommunityId data = world.community(ANA);
        Instant founded = world.now();
        world.pass(Duration.ofDays(100));
        HostLifecycle host = cop.asSystem("import").lifecycle();
        List<DatedPhase> phases = List.of(
                new DatedPhase("idea", founded),
                new DatedPhase("trial", founded.plus(Duration.ofDays(10))),
                new DatedPhase("dropped", founded.plus(Duration.ofDays(10))),
                new DatedPhase("idea", founded.plus(Duration.ofDays(50))));

        Phase last = host.importPhases(data, "product", phases).orElseThrow();

        assertThat(last).isEqualTo(new Phase("product", "idea", founded.plus(Duration.ofDays(50))));
        assertThat(cop.community(data).orElseThrow().incarnation()).isEqualTo(2);
        assertThat(cop.lifecycle(data).phases())
                .extracting(spell -> spell.phase() + " " + spell.to().isPresent())
                .containsExactly("idea true", "trial true", "dropped true", "idea false");
        assertThat(cop.lifecycle(data).stages())
                .extracting(StageSpell::stage)
                .containsExactly(Stage.POTENTIAL, Stage.COALESCING, Stage.CLOSED, Stage.POTENTIAL);
        assertThat(cop.history(data).asOf(founded.plus(Duration.ofDays(20))).stage())
                .contains(Stage.CLOSED);
        assertThat(host.importPhases(data, "product", phases).refusals())
                .containsExactly(Refusal.of(RefusalCode.ALREADY_MOVED));
    }

    @Test
    void E3_what_is_taken_over_stands_in_the_order_of_time_and_follows_the_model() {
        cop.asSystem("setup").lifecycleModels().declare(PRODUCT).orElseThrow();
        CommunityId data = world.community(ANA);
        HostLifecycle host = cop.asSystem("import").lifecycle();
        Instant now = world.now();
        Instant before = now.minusSeconds(1);

        assertThat(host.importPhases(data, "product", List.of(new DatedPhase("idea", before)))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.IMPORT_OUT_OF_TIME, Map.of("since", before.toString())));
        assertThat(host.importPhases(data, "product", List.of(new DatedPhase("product", now)))
                        .refusals())
                .containsExactly(of(RefusalCode.PHASE_NOT_NEXT, "product"));
        assertThat(host.importPhases(data, "unheard-of", List.of()).refusals())
                .containsExactly(Refusal.of(RefusalCode.MODEL_UNKNOWN, Map.of("model", "unheard-of")));
        assertThat(host.importPhases(data, "product", List.of()).refusals())
                .containsExactly(Refusal.of(RefusalCode.PHASE_MISSING));
        assertThat(cop.community(data).orElseThrow().life()).isEqualTo(Life.FIRST);
    }

    @Test
    void E3_a_community_is_taken_over_in_the_stage_that_it_has_reached_and_only_once() {
        CommunityId data = world.community(ANA, BEN);
        Instant founded = world.now();
        world.pass(Duration.ofDays(400));
        HostLifecycle host = cop.asSystem("import").lifecycle();

        assertThat(host.importWithStage(data, Stage.POTENTIAL, founded).refusals())
                .containsExactly(Refusal.of(RefusalCode.NO_SUCH_MOVE, Map.of("stage", "potential")));
        assertThat(host.importWithStage(data, Stage.MATURING, world.now().plusMillis(1))
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.IMPORT_OUT_OF_TIME);
        host.importWithStage(data, Stage.MATURING, founded.plus(Duration.ofDays(30)))
                .orElseThrow();

        assertThat(cop.community(data).orElseThrow().stageSince()).isEqualTo(founded.plus(Duration.ofDays(30)));
        assertThat(cop.history(data).asOf(founded.plus(Duration.ofDays(29))).stage())
                .contains(Stage.POTENTIAL);
        assertThat(host.importWithStage(data, Stage.STEWARDSHIP, world.now()).refusals())
                .containsExactly(Refusal.of(RefusalCode.ALREADY_MOVED));
        new Lives(world, data, ANA).move(Move.of(Transition.STEWARD));
        assertThat(cop.community(data).orElseThrow().stage()).isEqualTo(Stage.STEWARDSHIP);
    }

    private static Refusal of(RefusalCode code, String phase) {
        return Refusal.of(code, Map.of("phase", phase));
    }
}
