package io.copkit.membership;

import io.copkit.MemberId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of a sync.
 *
 * @param outcomes of everybody who joined or was withdrawn in this call; what an interrupted call had done is not in it
 * @param unchanged how many were as the source has them
 */
public record SyncReport(Map<MemberId, BulkOutcome> outcomes, long unchanged) {

    /** Copies the map, and keeps its order. */
    public SyncReport {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }
}
