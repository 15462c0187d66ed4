package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.NotUnderstoodException;
import io.copkit.community.Community;
import io.copkit.membership.MembershipStatus;
import io.copkit.role.AccessView;
import io.copkit.role.AccessView.Standing;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Loads access views: one query for up to ten thousand communities. */
public final class AccessLoader {

    private final Desk desk;

    /** Loads from the desk's storage. */
    public AccessLoader(Desk desk) {
        this.desk = desk;
    }

    /** The view of a member, of all communities or of one. */
    public AccessView load(MemberId member, Optional<CommunityId> only) {
        Instant now = desk.now();
        StateFilter active = StateFilter.ANY.inStatus(
                MembershipStatus.ACTIVE.code(), MembershipStatus.DORMANT.code(), MembershipStatus.SUSPENDED.code());
        MembershipQuery query = MembershipQuery.of(
                        only.map(community -> active.inCommunity(community.value()))
                                .orElse(active),
                        PageRequest.first(Limits.PAGE))
                .ofMember(member.value())
                .attachingCommunities();
        Map<CommunityId, Optional<Standing>> standings = new HashMap<>();
        @Nullable String next;
        do {
            Slice<MembershipRecord> slice = desk.storage().state().memberships(query);
            Map<String, CommunityRecord> communities =
                    slice.communities().stream().collect(Collectors.toMap(CommunityRecord::id, Function.identity()));
            slice.items()
                    .forEach(membership -> standings.put(
                            CommunityId.of(membership.communityId()),
                            standing(membership, communities.get(membership.communityId()), now)));
            next = slice.next();
            if (next != null) {
                query = query.onPage(query.page().after(next));
            }
        } while (next != null);
        return new AccessView(member, now, desk.settings().permissions(), standings);
    }

    /** Empty where a newer version has written what this one does not know: nothing is allowed there. */
    private static Optional<Standing> standing(
            MembershipRecord membership, @Nullable CommunityRecord record, Instant now) {
        if (record == null) {
            return Optional.empty();
        }
        try {
            Community community = CommunityMapping.read(record).value();
            return Authority.roles(MembershipMapping.read(membership).value().at(now))
                    .map(roles -> new Standing(community.stage(), roles));
        } catch (NotUnderstoodException newer) {
            return Optional.empty();
        }
    }
}
