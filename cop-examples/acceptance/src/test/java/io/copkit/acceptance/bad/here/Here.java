package io.copkit.acceptance.bad.here;

import io.copkit.acceptance.bad.there.There;

/** Needs {@link There}, which needs it. */
public record Here(There there) {}
