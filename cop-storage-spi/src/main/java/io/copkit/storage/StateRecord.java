package io.copkit.storage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A versioned record: what communities, memberships and documents have in common. */
public sealed interface StateRecord permits CommunityRecord, MembershipRecord, DocumentRecord {

    /** Where the record is kept. */
    StateKey key();

    /** 1 when first written, one more with each write. */
    long version();

    /** The code of its standing. */
    String status();

    /** When a sweep should look at the record; {@code null} if never. */
    @Nullable
    Instant dueAt();

    /** What the record can be found by, besides its other columns. */
    Set<String> terms();

    /** The members whom body and terms refer to by position, in that order; repeats are allowed. */
    List<String> people();

    /** The rest of the aggregate, as text that the storage does not read and that holds no member's id. */
    String body();
}
