package io.copkit.history;

import io.copkit.MemberId;
import io.copkit.lifecycle.Stage;
import java.time.Instant;
import java.util.Optional;

/**
 * A member as of an instant, as far as it was known at another.
 *
 * @param member who
 * @param at the instant looked at; what took effect at that very instant is in it
 * @param knownAt what was recorded after this instant is not in it; empty for all that is known
 * @param stage where the community was in its life; empty if it did not exist
 * @param belonging what the member was to the community; empty for no member
 */
public record MemberAsOf(
        MemberId member, Instant at, Optional<Instant> knownAt, Optional<Stage> stage, Optional<Belonging> belonging) {}
