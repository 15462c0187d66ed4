package io.copkit.report.log;

import java.time.Instant;

/**
 * Somebody who has joined a community, active or not.
 *
 * @param actor the name under which they act in the log
 * @param joined when they joined
 */
public record RegisteredMember(String actor, Instant joined) {}
