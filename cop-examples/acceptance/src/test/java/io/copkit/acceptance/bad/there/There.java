package io.copkit.acceptance.bad.there;

import io.copkit.acceptance.bad.here.Here;

/** Needs {@link Here}, which needs it. */
public record There(Here here) {}
