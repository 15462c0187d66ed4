package io.copkit.commands.archive;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.archive.BinEvent;
import io.copkit.commands.Desk;
import io.copkit.commands.SlugClaims;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Withdrawal;
import io.copkit.commands.Work;
import io.copkit.commands.portfolio.PortfolioCommands;
import io.copkit.commands.structure.Nests;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.SweepReport;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Removes communities whose time in the bin is over: first it is said that they are being removed, so that nobody brings them back;
 * then their memberships, their things and their activities go, then links and slugs, and the community in the end. Whatever is interrupted
 * is carried on by the next sweep, on whichever node. The history stays, without a community to belong to: a storage forgets people
 * and not pasts, so that whoever stands in it is erased by {@link io.copkit.storage.PersonalData}.
 */
public final class Purging {

    /** How many records one commit removes. */
    private static final int RECORDS = 500;

    /** Later than whatever may have been recorded. */
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Desk desk;
    private final Actor actor;

    /** In the name of the host. */
    public Purging(Desk desk, Actor actor) {
        this.desk = desk.overEverything();
        this.actor = actor;
    }

    /**
     * Removes those that are due.
     *
     * @param limit communities at most
     */
    public SweepReport sweep(int limit) {
        List<CommunityId> due = new ArrayList<>();
        Withdrawal.forEach(desk.storage().state(), Withdrawal.all(), record -> {
            if (isDue(record, desk.now())) {
                due.add(CommunityId.of(record.id()));
            }
        });
        List<CopEvent> events = new ArrayList<>();
        due.stream().limit(limit).forEach(community -> events.addAll(purge(community)));
        return new SweepReport(Math.min(limit, due.size()), events, due.size() > limit);
    }

    private static boolean isDue(CommunityRecord record, Instant now) {
        return Withdrawal.isPurged(record) || !now.isBefore(Withdrawal.until(record));
    }

    private List<CopEvent> purge(CommunityId community) {
        if (!begin(community)) {
            return List.of();
        }
        StateFilter here = StateFilter.ANY.inCommunity(community.value());
        PageRequest page = PageRequest.first(RECORDS);
        boolean removed = remove(() -> desk.storage()
                        .state()
                        .memberships(MembershipQuery.of(here, page))
                        .items())
                && remove(() -> desk.storage()
                        .state()
                        .documents(DocumentQuery.of(here, page))
                        .items());
        if (!removed) {
            return List.of();
        }
        desk.storage().activities().purge(community.value(), EVER);
        Nests.leave(desk, actor, community);
        PortfolioCommands.unlinkAll(desk, actor, community);
        new SlugClaims(desk, actor).releaseAll(community);
        return end(community);
    }

    /** Whether the community is being removed from now on, or already. */
    private boolean begin(CommunityId community) {
        Outcome<Boolean> begun = desk.run(actor, work -> {
            Optional<CommunityRecord> record = record(work, community).filter(found -> isDue(found, work.at()));
            record.filter(found -> !Withdrawal.isPurged(found)).ifPresent(found -> {
                CommunityRecord next = Withdrawal.purging(found);
                work.put(next);
                work.happened(Step.of(Happening.COMMUNITY_PURGED, next, Reason.EXPIRED));
            });
            return Outcome.accepted(record.isPresent(), List.of());
        });
        return begun.fold(Outcome.Accepted::value, refusals -> false);
    }

    /** Removes records page by page; answers whether there are none any more. Of two nodes that remove the same, one reads anew. */
    private boolean remove(Supplier<List<? extends StateRecord>> some) {
        while (true) {
            Outcome<Integer> removed = desk.run(actor, work -> {
                List<? extends StateRecord> records = some.get();
                records.forEach(work::delete);
                records.stream()
                        .findFirst()
                        .ifPresent(first -> work.happened(Step.of(
                                Happening.COMMUNITY_PURGED,
                                StateKey.community(first.key().communityId()),
                                first.version(),
                                Reason.EXPIRED)));
                return Outcome.accepted(records.size(), List.of());
            });
            if (!removed.isAccepted() || removed.orElseThrow() == 0) {
                return removed.isAccepted();
            }
        }
    }

    private List<CopEvent> end(CommunityId community) {
        return desk.<CommunityId>run(actor, work -> {
                    Optional<CommunityRecord> record = record(work, community).filter(Withdrawal::isPurged);
                    record.ifPresent(found -> {
                        work.delete(found);
                        work.happened(Step.of(Happening.COMMUNITY_PURGED, found, Reason.EXPIRED));
                    });
                    return Outcome.accepted(
                            community,
                            record.stream()
                                    .<CopEvent>map(
                                            found -> new BinEvent(community, actor, work.at(), BinEvent.What.PURGED))
                                    .toList());
                })
                .events();
    }

    private static Optional<CommunityRecord> record(Work work, CommunityId community) {
        return work.community(community).map(Stored::record).filter(Withdrawal::isWithdrawn);
    }
}
