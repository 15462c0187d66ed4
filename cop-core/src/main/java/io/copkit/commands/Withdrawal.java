package io.copkit.commands;

import io.copkit.MemberId;
import io.copkit.archive.Withdrawn;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the record of a withdrawn community says: its status, so that everything else can leave it out, and its time. */
public final class Withdrawal {

    private static final String WITHDRAWN = "withdrawn";
    private static final String PURGING = "purging";
    private static final int SCHEMA = 1;
    private static final String BIN = "bin";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String BY = "by";

    private Withdrawal() {}

    /** Whether a community is withdrawn, or being removed. */
    public static boolean isWithdrawn(CommunityRecord record) {
        return record.status().equals(WITHDRAWN) || isPurged(record);
    }

    /** Whether a community is being removed. */
    public static boolean isPurged(CommunityRecord record) {
        return record.status().equals(PURGING);
    }

    /** Those that are in the bin, or being removed. */
    public static StateFilter all() {
        return StateFilter.ANY.inStatus(WITHDRAWN, PURGING);
    }

    /** Those that can be brought back. */
    public static StateFilter inBin() {
        return StateFilter.ANY.inStatus(WITHDRAWN);
    }

    /** The next record of a community: in the bin. */
    public static CommunityRecord into(CommunityRecord record, Instant since, Instant until, Optional<MemberId> by) {
        People people = new People(record.people());
        Body bin = Body.empty().set(SINCE, since).set(UNTIL, until);
        by.ifPresent(member -> bin.setNumbers(BY, List.of(people.position(member))));
        return copy(record, WITHDRAWN, people, body(record).without(BIN).setPart(BIN, bin));
    }

    /** The next record of a community: brought back. */
    public static CommunityRecord back(CommunityRecord record) {
        return copy(
                record,
                CommunityMapping.STATUS,
                new People(record.people()),
                body(record).without(BIN));
    }

    /** The next record of a community: being removed. */
    public static CommunityRecord purging(CommunityRecord record) {
        return copy(record, PURGING, new People(record.people()), body(record));
    }

    /** Until when a community can be brought back. */
    public static Instant until(CommunityRecord record) {
        return bin(record).instant(UNTIL);
    }

    /** A community in the bin. */
    public static Withdrawn read(CommunityRecord record) {
        Body bin = bin(record);
        People people = new People(record.people());
        return new Withdrawn(
                CommunityMapping.read(record).value(),
                bin.instant(SINCE),
                bin.instant(UNTIL),
                bin.numbers(BY).stream().findFirst().flatMap(people::at));
    }

    /** Hands on those that pass a filter, read by pages. */
    public static void forEach(StateStore everything, StateFilter filter, Consumer<CommunityRecord> sink) {
        CommunityQuery query = CommunityQuery.of(filter, PageRequest.first(Limits.PAGE));
        while (true) {
            Slice<CommunityRecord> page = everything.communities(query);
            page.items().forEach(sink);
            if (page.next() == null) {
                return;
            }
            query = query.onPage(query.page().after(page.next()));
        }
    }

    private static Body bin(CommunityRecord record) {
        return body(record).part(BIN).orElseThrow();
    }

    private static Body body(CommunityRecord record) {
        return Body.read(record.body(), SCHEMA);
    }

    private static CommunityRecord copy(CommunityRecord record, String status, People people, Body body) {
        return new CommunityRecord(
                record.id(),
                record.version() + 1,
                record.slug(),
                record.sortKey(),
                record.parentId(),
                record.ancestorIds(),
                record.type(),
                record.stage(),
                record.stageSince(),
                status,
                record.discoverability(),
                record.joinPolicy(),
                record.contentAccess(),
                record.createdAt(),
                record.dueAt(),
                record.terms(),
                people.ids(),
                body.json());
    }
}
