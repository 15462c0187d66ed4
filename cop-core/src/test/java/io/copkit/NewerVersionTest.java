package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Transition;
import io.copkit.role.Role;
import io.copkit.theme.Subjects;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a newer version has written: what is unknown survives, and what cannot be understood is not decided on. */
class NewerVersionTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);

    @Test
    void unknown_fields_survive_a_rewrite() {
        cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).orElseThrow();
        Records.changeBody(
                world.memory,
                data,
                BEN,
                body -> body.replace("{\"schema\":1", "{\"schema\":1,\"nickname\":\"Bee\"")
                        .replace("\"role\":\"mentor\"", "\"role\":\"mentor\",\"later\":\"2027\""));
        Records.changeBody(
                world.memory, data, body -> body.replace("{\"schema\":1", "{\"schema\":1,\"motto\":[\"share\"]"));

        cop.as(ANA).roles().appoint(data, BEN, Role.BROKER).orElseThrow();
        cop.as(ANA)
                .lifecycle()
                .override(data, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();

        assertThat(Records.membership(world.memory, data, BEN).body())
                .contains("\"nickname\":\"Bee\"", "\"later\":\"2027\"", "broker");
        assertThat(Records.community(world.memory, data).body()).contains("\"motto\":[\"share\"]");
    }

    @Test
    void terms_that_a_newer_version_lists_a_community_by_survive_a_rewrite() {
        Records.addTerm(world.memory, data, "season:spring");

        cop.as(ANA).portfolio().describe(data, Subjects.NONE.tagged("figures")).orElseThrow();
        cop.as(ANA).portfolio().describe(data, Subjects.NONE).orElseThrow();
        cop.as(ANA).settings().amend(data, 1, World.charter("Lineage")).orElseThrow();

        assertThat(Records.community(world.memory, data).terms())
                .contains("season:spring", "w:lineage")
                .noneMatch(term -> term.startsWith("tag:") || term.equals("w:quality"));
    }

    @Test
    void an_unknown_code_refuses_the_command() {
        Records.setStatus(world.memory, data, BEN, "hovering");

        assertThat(cop.as(BEN).memberships().leave(data).refusals()).containsExactly(notUnderstood("hovering"));
        assertThatThrownBy(() -> cop.membership(data, BEN))
                .isInstanceOf(NotUnderstoodException.class)
                .hasMessageContaining("hovering");
    }

    @Test
    void an_unknown_stage_or_role_refuses_the_command() {
        Records.changeBody(world.memory, data, ANA, body -> body.replace("\"facilitator\"", "\"weaver\""));
        assertThat(cop.as(ANA).roles().appoint(data, BEN, Role.MENTOR).refusals())
                .containsExactly(notUnderstood("weaver"));

        Records.setStage(world.memory, data, "hibernating");
        assertThat(cop.as(BEN).memberships().leave(data).refusals()).containsExactly(notUnderstood("hibernating"));
    }

    @Test
    void a_newer_schema_refuses_the_command() {
        Records.changeBody(world.memory, data, body -> body.replace("\"schema\":1", "\"schema\":2"));

        assertThat(cop.as(BEN).memberships().leave(data).refusals()).containsExactly(notUnderstood("schema 2"));
    }

    @Test
    void a_body_that_somebody_broke_is_a_broken_thing() {
        Records.changeBody(world.memory, data, BEN, body -> body.substring(1));

        assertThatThrownBy(() -> cop.as(BEN).memberships().leave(data)).isInstanceOf(CorruptRecordException.class);
    }

    private static Refusal notUnderstood(String code) {
        return Refusal.of(RefusalCode.CODE_NOT_UNDERSTOOD, Map.of("code", code));
    }
}
