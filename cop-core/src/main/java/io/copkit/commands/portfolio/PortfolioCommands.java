package io.copkit.commands.portfolio;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.commands.theme.SubjectChecks;
import io.copkit.community.CommunityEvent;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Membership;
import io.copkit.portfolio.Link;
import io.copkit.portfolio.LinkId;
import io.copkit.portfolio.LinkKind;
import io.copkit.portfolio.Portfolio;
import io.copkit.role.Permission;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.StateFilter;
import io.copkit.theme.Subjects;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Says what communities are about, and links them. */
public final class PortfolioCommands implements Portfolio {

    private final Desk desk;
    private final Actor actor;
    private final Documents<Link> links;

    /** Describes and links on behalf of somebody. */
    public PortfolioCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        this.links = new Documents<>(desk, LinkMapping.INSTANCE);
    }

    @Override
    public Outcome<Community> describe(CommunityId community, Subjects subjects) {
        return desk.run(
                actor,
                work -> work.inOpenCommunity(
                        community,
                        stored -> denied(work, stored, Permission.CHARTER_EDIT)
                                .<Outcome<Community>>map(Outcome::refused)
                                .orElseGet(() -> describe(work, stored, subjects))));
    }

    @Override
    public Outcome<Link> linkSiblings(CommunityId one, CommunityId other) {
        return one.compareTo(other) <= 0
                ? link(LinkKind.SIBLING, one, other, Optional.empty())
                : link(LinkKind.SIBLING, other, one, Optional.empty());
    }

    @Override
    public Outcome<Link> linkParent(CommunityId community, CommunityId parent) {
        return link(LinkKind.PARENT, community, parent, Optional.empty());
    }

    @Override
    public Outcome<Link> linkBroker(CommunityId one, CommunityId other, MemberId broker) {
        return one.compareTo(other) <= 0
                ? link(LinkKind.BROKER, one, other, Optional.of(broker))
                : link(LinkKind.BROKER, other, one, Optional.of(broker));
    }

    @Override
    public Outcome<Link> unlink(LinkId id) {
        Optional<Link> known = links.find(Ids.TENANT_SCOPE, id.value());
        return known.isEmpty()
                ? Desk.refused(RefusalCode.LINK_UNKNOWN)
                : allowed(
                        known.get().from(),
                        known.get().to(),
                        Optional.empty(),
                        () -> desk.run(
                                actor,
                                work -> stored(work, id)
                                        .map(stored -> taken(work, stored))
                                        .orElseGet(() -> Desk.refused(RefusalCode.LINK_UNKNOWN))));
    }

    /** Takes away all links of a community that is being removed; nobody could do so later. */
    public static void unlinkAll(Desk desk, Actor actor, CommunityId community) {
        Documents<Link> links = new Documents<>(desk, LinkMapping.INSTANCE);
        links.forEach(
                links.query(StateFilter.ANY.inCommunity(Ids.TENANT_SCOPE).withAllTerms(LinkMapping.term(community))),
                link -> desk.run(
                        actor,
                        work -> stored(work, link.id())
                                .map(stored -> taken(work, stored))
                                .orElseGet(() -> Desk.refused(RefusalCode.LINK_UNKNOWN))));
    }

    private Outcome<Community> describe(Work work, Stored<Community, CommunityRecord> stored, Subjects subjects) {
        List<Refusal> refusals = subjects.refusals(SubjectChecks.tree(desk, Ids.TENANT_SCOPE));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Community before = stored.value();
        Community after = before.with(subjects);
        if (after.equals(before)) {
            return Outcome.accepted(before, List.of());
        }
        work.happened(Step.of(Happening.SUBJECTS_CHANGED, work.put(after, stored), Reason.ASKED));
        return Outcome.accepted(after, List.of(new CommunityEvent.SubjectsChanged(actor, work.at(), before, after)));
    }

    private Outcome<Link> link(LinkKind kind, CommunityId from, CommunityId to, Optional<MemberId> broker) {
        if (from.equals(to)) {
            return Desk.refused(RefusalCode.LINK_TO_ONESELF);
        }
        LinkId id = LinkMapping.id(kind, from, to);
        return allowed(
                from,
                to,
                broker,
                () -> desk.run(actor, work -> {
                    if (stored(work, id).isPresent()) {
                        return Desk.refused(RefusalCode.LINK_EXISTS);
                    }
                    Link link = new Link(id, kind, from, to, broker, work.at());
                    DocumentRecord record = work.put(LinkMapping.INSTANCE, link);
                    work.happened(Step.of(Happening.COMMUNITIES_LINKED, record, Reason.ASKED)
                            .to(kind.code()));
                    return Outcome.accepted(link, List.of());
                }));
    }

    private static Outcome<Link> taken(Work work, Stored<Link, DocumentRecord> stored) {
        work.delete(stored.record());
        work.happened(Step.of(Happening.COMMUNITIES_UNLINKED, stored.record(), Reason.ASKED)
                .from(stored.value().kind().code()));
        return Outcome.accepted(stored.value(), List.of());
    }

    private static Optional<Stored<Link, DocumentRecord>> stored(Work work, LinkId id) {
        return work.document(LinkMapping.INSTANCE, Ids.TENANT_SCOPE, id.value());
    }

    /** Goes on if the actor may in both, and whoever is to broker belongs to both. */
    private <T> Outcome<T> allowed(
            CommunityId from, CommunityId to, Optional<MemberId> broker, Supplier<Outcome<T>> then) {
        for (CommunityId id : List.of(from, to)) {
            Outcome<Community> allowed = desk.look(
                    actor,
                    work -> work.inOpenCommunity(id, stored -> {
                        Optional<Refusal> denied = denied(work, stored, Permission.LINK_COMMUNITY);
                        if (denied.isPresent()) {
                            return Outcome.refused(denied.get());
                        }
                        return broker.isEmpty() || isActive(work, id, broker.get())
                                ? Outcome.accepted(stored.value(), List.of())
                                : Desk.refused(RefusalCode.NOT_A_MEMBER);
                    }));
            if (!allowed.isAccepted()) {
                return Outcome.refused(allowed.refusals());
            }
        }
        return then.get();
    }

    private static boolean isActive(Work work, CommunityId community, MemberId member) {
        return work.membership(community, member)
                .filter(stored -> stored.value() instanceof Membership.Active)
                .isPresent();
    }

    private Optional<Refusal> denied(Work work, Stored<Community, CommunityRecord> community, Permission permission) {
        return Authority.of(work, desk.settings().permissions(), community).denies(permission);
    }
}
