package io.copkit.lifecycle;

import java.time.Instant;

/**
 * The members of a dispersed community were told that it is to be closed, and may object.
 *
 * @param since since when
 * @param entitled whether a caretaker or a sponsor decided on it
 * @param reason why, in words that name no person
 */
public record ClosingNotice(Instant since, boolean entitled, String reason) {}
