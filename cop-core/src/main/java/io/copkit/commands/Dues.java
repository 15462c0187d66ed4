package io.copkit.commands;

import io.copkit.internal.Body;
import io.copkit.storage.CommunityRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * When a sweep must look at a community, for each reason that it may have: the earliest stands in the column. Each feature
 * looks after its own reason.
 */
public final class Dues {

    /** To look for members who give no sign of life, and for places that nobody has taken. */
    public static final String UPKEEP = "upkeep";

    /** To see whether somebody facilitates, and will. */
    public static final String SUCCESSION = "succession";

    /** To look whether it is alive, and whether its stewards should come together. */
    public static final String CARE = "care";

    /** How long a community goes without that at most: its rituals may change in between, and with them what is due. */
    public static final Duration CARE_INTERVAL = Duration.ofDays(30);

    private static final int SCHEMA = 1;
    private static final String DUES = "dues";

    private Dues() {}

    /** When a community is due for a reason. */
    public static Optional<Instant> of(CommunityRecord record, String reason) {
        return Body.read(record.body(), SCHEMA).part(DUES).flatMap(dues -> dues.optionalInstant(reason));
    }

    /** A community that is due for a reason at another time, or no more. */
    public static CommunityRecord with(CommunityRecord record, String reason, Optional<Instant> when) {
        Body body = Body.read(record.body(), SCHEMA);
        body.setPart(DUES, Body.empty().set(reason, when));
        Body dues = body.part(DUES).orElseThrow();
        Optional<Instant> earliest = dues.names().stream()
                .flatMap(name -> dues.optionalInstant(name).stream())
                .min(Comparator.naturalOrder());
        return new CommunityRecord(
                record.id(),
                record.version(),
                record.slug(),
                record.sortKey(),
                record.parentId(),
                record.ancestorIds(),
                record.type(),
                record.stage(),
                record.stageSince(),
                record.status(),
                record.discoverability(),
                record.joinPolicy(),
                record.contentAccess(),
                record.createdAt(),
                earliest.orElse(null),
                record.terms(),
                record.people(),
                body.json());
    }
}
