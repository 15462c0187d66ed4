package io.copkit.report.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copkit.report.phase.PhaseFigures;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Writes the figures of phases as one JSON object, under the names that public collections of such figures use. */
public final class PhaseJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PhaseJson() {}

    /** Writes, ends the last line, and leaves the writer open. */
    public static void write(PhaseFigures figures, Writer out) throws IOException {
        ObjectNode lifecycle = NODES.objectNode().put("communities", figures.communities());
        lifecycle.set("current_phase", longs(figures.current()));
        lifecycle.set("first_phase", longs(figures.first()));
        lifecycle.set("transitions", longs(figures.transitions()));
        ObjectNode completed = lifecycle.putObject("completed_phase_days");
        figures.completedDays().forEach((phase, days) -> completed.set(phase, days(days)));
        lifecycle.put("ended", figures.ended());
        if (!figures.daysToEnd().isEmpty()) {
            lifecycle.put("median_days_first_phase_to_end_phase", median(figures.daysToEnd()));
        }
        ObjectNode json = NODES.objectNode().put("as_of", figures.asOf().toString());
        json.set("lifecycle", lifecycle);
        out.write(MAPPER.writeValueAsString(json));
        out.write('\n');
        out.flush();
    }

    private static ObjectNode days(List<Long> days) {
        return NODES.objectNode()
                .put("n", days.size())
                .put("median", median(days))
                .put("mean", days.stream().mapToLong(Long::longValue).average().orElseThrow());
    }

    private static double median(List<Long> values) {
        List<Long> ascending = values.stream().sorted().toList();
        int middle = ascending.size() / 2;
        return ascending.size() % 2 == 1
                ? ascending.get(middle)
                : (ascending.get(middle - 1) + ascending.get(middle)) / 2.0;
    }

    private static ObjectNode longs(Map<String, Long> counts) {
        ObjectNode json = NODES.objectNode();
        counts.forEach(json::put);
        return json;
    }
}
