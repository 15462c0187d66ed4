package io.copkit.report.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copkit.Coded;
import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Evidence;
import io.copkit.report.life.Life;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Stream;

/** Writes how a community lived as one JSON object. */
public final class LifeJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private LifeJson() {}

    /** Writes, ends the last line, and leaves the writer open. */
    public static void write(Life life, Writer out) throws IOException {
        out.write(MAPPER.writeValueAsString(json(life)));
        out.write('\n');
        out.flush();
    }

    private static ObjectNode json(Life life) {
        ObjectNode json = NODES.objectNode();
        json.putObject("basis")
                .put("community", life.community())
                .put("from", life.basis().window().from().toString())
                .put("to", life.basis().window().to().toString())
                .put("zone", life.basis().zone().getId())
                .put("population", life.basis().population().code())
                .put("level_rule", life.levelRule());
        ArrayNode months = json.putArray("months");
        life.months().forEach(month -> months.add(month(month)));
        return json;
    }

    private static ObjectNode month(Life.Month month) {
        ObjectNode json = NODES.objectNode()
                .put("month", month.period().label())
                .put("activities", month.activities())
                .put("active", month.active())
                .put("members", month.members())
                .put("activity_status", month.status().code())
                .put("stage", month.stage().code());
        json.set("levels", counts(month.levels()));
        json.set("trajectories", counts(month.trajectories()));
        ArrayNode suggestions = json.putArray("suggestions");
        month.suggestions().forEach(suggestion -> suggestions.add(suggestion(suggestion)));
        return json;
    }

    private static ObjectNode suggestion(Life.Suggestion suggestion) {
        Assessment move = suggestion.told().move();
        ObjectNode json = NODES.objectNode()
                .put("reason", suggestion.told().reason().code())
                .put("transition", move.transition().code())
                .put("to", move.target().code())
                .put("followed", suggestion.followed());
        ArrayNode evidence = json.putArray("evidence");
        Stream.concat(move.evidence().stream(), suggestion.told().evidence().stream())
                .distinct()
                .forEach(found -> evidence.add(evidence(found)));
        ArrayNode untold = json.putArray("not_told_by_the_log");
        suggestion.untold().forEach(untold::add);
        return json;
    }

    private static ObjectNode evidence(Evidence found) {
        return NODES.objectNode()
                .put("guard", found.guard().code())
                .put("hard", found.guard().isHard())
                .put("verdict", found.verdict().code())
                .put("found", found.found().orElse(null))
                .put("needed", found.needed());
    }

    private static ObjectNode counts(Map<? extends Coded, Long> counts) {
        ObjectNode json = NODES.objectNode();
        counts.forEach((code, count) -> json.put(code.code(), count));
        return json;
    }
}
