package io.copkit.commands.space;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.ParticipationLevel;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.membership.Membership;
import io.copkit.role.Permission;
import io.copkit.space.SpaceReader;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.util.Optional;

/**
 * What the acting member is to a community and its spaces, by the records that a command has read.
 *
 * @param community the community
 * @param authority what the member may do in it
 * @param reader what the member may read
 */
record SpaceAccess(Stored<Community, CommunityRecord> community, Authority authority, SpaceReader reader) {

    interface Decision<T> {
        Outcome<T> then(SpaceAccess access);
    }

    /** Decides on a community that exists for the member. */
    static <T> Outcome<T> in(Work work, Desk desk, CommunityId id, MemberId member, Decision<T> decision) {
        return work.inCommunity(id, stored -> {
            SpaceAccess access = of(work, desk, stored, member);
            return access.reader.knowsOfCommunity()
                    ? decision.then(access)
                    : Desk.refused(RefusalCode.COMMUNITY_UNKNOWN);
        });
    }

    /** Decides on a community that exists for the member and is not closed. */
    static <T> Outcome<T> inOpen(Work work, Desk desk, CommunityId id, MemberId member, Decision<T> decision) {
        return in(
                work,
                desk,
                id,
                member,
                access -> access.community
                        .value()
                        .conduct()
                        .refusal()
                        .<Outcome<T>>map(Outcome::refused)
                        .orElseGet(() -> decision.then(access)));
    }

    private static SpaceAccess of(Work work, Desk desk, Stored<Community, CommunityRecord> community, MemberId member) {
        Authority authority = Authority.of(work, desk.settings().permissions(), community);
        Optional<Stored<Membership, MembershipRecord>> active = work.membership(
                        community.value().id(), member)
                .filter(stored -> stored.value() instanceof Membership.Active);
        boolean core = active.isPresent()
                && (authority.denies(Permission.SPACE_CORE_READ).isEmpty()
                        || ParticipationLevel.CORE
                                .code()
                                .equals(active.get().record().level()));
        return new SpaceAccess(
                community,
                authority,
                new SpaceReader(
                        member, active.isPresent(), core, community.value().access()));
    }
}
