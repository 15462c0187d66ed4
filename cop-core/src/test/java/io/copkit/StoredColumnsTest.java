package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What hosts see when they join their own tables with ours: written out here, so that no column changes unnoticed. */
class StoredColumnsTest {

    private final World world = new World();
    private final CommunityId data = world.community(ANA, BEN);

    @Test
    void a_community() {
        CommunityRecord record = Records.community(world.memory, data);

        assertThat(record)
                .isEqualTo(
                        new CommunityRecord(
                                data.value(),
                                1,
                                "data-quality-0",
                                "data-quality-0",
                                null,
                                Set.of(),
                                "discipline",
                                "potential",
                                World.START,
                                "open",
                                "listed",
                                "open",
                                "members",
                                World.START,
                                World.START.plus(Duration.ofDays(30)),
                                terms("data", "quality", "0"),
                                List.of(ANA.value()),
                                "{\"schema\":1,\"name\":\"Data quality 0\",\"domain\":\"How data is described, checked and mended\","
                                        + "\"purpose\":\"Fewer wrong figures in decisions\",\"objectives\":[{\"kind\":\"learn\","
                                        + "\"text\":\"how others find errors before their users do\"}],\"motivations\":[],\"charterVersion\":1,\"founders\":[0],"
                                        + "\"changedAt\":\"2026-03-02T09:00:00Z\",\"dues\":{\"care\":\"2026-04-01T09:00:00Z\"}}"));
    }

    /** A name is found by each beginning of each word. */
    private static Set<String> terms(String... words) {
        return Stream.of(words)
                .flatMap(word -> IntStream.rangeClosed(1, word.length()).mapToObj(end -> "w:" + word.substring(0, end)))
                .collect(Collectors.toSet());
    }

    @Test
    void a_membership() {
        world.cop.as(ANA).roles().appoint(data, BEN, Role.BROKER).orElseThrow();

        assertThat(Records.membership(world.memory, data, BEN))
                .isEqualTo(new MembershipRecord(
                        data.value(),
                        BEN.value(),
                        2,
                        "person",
                        "active",
                        World.START,
                        World.START,
                        "joined",
                        null,
                        null,
                        Set.of("broker"),
                        Set.of("oneself"),
                        null,
                        Set.of(),
                        List.of(ANA.value()),
                        "{\"schema\":1,\"grants\":[{\"role\":\"broker\",\"since\":\"2026-03-02T09:00:00Z\",\"by\":0}],"
                                + "\"past\":[],\"changedAt\":\"2026-03-02T09:00:00Z\"}"));
    }

    @Test
    void a_membership_that_has_ended() {
        world.cop.as(BEN).memberships().leave(data).orElseThrow();

        MembershipRecord record = Records.membership(world.memory, data, BEN);

        assertThat(record.status()).isEqualTo("left");
        assertThat(record.joinedAt()).isNull();
        assertThat(record.roles()).isEmpty();
        assertThat(record.body())
                .isEqualTo(
                        "{\"schema\":1,\"grants\":[],\"past\":[{\"from\":\"2026-03-02T09:00:00Z\","
                                + "\"to\":\"2026-03-02T09:00:00Z\"}],\"changedAt\":\"2026-03-02T09:00:00Z\",\"why\":\"asked\"}");
    }

    @Test
    void the_claim_of_a_slug() {
        DocumentRecord claim = world.memory
                .state()
                .findDocument(StateKey.document(Ids.TENANT_SCOPE, "claim:slug", "data-quality-0"))
                .orElseThrow();

        assertThat(claim.status()).isEqualTo("claimed");
        assertThat(claim.body()).isEqualTo("{\"schema\":1,\"community\":\"" + data.value() + "\"}");
    }
}
