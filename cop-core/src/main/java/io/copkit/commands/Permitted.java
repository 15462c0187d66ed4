package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.community.Community;
import io.copkit.membership.Membership;
import io.copkit.role.Permission;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A command in a community that is open to changes, once whoever acts is known to be allowed it. The community and what
 * the actor is to it must still be so at commit.
 *
 * @param work the attempt
 * @param community where
 * @param authority what the actor may do there
 */
public record Permitted(Work work, Stored<Community, CommunityRecord> community, Authority authority) {

    /** Runs a command that needs a permission. */
    public static <T> Outcome<T> run(
            Desk desk,
            Actor actor,
            CommunityId community,
            Permission permission,
            Function<Permitted, Outcome<T>> decision) {
        return run(desk, actor, community, permitted -> permitted.needs(permission, () -> decision.apply(permitted)));
    }

    /** Runs a command that decides by itself what it needs. */
    public static <T> Outcome<T> run(
            Desk desk, Actor actor, CommunityId community, Function<Permitted, Outcome<T>> decision) {
        return desk.run(
                actor,
                work -> work.inOpenCommunity(community, stored -> {
                    work.require(stored);
                    Authority authority = Authority.of(work, desk.settings().permissions(), stored);
                    return decision.apply(new Permitted(work, stored, authority));
                }));
    }

    /** Goes on if the actor is allowed. */
    public <T> Outcome<T> needs(Permission permission, Supplier<Outcome<T>> decision) {
        return authority.denies(permission).<Outcome<T>>map(Outcome::refused).orElseGet(decision);
    }

    /** Goes on with the membership of an active member. */
    public <T> Outcome<T> onActive(
            MemberId member, Function<Stored<Membership, MembershipRecord>, Outcome<T>> decision) {
        return active(member).map(decision).orElseGet(() -> Desk.refused(RefusalCode.NOT_A_MEMBER));
    }

    /** Goes on with the membership of whoever acts; the host has none. */
    public <T> Outcome<T> onOwn(Function<Stored<Membership, MembershipRecord>, Outcome<T>> decision) {
        return work.actingMember()
                .flatMap(this::active)
                .map(decision)
                .orElseGet(() -> Desk.refused(RefusalCode.NOT_A_MEMBER));
    }

    /** The membership of an active member. */
    public Optional<Stored<Membership, MembershipRecord>> active(MemberId member) {
        return work.membership(id(), member).filter(stored -> stored.value() instanceof Membership.Active);
    }

    /** An aggregate of the community that is kept as a document. */
    public <A> Optional<Stored<A, DocumentRecord>> document(DocumentMapping<A> mapping, String id) {
        return work.document(mapping, id().value(), id);
    }

    /** Which community. */
    public CommunityId id() {
        return community.value().id();
    }
}
