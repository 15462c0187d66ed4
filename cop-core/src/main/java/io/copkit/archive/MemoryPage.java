package io.copkit.archive;

import io.copkit.Community;
import java.util.List;
import java.util.Map;

/**
 * The page that a community is remembered by.
 *
 * @param community the community as it is, with its charter, and what came of it
 * @param story the stages of its life, in order
 * @param artefacts how many things it made, by the code of their type; private spaces aside
 * @param alumni how many people ever belonged to it and were not put out
 */
public record MemoryPage(Community community, List<Chapter> story, Map<String, Long> artefacts, long alumni) {

    /** Copies the collections. */
    public MemoryPage {
        story = List.copyOf(story);
        artefacts = Map.copyOf(artefacts);
    }
}
