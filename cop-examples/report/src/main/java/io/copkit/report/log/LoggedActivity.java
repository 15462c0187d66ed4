package io.copkit.report.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of an activity log, as it was found.
 *
 * @param id what tells it from every other row of the log
 * @param community the community it happened in
 * @param actor who did it
 * @param kind what was done
 * @param target whom it was done toward, if anybody
 * @param thread the conversation it belongs to, if any
 * @param at when it was done
 */
public record LoggedActivity(
        String id,
        String community,
        String actor,
        String kind,
        @Nullable String target,
        @Nullable String thread,
        Instant at) {}
