package io.copkit.export;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copkit.CommunityId;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.RecordedActivity;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class XapiStatementsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.250Z");
    private static final ActivityKind STAND_UP =
            ActivityKind.of("stand_up", ActivityClass.ATTEND, 3).labelled("Stand-up", "Mêlée");
    private static final XapiSettings SETTINGS =
            XapiSettings.of(URI.create("https://people.example.org"), URI.create("https://practice.example.org/xapi"));

    @Test
    void F14_an_answer_is_a_statement_of_an_account_with_verb_object_context_and_time() throws Exception {
        Activity answer = Activity.of(ActivityKinds.ANSWER, "a 1")
                .by(ANA)
                .toward(BEN)
                .inThread("t/1")
                .about("guide")
                .at(NOON);

        JsonNode statement = statements(recorded(answer)).get(0);

        String community = "https://practice.example.org/xapi/communities/data%20quality";
        assertThat(UUID.fromString(statement.get("id").asText())).isNotNull();
        ((ObjectNode) statement).remove("id");
        assertThat(statement)
                .isEqualTo(JSON.readTree("{\"actor\":{\"objectType\":\"Agent\",\"account\":{"
                        + "\"homePage\":\"https://people.example.org\",\"name\":\"ana-4711\"}},"
                        + "\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/answered\",\"display\":{"
                        + "\"en\":\"Answer a request for help\",\"fr\":\"Répondre à une demande d'aide\"}},"
                        + "\"object\":{\"objectType\":\"Activity\",\"id\":\"" + community + "/subjects/guide\"},"
                        + "\"context\":{\"contextActivities\":{"
                        + "\"parent\":[{\"objectType\":\"Activity\",\"id\":\"" + community + "/threads/t%2F1\","
                        + "\"definition\":{\"type\":\"http://id.tincanapi.com/activitytype/forum-topic\"}}],"
                        + "\"grouping\":[{\"objectType\":\"Activity\",\"id\":\"" + community + "\","
                        + "\"definition\":{\"type\":\"http://id.tincanapi.com/activitytype/community-site\"}}]}},"
                        + "\"timestamp\":\"2026-03-02T12:00:00.250Z\",\"version\":\"1.0.3\"}"));
    }

    @Test
    void F14_telling_twice_tells_once_and_another_act_is_another_statement() throws Exception {
        Activity one = Activity.of(ActivityKinds.POST, "a1").by(ANA).at(NOON);
        Activity other = Activity.of(ActivityKinds.POST, "a2").by(ANA).at(NOON);

        List<JsonNode> statements = statements(recorded(one), recorded(one), recorded(other));

        assertThat(statements.get(0)).isEqualTo(statements.get(1));
        assertThat(statements.get(0).get("id")).isNotEqualTo(statements.get(2).get("id"));
        assertThat(statements.get(0).get("object").get("id").asText()).endsWith("/activities/a1");
        assertThat(statements.get(0).get("context").get("contextActivities").has("parent"))
                .isFalse();
    }

    @Test
    void F14_what_was_taken_back_voids_its_statement() throws Exception {
        Activity post = Activity.of(ActivityKinds.POST, "a1").by(ANA).at(NOON);
        RecordedActivity back = new RecordedActivity(post, NOON, Optional.of(NOON.plusSeconds(60)));

        List<JsonNode> statements = statements(recorded(post), back);

        JsonNode voiding = statements.get(1);
        assertThat(voiding.get("verb").get("id").asText()).isEqualTo("http://adlnet.gov/expapi/verbs/voided");
        assertThat(voiding.get("object").get("objectType").asText()).isEqualTo("StatementRef");
        assertThat(voiding.get("object").get("id")).isEqualTo(statements.get(0).get("id"));
        assertThat(voiding.get("id")).isNotEqualTo(statements.get(0).get("id"));
        assertThat(voiding.get("timestamp").asText()).isEqualTo("2026-03-02T12:01:00.250Z");
    }

    @Test
    void F14_a_kind_of_the_hosts_own_gets_a_verb_of_the_hosts_or_one_under_its_base() throws Exception {
        Activity standUp = Activity.of(STAND_UP, "s1").by(ANA).at(NOON);
        XapiSettings saying = SETTINGS.saying(STAND_UP, URI.create("https://acme.example.org/verbs/stood-up"));

        JsonNode ours = statements(SETTINGS, recorded(standUp)).get(0).get("verb");
        JsonNode theirs = statements(saying, recorded(standUp)).get(0).get("verb");

        assertThat(ours.get("id").asText()).isEqualTo("https://practice.example.org/xapi/verbs/stand_up");
        assertThat(ours.get("display").get("fr").asText()).isEqualTo("Mêlée");
        assertThat(theirs.get("id").asText()).isEqualTo("https://acme.example.org/verbs/stood-up");
    }

    @Test
    void an_address_without_a_scheme_is_refused() {
        assertThatThrownBy(() -> XapiSettings.of(URI.create("people"), URI.create("https://practice.example.org")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RecordedActivity recorded(Activity activity) {
        return new RecordedActivity(activity, activity.at(), Optional.empty());
    }

    private static List<JsonNode> statements(RecordedActivity... rows) throws Exception {
        return statements(SETTINGS, rows);
    }

    private static List<JsonNode> statements(XapiSettings settings, RecordedActivity... rows) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XapiStatements writer = new XapiStatements(
                CommunityId.of("data quality"), ActivityKinds.standard().with(STAND_UP), settings, out)) {
            for (RecordedActivity row : rows) {
                writer.write(row);
            }
        }
        List<JsonNode> found = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            found.add(JSON.readTree(line));
        }
        return found;
    }
}
