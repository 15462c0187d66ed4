package io.copkit.commands;

import io.copkit.MemberId;
import io.copkit.NotUnderstoodException;
import io.copkit.community.Discoverability;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which communities exist for a member: those in the open, and those that the member is involved in. This is the only place
 * where that is decided; for everybody else a hidden community is one that there never was.
 *
 * <p>Decided on columns, before anything else is read: what a newer version has written in a way that this one does not
 * understand counts as hidden, for an error about it would tell that it is there.
 */
public final class Sight {

    private static final String[] IN_THE_OPEN = {Discoverability.PUBLIC.code(), Discoverability.LISTED.code()};

    private final StateStore state;
    private final MemberId member;
    private final Instant now;

    /** What exists for a member at an instant. */
    public Sight(StateStore state, MemberId member, Instant now) {
        this.state = state;
        this.member = member;
        this.now = now;
    }

    /** Narrows a query down to what every person whom the host knows may find. */
    public static StateFilter inTheOpen(StateFilter filter) {
        return filter.discoverable(IN_THE_OPEN);
    }

    /** Narrows a query down to what everybody may find, also whoever the host does not know. */
    public static StateFilter inPublic(StateFilter filter) {
        return filter.discoverable(Discoverability.PUBLIC.code());
    }

    /** Whether everybody may find a community, also whoever the host does not know. */
    public static boolean isPublic(CommunityRecord community) {
        return community.discoverability().equals(Discoverability.PUBLIC.code());
    }

    static boolean isInTheOpen(CommunityRecord community) {
        return Arrays.asList(IN_THE_OPEN).contains(community.discoverability());
    }

    /** Whether a community exists for the member. */
    public boolean sees(CommunityRecord community) {
        return isInTheOpen(community)
                || state.findMembership(community.id(), member.value())
                        .filter(this::isInvolved)
                        .isPresent();
    }

    /** The ids of the hidden communities that exist for the member. */
    public Set<String> hidden() {
        StateFilter filter = StateFilter.ANY
                .discoverable(Discoverability.HIDDEN.code())
                .inStatus(Arrays.stream(MembershipStatus.values())
                        .filter(MembershipStatus::isInvolved)
                        .map(MembershipStatus::code)
                        .toArray(String[]::new));
        MembershipQuery query =
                MembershipQuery.of(filter, PageRequest.first(Limits.PAGE)).ofMember(member.value());
        Set<String> ids = new HashSet<>();
        String next = null;
        do {
            Slice<MembershipRecord> page = state.memberships(
                    next == null ? query : query.onPage(query.page().after(next)));
            page.items().stream()
                    .filter(this::isInvolved)
                    .map(MembershipRecord::communityId)
                    .forEach(ids::add);
            next = page.next();
        } while (next != null);
        return ids;
    }

    /** Whether a member with this record is involved in the community. */
    private boolean isInvolved(MembershipRecord record) {
        return understood(record)
                .map(membership -> membership.at(now).status().isInvolved())
                .orElse(false);
    }

    private static Optional<Membership> understood(MembershipRecord record) {
        try {
            return Optional.of(MembershipMapping.read(record).value());
        } catch (NotUnderstoodException | OrganisationMetException nobody) {
            return Optional.empty();
        }
    }
}
