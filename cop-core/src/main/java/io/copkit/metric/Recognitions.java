package io.copkit.metric;

import io.copkit.MemberId;
import io.copkit.engagement.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who was recognised for what they did: thanked in public, awarded a badge, named in a report. */
@FunctionalInterface
public interface Recognitions {

    /** The recognitions of a window. */
    List<Recognition> during(TimeWindow window);

    /**
     * A recognition.
     *
     * @param member who was recognised
     * @param by by whom; empty for the community as a whole. Whoever recognises themselves is not counted
     * @param at when
     */
    record Recognition(MemberId member, Optional<MemberId> by, Instant at) {}
}
