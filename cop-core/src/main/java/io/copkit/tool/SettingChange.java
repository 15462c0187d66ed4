package io.copkit.tool;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * That a setting of a tool changed.
 *
 * @param setting which
 * @param before its value before; empty if there was none
 * @param after its value after; empty if there is none
 * @param at when
 * @param by who changed it; empty if it was the host itself, or the person has been erased
 */
public record SettingChange(
        String setting, Optional<String> before, Optional<String> after, Instant at, Optional<MemberId> by) {}
