package io.copkit.commands;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.PendingRule;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.membership.Sanction;
import io.copkit.role.Mandate;
import io.copkit.role.Role;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Who belongs to a community, or is about to, as one attempt at a command sees it. What the attempt has changed already counts
 * in the numbers by role and place, and in the lists of those who take a place; of all else it sees what is stored.
 */
public final class People {

    private final StateStore state;
    private final Work work;

    People(StateStore state, Work work) {
        this.state = state;
        this.work = work;
    }

    /** The roles of the organisations that hold one, or that hold these; {@value Work#SWEEP} at most, in one query. */
    List<Stored<Mandate, MembershipRecord>> mandates(CommunityId community, Role... roles) {
        StateFilter filter = StateFilter.ANY.inCommunity(community.value()).inStatus(MandateMapping.MANDATED);
        MembershipQuery query = MembershipQuery.of(filter, PageRequest.first(Work.SWEEP))
                .inRole(Arrays.stream(roles).map(Role::code).toArray(String[]::new));
        return state.memberships(query).items().stream()
                .map(MandateMapping::read)
                .map(work::seen)
                .toList();
    }

    /** How many organisations hold a role; one whose term is over does not. */
    public long mandated(CommunityId community, Role role) {
        return mandates(community, role).stream()
                .filter(stored -> stored.value().at(work.at()).roles().contains(role))
                .count();
    }

    /** How many active members there are, by each role that they hold. */
    public Map<Role, Long> holders(CommunityId community) {
        Map<Role, Long> counts = new HashMap<>();
        for (CensusRow row : state.census(CensusQuery.of(active(community), CensusQuery.Group.ROLE))) {
            String code = row.keys().getOrDefault(CensusQuery.Group.ROLE, "");
            Role.find(code).ifPresent(role -> counts.put(role, row.count()));
        }
        work.forEachChange((record, change) -> {
            if (record.status().equals(MembershipStatus.ACTIVE.code())) {
                record.roles()
                        .forEach(code ->
                                Role.find(code).ifPresent(role -> counts.merge(role, (long) change, Long::sum)));
            }
        });
        return counts;
    }

    /** How many active members there are. */
    public long members(CommunityId community) {
        return state.census(CensusQuery.of(active(community))).stream()
                .mapToLong(CensusRow::count)
                .sum();
    }

    /** How many take a place: the active, the dormant and the suspended. */
    public long belonging(CommunityId community) {
        return belonging(MembershipQuery.of(belongingTo(community), PageRequest.first(1)), record -> true);
    }

    /** How many of those hold a role. */
    public long belonging(CommunityId community, Role role) {
        return belonging(
                MembershipQuery.of(belongingTo(community), PageRequest.first(1)).inRole(role.code()),
                record -> record.roles().contains(role.code()));
    }

    private long belonging(MembershipQuery query, Predicate<MembershipRecord> counted) {
        LongAdder count = new LongAdder();
        state.census(CensusQuery.of(query)).forEach(row -> count.add(row.count()));
        work.forEachChange((record, change) -> {
            if (query.filter().statuses().contains(record.status()) && counted.test(record)) {
                count.add(change);
            }
        });
        return count.sum();
    }

    /** Those who hold a role and take a place; {@value Work#SWEEP} at most. */
    public List<Stored<Membership, MembershipRecord>> inRole(CommunityId community, Role role) {
        return memberships(MembershipQuery.of(belongingTo(community), PageRequest.first(Work.SWEEP))
                .inRole(role.code()));
    }

    /** Those who take a place and have something whose term is over; {@value Work#SWEEP} at most. */
    public List<Stored<Membership, MembershipRecord>> due(CommunityId community) {
        return memberships(MembershipQuery.of(dueIn(community), PageRequest.first(Work.SWEEP)));
    }

    /** Those who take a place and hold a role although its term is over; {@value Work#SWEEP} at most of each. */
    public List<Stored<Membership, MembershipRecord>> lapsed(CommunityId community, Role role) {
        StateFilter heldOver = belongingTo(community).withAllTerms(MembershipMapping.HELD_OVER);
        Map<StateKey, Stored<Membership, MembershipRecord>> lapsed = new LinkedHashMap<>();
        for (StateFilter filter : List.of(dueIn(community), heldOver)) {
            MembershipQuery query =
                    MembershipQuery.of(filter, PageRequest.first(Work.SWEEP)).inRole(role.code());
            for (Stored<Membership, MembershipRecord> found : memberships(query)) {
                RoleHolders.grant(found, role)
                        .filter(grant -> !grant.holdsAt(work.at()))
                        .ifPresent(grant -> lapsed.put(found.record().key(), found));
            }
        }
        return List.copyOf(lapsed.values());
    }

    /**
     * Those who take a place although their time is over, and whom this attempt has not touched yet; the one that is over
     * longest first.
     *
     * @param comer who is not meant
     */
    List<Stored<Membership, MembershipRecord>> over(CommunityId community, MemberId comer, int atMost) {
        return taken(
                MembershipQuery.of(
                        belongingTo(community).dueBefore(work.at().plusMillis(1)), PageRequest.first(Work.SWEEP)),
                found -> !found.value().member().equals(comer)
                        && found.value().at(work.at()) instanceof Membership.Outside,
                atMost);
    }

    /** Those who asked, or were asked, before the join policy changed, and neither belong nor wait for a place. */
    public List<Stored<Membership, MembershipRecord>> pending(CommunityId community, PendingRule rule, int atMost) {
        StateFilter filter = StateFilter.ANY
                .inCommunity(community.value())
                .inStatus(MembershipStatus.INVITED.code(), MembershipStatus.APPLIED.code())
                .withoutTerms(MembershipMapping.WAITING);
        return taken(
                MembershipQuery.of(filter, PageRequest.first(Work.SWEEP)),
                found -> rule.isAbout(found.value().since()),
                atMost);
    }

    /** Those who wait for a place, the first to wait first. */
    public List<Stored<Membership, MembershipRecord>> waiting(CommunityId community, int atMost) {
        StateFilter filter = StateFilter.ANY
                .inCommunity(community.value())
                .inStatus(MembershipStatus.APPLIED.code())
                .withAllTerms(MembershipMapping.WAITING)
                .dueBefore(Work.FAR_AHEAD);
        return state.memberships(MembershipQuery.of(filter, PageRequest.first(atMost))).items().stream()
                .map(MembershipMapping::read)
                .map(work::seen)
                .toList();
    }

    /** The sanctions that a member is under in the communities above one. One query, and none where there are none above. */
    public List<Sanction> sanctionsAbove(Stored<Community, CommunityRecord> community, MemberId member) {
        Set<String> above = community.record().ancestorIds();
        if (above.isEmpty()) {
            return List.of();
        }
        StateFilter filter = StateFilter.ANY
                .inCommunities(above)
                .inStatus(MembershipStatus.SUSPENDED.code(), MembershipStatus.BANNED.code());
        MembershipQuery query =
                MembershipQuery.of(filter, PageRequest.first(Limits.PAGE)).ofMember(member.value());
        return state.memberships(query).items().stream()
                .map(record -> MembershipMapping.read(record).value())
                .flatMap(membership -> membership.sanction().stream())
                .filter(sanction -> sanction.holdsBelowAt(work.at()))
                .toList();
    }

    /** The first that fit and that this attempt has not touched yet, read page by page. */
    private List<Stored<Membership, MembershipRecord>> taken(
            MembershipQuery query, Predicate<Stored<Membership, MembershipRecord>> fits, int atMost) {
        List<Stored<Membership, MembershipRecord>> taken = new ArrayList<>();
        Slice<MembershipRecord> page = state.memberships(query);
        while (true) {
            page.items().stream()
                    .filter(found -> !work.touches(found.key()))
                    .map(found -> work.seen(MembershipMapping.read(found)))
                    .filter(fits)
                    .limit(atMost - taken.size())
                    .forEach(found -> {
                        work.found(found.record());
                        taken.add(found);
                    });
            if (taken.size() == atMost || page.next() == null) {
                return taken;
            }
            page = state.memberships(query.onPage(query.page().after(page.next())));
        }
    }

    /** As they are stored or as this attempt has left them. */
    private List<Stored<Membership, MembershipRecord>> memberships(MembershipQuery query) {
        return state.memberships(query).items().stream()
                .map(work::found)
                .map(MembershipMapping::read)
                .map(work::seen)
                .toList();
    }

    private StateFilter dueIn(CommunityId community) {
        return belongingTo(community).dueBefore(work.at().plusMillis(1));
    }

    private static StateFilter belongingTo(CommunityId community) {
        return StateFilter.ANY
                .inCommunity(community.value())
                .inStatus(Arrays.stream(MembershipStatus.values())
                        .filter(MembershipStatus::isBelonging)
                        .map(MembershipStatus::code)
                        .toArray(String[]::new));
    }

    private static MembershipQuery active(CommunityId community) {
        StateFilter filter = StateFilter.ANY.inCommunity(community.value()).inStatus(MembershipStatus.ACTIVE.code());
        return MembershipQuery.of(filter, PageRequest.first(1));
    }
}
