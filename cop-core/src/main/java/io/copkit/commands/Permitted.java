package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.People;
import io.copkit.membership.Membership;
import io.copkit.role.Permission;
import io.copkit.role.PermissionMatrix;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A command in a community that is open to changes, once whoever acts is known to be allowed it. The community and what
 * the actor is to it must still be so at commit.
 *
 * @param work the attempt
 * @param community where
 * @param matrix which role may do what
 * @param authority what the actor may do there
 */
public record Permitted(
        Work work, Stored<Community, CommunityRecord> community, PermissionMatrix matrix, Authority authority) {

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
                    PermissionMatrix matrix = desk.settings().permissions();
                    return decision.apply(new Permitted(work, stored, matrix, Authority.of(work, matrix, stored)));
                }));
    }

    /** Whoever acts, in a community that may be closed. */
    public static Permitted of(Desk desk, Work work, Stored<Community, CommunityRecord> stored) {
        PermissionMatrix matrix = desk.settings().permissions();
        return new Permitted(work, stored, matrix, Authority.of(work, matrix, stored));
    }

    /** Goes on if the actor is allowed. */
    public <T> Outcome<T> needs(Permission permission, Supplier<Outcome<T>> decision) {
        return authority.denies(permission).<Outcome<T>>map(Outcome::refused).orElseGet(decision);
    }

    /** Goes on with the membership of a member who may act. */
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

    /** Whether this is who acts, and still may. */
    public boolean isActing(MemberId member) {
        return authority.isOf(member) && active(member).isPresent();
    }

    /** The membership of a member who may act, awake or dormant. */
    public Optional<Stored<Membership, MembershipRecord>> active(MemberId member) {
        return work.membership(id(), member).filter(stored -> {
            Membership now = stored.value().at(work.at());
            return now instanceof Membership.Active || now instanceof Membership.Dormant;
        });
    }

    /** Goes on with an aggregate of the community that is kept as a document. */
    public <A, T> Outcome<T> onDocument(
            DocumentMapping<A> mapping,
            String id,
            RefusalCode unknown,
            Function<Stored<A, DocumentRecord>, Outcome<T>> decision) {
        return work.document(mapping, id().value(), id).map(decision).orElseGet(() -> Desk.refused(unknown));
    }

    /** Writes the first version of an aggregate that is kept as a document, and says so in the history. */
    public <A> void begin(DocumentMapping<A> mapping, A first, Happening happening) {
        DocumentRecord record = work.put(mapping, first);
        work.happened(step(happening, record).to(record.status()));
    }

    /** Writes the next version of an aggregate that is kept as a document, and says so in the history. */
    public <A> DocumentRecord change(
            DocumentMapping<A> mapping, Stored<A, DocumentRecord> before, A after, Happening happening) {
        DocumentRecord record = work.put(mapping, after, before);
        work.happened(step(happening, record).from(before.record().status()).to(record.status()));
        return record;
    }

    /** Writes the first or next version of an aggregate of which there is one in the community, and says so in the history. */
    public <A> void write(
            DocumentMapping<A> mapping, Optional<Stored<A, DocumentRecord>> before, A after, Happening happening) {
        before.ifPresentOrElse(old -> change(mapping, old, after, happening), () -> begin(mapping, after, happening));
    }

    /**
     * Writes the next version of a membership in which nothing changes. What is counted about a member is only worth
     * something if everybody who adds to the count does this.
     */
    public void countOn(Stored<Membership, MembershipRecord> member) {
        work.put(MembershipMapping.next(member.value(), member.record(), work.at()));
    }

    /** Why a role cannot be taken from its holder, if so; otherwise sees to it that no other is taken at the same time. */
    public Optional<Refusal> release(Set<Role> roles) {
        return RoleHolders.release(work, community, roles);
    }

    /**
     * Why a member cannot get a role, if so; otherwise sees to it that no other gets it at the same time, and that those make
     * way whose term is over.
     */
    public Optional<Refusal> take(Membership.Active member, Role role, List<CopEvent> events) {
        return incompatible(member, role).or(() -> RoleHolders.take(work, community, member, role, events));
    }

    /** Why a member cannot have a role besides those already held, if so. */
    public Optional<Refusal> incompatible(Membership.Active member, Role role) {
        return community
                .value()
                .roleBook()
                .incompatibleWith(role, member.roles())
                .map(other ->
                        Refusal.of(RefusalCode.ROLES_INCOMPATIBLE, Map.of("role", role.code(), "other", other.code())));
    }

    /** Whether a member may do something. */
    public boolean allows(MemberId member, Permission permission) {
        return Authority.of(work, matrix, community, new Actor.Member(member))
                .denies(permission)
                .isEmpty();
    }

    private Step step(Happening happening, DocumentRecord record) {
        Step step = Step.of(happening, record, Reason.of(work.actor()));
        return Optional.ofNullable(record.subjectId())
                .flatMap(People::member)
                .map(step::about)
                .orElse(step);
    }

    /** Which community. */
    public CommunityId id() {
        return community.value().id();
    }
}
