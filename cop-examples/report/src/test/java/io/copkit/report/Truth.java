package io.copkit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Figures beside the truth. */
final class Truth {

    private static final double TOLERANCE = 1e-9;

    private Truth() {}

    /** Notes what differs, and returns how many figures the truth has. */
    static int compare(String name, JsonNode truth, JsonNode figure, List<String> differences) {
        if (truth.isContainerNode()) {
            int figures = 0;
            if (truth.isArray() && truth.size() != figure.size()) {
                differences.add(name + " has " + figure.size() + " entries, not " + truth.size());
            }
            for (String key : keys(truth, figure)) {
                figures += compare(name + "." + key, at(truth, key), at(figure, key), differences);
            }
            return figures;
        }
        boolean equal = (truth.isNumber() && figure.isNumber())
                ? Math.abs(truth.doubleValue() - figure.doubleValue()) <= TOLERANCE * Math.abs(truth.doubleValue())
                : truth.equals(figure);
        if (!equal) {
            differences.add(name + " is " + figure + ", not " + truth);
        }
        return truth.isMissingNode() ? 0 : 1;
    }

    private static Set<String> keys(JsonNode one, JsonNode other) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode node : List.of(one, other)) {
            node.fieldNames().forEachRemaining(keys::add);
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                keys.add(String.valueOf(i));
            }
        }
        return keys;
    }

    private static JsonNode at(JsonNode node, String key) {
        return node.isArray() ? node.path(Integer.parseInt(key)) : node.path(key);
    }
}
