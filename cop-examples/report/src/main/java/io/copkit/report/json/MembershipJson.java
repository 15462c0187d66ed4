package io.copkit.report.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.copkit.report.membership.MembershipFigures;
import io.copkit.report.membership.MembershipSurvey;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Writes the figures of memberships as one JSON object, under the names that public collections of such figures use. */
public final class MembershipJson {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MembershipJson() {}

    /** Writes, ends the last line, and leaves the writer open. */
    public static void write(MembershipSurvey survey, Writer out) throws IOException {
        out.write(MAPPER.writeValueAsString(json(survey)));
        out.write('\n');
        out.flush();
    }

    private static ObjectNode json(MembershipSurvey survey) {
        MembershipFigures figures = survey.figures();
        ObjectNode json =
                NODES.objectNode().put("as_of", survey.asOf().toString()).put("sha256_memberships", survey.sha256());
        json.set("counts", counts(survey));
        json.set("members_by_role", longs(figures.membersByRole()));
        json.set("memberships_by_contract", longs(survey.byContract()));
        json.set("as_of_state", state(figures.state()));
        json.set("largest_communities_ever", largest(figures.sizesEver()));
        json.set("monthly", monthly(figures.months()));
        json.set("tenure", tenure(figures.tenures(), figures.days()));
        json.set("retention", retention(figures.retention()));
        json.set("co_membership_graph", NetworkJson.coMembership(figures.together()));
        json.set("community_overlap", NetworkJson.overlap(figures.overlap()));
        return json;
    }

    private static ObjectNode counts(MembershipSurvey survey) {
        MembershipFigures.Counts counts = survey.figures().counts();
        ObjectNode json = NODES.objectNode()
                .put("memberships", survey.memberships())
                .put("members", counts.members())
                .put("communities", counts.communities())
                .put("member_community_pairs", counts.pairs())
                .put("members_in_two_or_more_communities_ever", counts.inSeveral());
        counts.first().ifPresent(day -> json.put("first_start", day.toString()));
        counts.last().ifPresent(day -> json.put("last_end", day.toString()));
        return json;
    }

    private static ObjectNode state(MembershipFigures.State state) {
        List<Long> sizes = state.sizes().values().stream().sorted().toList();
        ObjectNode json = NODES.objectNode()
                .put("active_memberships", state.memberships())
                .put("active_members", state.members())
                .put("communities_with_members", sizes.size());
        json.set("active_members_by_role", longs(state.byRole()));
        if (!sizes.isEmpty()) {
            json.put("community_size_mean", (double) state.memberships() / sizes.size())
                    .put("community_size_median", median(sizes))
                    .put("community_size_max", sizes.get(sizes.size() - 1));
        }
        json.set("largest_communities", largest(state.sizes()));
        return json.put("members_in_two_or_more_communities", state.inSeveral())
                .put("max_simultaneous_communities", state.mostAtOnce());
    }

    private static ArrayNode largest(Map<String, Long> sizes) {
        ArrayNode json = NODES.arrayNode();
        sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MembershipFigures.RANKED)
                .forEach(entry ->
                        json.addObject().put("community", entry.getKey()).put("members", entry.getValue()));
        return json;
    }

    private static ArrayNode monthly(List<MembershipFigures.Month> months) {
        ArrayNode json = NODES.arrayNode();
        months.forEach(month -> json.addObject()
                .put("month", month.month().toString())
                .put("active_members_on_day_1", month.members())
                .put("communities_on_day_1", month.communities())
                .put("joined", month.joined())
                .put("left_for_good", month.left()));
        return json;
    }

    private static ObjectNode tenure(List<Long> days, long all) {
        ObjectNode json = NODES.objectNode().put("former_members", days.size());
        if (!days.isEmpty()) {
            json.put(
                            "mean_days_union",
                            days.stream().mapToLong(Long::longValue).average().orElseThrow())
                    .put("median_days_union", median(days))
                    .put("max_days_union", days.get(days.size() - 1));
        }
        return json.put("total_membership_days", all);
    }

    private static ObjectNode retention(Map<Integer, MembershipFigures.Retained> retention) {
        ObjectNode json = NODES.objectNode();
        retention.forEach((months, retained) -> {
            ObjectNode each = json.putObject(String.valueOf(months))
                    .put("eligible", retained.eligible())
                    .put("active", retained.active());
            if (retained.eligible() > 0) {
                each.put("rate", (double) retained.active() / retained.eligible());
            }
        });
        return json;
    }

    private static ObjectNode longs(Map<String, Long> counts) {
        ObjectNode json = NODES.objectNode();
        counts.forEach(json::put);
        return json;
    }

    /** Of sorted values, of which there is at least one. */
    private static double median(List<Long> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }
}
