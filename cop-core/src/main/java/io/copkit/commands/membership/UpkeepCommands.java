package io.copkit.commands.membership;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.DueMemberships;
import io.copkit.commands.succession.SuccessionCommands;
import io.copkit.membership.SweepReport;
import io.copkit.membership.Upkeep;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Looks after what is due, one commit for each change. */
public final class UpkeepCommands implements Upkeep {

    /** Planned memberships that have begun. */
    public interface Beginning {

        /** Carries out those that pass a filter. */
        SweepReport carryOut(StateFilter due, int limit);
    }

    /** What else a community is looked at for. */
    public interface Care {

        /** Looks at a community, says when it is due again, and what happened. */
        List<CopEvent> look(CommunityId community);
    }

    private final Desk desk;
    private final Beginning plans;
    private final IntFunction<SweepReport> purge;
    private final Care care;
    private final Settling settling;
    private final Tending tending;

    /** On behalf of the host, with what it does elsewhere in the same name. */
    public UpkeepCommands(
            Desk desk,
            Actor.Host actor,
            Beginning plans,
            SuccessionCommands successions,
            IntFunction<SweepReport> purge,
            Care care) {
        this.purge = purge;
        this.desk = desk;
        this.plans = plans;
        this.care = care;
        this.settling = new Settling(desk, actor);
        this.tending = new Tending(desk, actor, successions);
    }

    @Override
    public Outcome<SweepReport> sweep(CommunityId community) {
        if (desk.storage().state().findCommunity(community.value()).isEmpty()) {
            return Desk.refused(RefusalCode.COMMUNITY_UNKNOWN);
        }
        StateFilter here = due().inCommunity(community.value());
        int looked = 1;
        List<CopEvent> events = new ArrayList<>();
        boolean more = true;
        while (more) {
            SweepReport settled = settle(here, Limits.PAGE);
            looked += settled.looked();
            events.addAll(settled.events());
            more = settled.more() && !settled.events().isEmpty();
        }
        events.addAll(look(community));
        return Outcome.accepted(new SweepReport(looked, events, false), List.of());
    }

    @Override
    public SweepReport sweepDue(int limit) {
        SweepReport settled = settle(due(), limit);
        List<CommunityRecord> communities = desk.storage()
                .state()
                .communities(CommunityQuery.of(due(), PageRequest.first(limit)))
                .items();
        List<CopEvent> events = new ArrayList<>(settled.events());
        communities.forEach(community -> events.addAll(look(CommunityId.of(community.id()))));
        SweepReport purged = purge.apply(limit);
        events.addAll(purged.events());
        return new SweepReport(
                settled.looked() + communities.size() + purged.looked(),
                events,
                settled.more() || communities.size() == limit || purged.more());
    }

    private List<CopEvent> look(CommunityId community) {
        List<CopEvent> events = new ArrayList<>(tending.tend(community));
        events.addAll(care.look(community));
        return events;
    }

    private SweepReport settle(StateFilter filter, int limit) {
        List<DueMemberships.Key> memberships = DueMemberships.of(desk, filter, limit);
        List<DocumentRecord> invitations = desk.storage()
                .state()
                .documents(DocumentQuery.of(filter, PageRequest.first(limit)).ofType(InvitationMapping.INSTANCE.type()))
                .items();
        SweepReport begun = plans.carryOut(filter, limit);
        List<CopEvent> events = new ArrayList<>(begun.events());
        memberships.forEach(key -> events.addAll(settling.membership(key.community(), key.member())));
        invitations.forEach(record -> events.addAll(settling.invitation(record)));
        return new SweepReport(
                begun.looked() + memberships.size() + invitations.size(),
                events,
                begun.more() || memberships.size() == limit || invitations.size() == limit);
    }

    /** A term is over at the very instant of its end. */
    private StateFilter due() {
        Instant now = desk.now();
        return StateFilter.ANY.dueBefore(now.plusMillis(1));
    }
}
