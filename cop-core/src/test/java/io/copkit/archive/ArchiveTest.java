package io.copkit.archive;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.hash.Hashing;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.TimeWindow;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Measure;
import io.copkit.membership.SanctionReason;
import io.copkit.role.Role;
import io.copkit.space.Space;
import io.copkit.space.SpaceVisibility;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import io.copkit.transformation.Reshaping;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);

    @Test
    void LO6_the_bundle_of_a_closed_community_is_sealed_and_recognised() throws Exception {
        furnish();
        close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ArchiveSeal seal = cop.as(ANA)
                .archives()
                .archive(data, ArchivePolicy.WITHOUT_PAIRS, out)
                .orElseThrow();

        byte[] bundle = out.toByteArray();
        assertThat(seal.sha256()).isEqualTo(Hashing.sha256().hashBytes(bundle).toString());
        assertThat(seal.bytes()).isEqualTo(bundle.length);
        assertThat(seal.stripped()).isEqualTo(1);
        assertThat(cop.memory(data).seals()).containsExactly(seal);
        assertThat(cop.memory(data).recognise(new ByteArrayInputStream(bundle))).contains(seal);
        bundle[bundle.length / 2]++;
        assertThat(cop.memory(data).recognise(new ByteArrayInputStream(bundle))).isEmpty();
        JsonNode json = new ObjectMapper().readTree(out.toByteArray());
        assertThat(json.path("community").path("id").asText()).isEqualTo(data.value());
        assertThat(json.path("memberships")).hasSize(3);
        assertThat(json.path("activities")).hasSize(1);
        assertThat(json.path("history").size())
                .isEqualTo(cop.history(data).transitions(1_000).items().size() - 2);
    }

    @Test
    void LO6_private_spaces_stay_out_by_the_policy_and_nowhere_else() throws Exception {
        furnish();
        cop.as(ANA)
                .spaces(data)
                .open("Stewards", SpaceVisibility.CORE, Subjects.NONE)
                .orElseThrow();
        close();

        assertThat(spaces(ArchivePolicy.EVERYTHING)).hasSize(3);
        assertThat(spaces(ArchivePolicy.WITHOUT_PAIRS)).hasSize(2);
        assertThat(spaces(ArchivePolicy.SHARED_ONLY)).hasSize(1);
        assertThat(cop.as(BEN).spaces(data).pairs(10).orElseThrow().items())
                .as("what is stored is not touched")
                .hasSize(1);
    }

    @Test
    void LO6_the_same_state_gives_the_same_bytes_and_everything_reads_as_before() {
        furnish();
        close();
        List<Object> before = reads();

        ArchiveSeal first = archived(ArchivePolicy.EVERYTHING, new ByteArrayOutputStream());

        assertThat(reads()).isEqualTo(before);
        assertThat(archived(ArchivePolicy.EVERYTHING, new ByteArrayOutputStream())
                        .bytes())
                .as("but for the step in the history that says so")
                .isGreaterThan(first.bytes());
    }

    @Test
    void LO6_only_what_is_closed_is_archived_and_only_by_whoever_may_end_it() {
        assertThat(cop.as(ANA)
                        .archives()
                        .archive(data, ArchivePolicy.EVERYTHING, OutputStream.nullOutputStream())
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.STAGE_FORBIDS, Map.of("stage", "potential")));
        close();
        assertThat(cop.as(BEN)
                        .archives()
                        .archive(data, ArchivePolicy.EVERYTHING, OutputStream.nullOutputStream())
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the disk is full");
            }
        };
        assertThatThrownBy(() -> cop.as(ANA).archives().archive(data, ArchivePolicy.EVERYTHING, full))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(cop.memory(data).seals()).isEmpty();
    }

    @Test
    void LO6_a_bundle_of_a_community_that_changed_meanwhile_is_not_sealed() {
        close();
        world.storage.beforeNext("commit", () -> Records.setStage(world.memory, data, Stage.POTENTIAL.code()));

        assertThat(cop.as(ANA)
                        .archives()
                        .archive(data, ArchivePolicy.EVERYTHING, OutputStream.nullOutputStream())
                        .isAccepted())
                .isFalse();
        assertThat(cop.memory(data).seals()).isEmpty();
    }

    @Test
    void LO6_a_community_is_remembered_by_its_story_its_artefacts_and_its_alumni() {
        furnish();
        world.pass(Duration.ofDays(10));
        cop.as(CLEO).memberships().leave(data).orElseThrow();
        cop.as(DORA).memberships().join(data).orElseThrow();
        cop.asSystem("moderation")
                .sanctions()
                .remove(data, DORA, Measure.because(SanctionReason.SPAM))
                .orElseThrow();
        Records.setStage(world.memory, data, Stage.TRANSFORMING.code());
        Reshaping plan = cop.as(ANA)
                .transformations()
                .planInstitutionalisation(data, "unit:statistics")
                .orElseThrow();
        world.pass(Duration.ofDays(10));
        cop.as(ANA).transformations().apply(plan.id()).orElseThrow();
        List<Alumnus> alumni = new ArrayList<>();

        MemoryPage page = cop.memory(data).page().orElseThrow();
        cop.memory(data).forEachAlumnus(alumni::add);

        assertThat(page.story()).extracting(Chapter::stage).containsExactly(Stage.POTENTIAL, Stage.CLOSED);
        assertThat(page.artefacts()).isEqualTo(Map.of("space", 1L, "themes", 1L, "glossary-term", 1L));
        assertThat(page.alumni()).isEqualTo(3);
        assertThat(page.community().outcome()).isPresent();
        assertThat(alumni).extracting(Alumnus::member).containsExactly(ANA, BEN, CLEO);
        assertThat(alumni.get(0).roles()).containsExactlyInAnyOrder(Role.FOUNDER, Role.FACILITATOR);
        assertThat(alumni.get(1).periods())
                .containsExactly(TimeWindow.between(World.START, World.START.plus(Duration.ofDays(20))));
        assertThat(alumni.get(2).periods())
                .containsExactly(TimeWindow.between(World.START, World.START.plus(Duration.ofDays(10))));
        assertThat(cop.memory(CommunityId.of("none")).page()).isEmpty();
    }

    private void furnish() {
        cop.as(ANA).themes(data).add("Quality").orElseThrow();
        cop.as(ANA).glossary(data).define("Figure", "a number", Subjects.NONE).orElseThrow();
        cop.as(ANA)
                .spaces(data)
                .open("Figures", SpaceVisibility.COMMUNITY, Subjects.NONE)
                .orElseThrow();
        cop.as(ANA).spaces(data).openPair(BEN).orElseThrow();
        cop.as(BEN)
                .activities()
                .record(data, Activity.of(ActivityKinds.POST, "a-1").at(world.now()))
                .orElseThrow();
    }

    private void close() {
        Records.setStage(world.memory, data, Stage.CLOSED.code());
    }

    private ArchiveSeal archived(ArchivePolicy policy, OutputStream out) {
        return cop.as(ANA).archives().archive(data, policy, out).orElseThrow();
    }

    private List<String> spaces(ArchivePolicy policy) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archived(policy, out);
        List<String> names = new ArrayList<>();
        new ObjectMapper().readTree(out.toByteArray()).path("documents").forEach(document -> {
            if (document.path("type").asText().equals("space")) {
                names.add(document.path("id").asText());
            }
        });
        return names;
    }

    private List<Object> reads() {
        TimeWindow all = TimeWindow.between(World.START, world.now().plusSeconds(1));
        return List.of(
                cop.community(data).orElseThrow(),
                cop.membership(data, BEN).orElseThrow(),
                cop.accessIn(data).orElseThrow().members(),
                cop.as(BEN).spaces(data).list(About.ANYTHING, 10).orElseThrow(),
                cop.as(BEN)
                        .spaces(data)
                        .list(About.ANYTHING, 10)
                        .map(page -> page.items().stream().map(Space::name).toList())
                        .orElseThrow(),
                cop.themes(data),
                cop.glossary(data).about(About.ANYTHING, 10),
                cop.engagement(data).counts(all),
                cop.history(data).asOf(world.now()),
                cop.as(BEN).directory().find(data).orElseThrow());
    }
}
