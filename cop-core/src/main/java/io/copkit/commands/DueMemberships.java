package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.util.List;

/** The memberships in which something is due. Those who wait for a place are not: only a free place brings them on. */
public final class DueMemberships {

    private DueMemberships() {}

    /**
     * Whose membership where.
     *
     * @param community where
     * @param member whose
     */
    public record Key(CommunityId community, MemberId member) {}

    /** The earliest that pass a filter. */
    public static List<Key> of(Desk desk, StateFilter filter, int limit) {
        MembershipQuery query =
                MembershipQuery.of(filter.withoutTerms(MembershipMapping.WAITING), PageRequest.first(limit));
        return desk.storage().state().memberships(query).items().stream()
                .map(record -> new Key(CommunityId.of(record.communityId()), MemberId.of(record.memberId())))
                .toList();
    }
}
