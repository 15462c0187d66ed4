package io.copkit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Figures beside the truth. */
final class Truth {

    private static final double TOLERANCE = 1e-9;

    /** What a truth file says about itself and not about the community. */
    private static final Set<String> PROVENANCE = Set.of("dataset", "input", "sha256", "definitions", "tool");

    private Truth() {}

    /**
     * Notes what differs in any block of the truth, and returns how many figures it has.
     *
     * @param elsewhere the blocks that another command prints
     */
    static int compareAll(JsonNode truth, JsonNode figures, Set<String> elsewhere, List<String> differences) {
        int compared = 0;
        for (String block : keys(truth, truth)) {
            if (!PROVENANCE.contains(block) && !elsewhere.contains(block)) {
                compared += compare(block, truth.path(block), figures.path(block), differences);
            }
        }
        return compared;
    }

    /** The checksum of the file that a truth is about. */
    static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

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
