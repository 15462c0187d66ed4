package io.copkit.commands;

import com.google.common.collect.Lists;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.membership.MembershipTimes;
import io.copkit.membership.Roster;
import io.copkit.participation.LevelKeeping;
import io.copkit.role.Mandate;
import io.copkit.role.Role;
import io.copkit.role.RoleHolder;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** State read for the host. */
public final class Reads implements Roster {

    private static final String[] OPEN = EnumSet.complementOf(EnumSet.of(Stage.CLOSED)).stream()
            .map(Stage::code)
            .toArray(String[]::new);

    private final Desk desk;

    /** Reads from the desk's storage. */
    public Reads(Desk desk) {
        this.desk = desk;
    }

    /** A community, if there is one. */
    public Optional<Community> community(CommunityId id) {
        return desk.storage()
                .state()
                .findCommunity(id.value())
                .map(record -> CommunityMapping.read(record).value());
    }

    /** The same question about communities that are not closed. */
    public static CommunityQuery open(CommunityQuery query) {
        return query.inStage(OPEN);
    }

    /** A community and all that is nested in it, read by pages. */
    public List<Community> within(CommunityId ancestor) {
        List<Community> found = new ArrayList<>();
        StateFilter filter = StateFilter.ANY.within(ancestor.value());
        Page<Community> page = page(CommunityQuery.of(filter, PageRequest.first(Limits.PAGE)));
        found.addAll(page.items());
        while (page.next().isPresent()) {
            page = page(CommunityQuery.of(
                    filter, PageRequest.first(Limits.PAGE).after(page.next().get())));
            found.addAll(page.items());
        }
        return found;
    }

    /** Which of some communities there are. */
    public Set<CommunityId> present(Collection<CommunityId> some) {
        Set<CommunityId> present = new HashSet<>();
        for (List<CommunityId> part : Lists.partition(List.copyOf(some), Limits.FILTER_VALUES)) {
            StateFilter those = StateFilter.ANY.inCommunities(
                    part.stream().map(CommunityId::value).toList());
            desk
                    .storage()
                    .state()
                    .communities(CommunityQuery.of(those, PageRequest.first(part.size())))
                    .items()
                    .stream()
                    .map(record -> CommunityId.of(record.id()))
                    .forEach(present::add);
        }
        return present;
    }

    /** One page of communities. */
    public Page<Community> page(CommunityQuery query) {
        Slice<CommunityRecord> slice = desk.storage().state().communities(query);
        return new Page<>(
                slice.items().stream()
                        .map(record -> CommunityMapping.read(record).value())
                        .toList(),
                Optional.ofNullable(slice.next()));
    }

    /** A membership, if there is one. */
    public Optional<Membership> membership(CommunityId community, MemberId member) {
        return desk.storage()
                .state()
                .findMembership(community.value(), member.value())
                .filter(record -> !MandateMapping.isOne(record))
                .map(record -> MembershipMapping.read(record).value());
    }

    /** A page of those who applied: who waits for a place in the order of the queue, the others by their ids. */
    public Page<Membership.Applied> applied(CommunityId community, boolean waiting, Paging paging) {
        StateFilter applied = StateFilter.ANY.inCommunity(community.value()).inStatus(MembershipStatus.APPLIED.code());
        StateFilter filter = waiting
                ? applied.withAllTerms(MembershipMapping.WAITING).dueBefore(Work.FAR_AHEAD)
                : applied.withoutTerms(MembershipMapping.WAITING);
        PageRequest page = new PageRequest(paging.limit(), paging.after().orElse(null));
        Slice<MembershipRecord> slice = desk.storage().state().memberships(MembershipQuery.of(filter, page));
        return new Page<>(
                slice.items().stream()
                        .map(record -> (Membership.Applied)
                                MembershipMapping.read(record).value())
                        .toList(),
                Optional.ofNullable(slice.next()));
    }

    @Override
    public void forEach(CommunityId community, Consumer<? super Membership.Active> sink) {
        forEachBelonging(community, belonging -> sink.accept(belonging.membership()));
    }

    /** Hands on when everybody belonged to a community who ever did, by id, each once. */
    public void forEachTenure(CommunityId community, Consumer<? super MembershipTimes> sink) {
        MembershipQuery query =
                MembershipQuery.of(StateFilter.ANY.inCommunity(community.value()), PageRequest.first(Limits.PAGE));
        forEachRecord(query, record -> {
            if (!MandateMapping.isOne(record)) {
                Membership membership = MembershipMapping.read(record).value().at(desk.now());
                sink.accept(MembershipTimes.of(membership, MembershipMapping.origin(record)));
            }
        });
    }

    /** Hands on everybody who belongs to a community, in the present state, each once. */
    public void forEachBelonging(CommunityId community, Consumer<? super Membership.Belonging> sink) {
        forEach(community, MembershipStatus.belonging(), membership -> sink.accept((Membership.Belonging) membership));
    }

    /** Hands on everybody who is one of these to a community, in the present state, each once, by id. */
    public void forEach(CommunityId community, Set<MembershipStatus> statuses, Consumer<? super Membership> sink) {
        forEachRecorded(community, statuses, recorded -> {
            Membership membership = recorded.at(desk.now());
            if (statuses.contains(membership.status())) {
                sink.accept(membership);
            }
        });
    }

    /** Hands on everybody who is recorded as one of these to a community, as recorded, each once, by id. */
    public void forEachRecorded(
            CommunityId community, Set<MembershipStatus> statuses, Consumer<? super Membership> sink) {
        StateFilter filter = StateFilter.ANY
                .inCommunity(community.value())
                .inStatus(statuses.stream().map(MembershipStatus::code).toArray(String[]::new));
        forEachRecord(
                MembershipQuery.of(filter, PageRequest.first(Limits.PAGE)),
                record -> sink.accept(MembershipMapping.read(record).value()));
    }

    private void forEachRecord(MembershipQuery query, Consumer<MembershipRecord> sink) {
        String next = null;
        do {
            Slice<MembershipRecord> page = desk.storage()
                    .state()
                    .memberships(
                            next == null ? query : query.onPage(query.page().after(next)));
            page.items().forEach(sink);
            next = page.next();
        } while (next != null);
    }

    /** What is kept about the level of a member, if it is one. */
    public Optional<LevelKeeping> keeping(CommunityId community, MemberId member) {
        return desk.storage()
                .state()
                .findMembership(community.value(), member.value())
                .flatMap(record -> community(community).flatMap(known -> ReviewedMember.of(known, record, desk.now())))
                .map(ReviewedMember::keeping);
    }

    /** Hands on everybody whose level is looked at, as they were last written. */
    public void forEachReviewed(Community community, Instant at, Consumer<ReviewedMember> sink) {
        @Nullable String next = null;
        do {
            Slice<MembershipRecord> page =
                    desk.storage().state().memberships(belonging(community.id(), new PageRequest(Limits.PAGE, next)));
            page.items()
                    .forEach(record -> ReviewedMember.of(community, record, at).ifPresent(sink));
            next = page.next();
        } while (next != null);
    }

    /** Those who belong to a community and hold a role, by their ids, as they were last written. */
    public List<Membership> holders(CommunityId community, Role role, int atMost) {
        MembershipQuery query = MembershipQuery.of(belonging(community), PageRequest.first(atMost))
                .inRole(role.code());
        return desk.storage().state().memberships(query).items().stream()
                .map(record -> MembershipMapping.read(record).value())
                .toList();
    }

    /** The page of those who belong to a community and hold one of these roles, by their ids, as of now. */
    public Page<Membership.Active> roleHolders(CommunityId community, List<Role> roles, Paging paging) {
        PageRequest page = new PageRequest(paging.limit(), paging.after().orElse(null));
        return page(
                belonging(community, page).inRole(roles.stream().map(Role::code).toArray(String[]::new)));
    }

    /** A page of those who belong to a community, by their ids, as of now. */
    public Page<Membership.Active> belonging(CommunityId community, Paging paging) {
        return page(belonging(
                community, new PageRequest(paging.limit(), paging.after().orElse(null))));
    }

    private Page<Membership.Active> page(MembershipQuery query) {
        Slice<MembershipRecord> slice = desk.storage().state().memberships(query);
        return new Page<>(
                slice.items().stream()
                        .map(record -> MembershipMapping.read(record).value().at(desk.now()))
                        .filter(Membership.Belonging.class::isInstance)
                        .map(membership -> ((Membership.Belonging) membership).membership())
                        .toList(),
                Optional.ofNullable(slice.next()));
    }

    /** The page of the people and organisations that hold a role, by their ids, as of now. One query, whatever they are. */
    public Page<RoleHolder> holders(CommunityId community, Role role, Paging paging) {
        StateFilter holding = StateFilter.ANY
                .inCommunity(community.value())
                .inStatus(Stream.concat(
                                MembershipStatus.belonging().stream().map(MembershipStatus::code),
                                Stream.of(MandateMapping.MANDATED))
                        .toArray(String[]::new));
        PageRequest page = new PageRequest(paging.limit(), paging.after().orElse(null));
        Slice<MembershipRecord> slice = desk.storage()
                .state()
                .memberships(MembershipQuery.of(holding, page).inRole(role.code()));
        Instant now = desk.now();
        return new Page<>(
                slice.items().stream()
                        .flatMap(record -> holder(record, role, now).stream())
                        .toList(),
                Optional.ofNullable(slice.next()));
    }

    private static Optional<RoleHolder> holder(MembershipRecord record, Role role, Instant now) {
        if (MandateMapping.isOne(record)) {
            Mandate mandate = MandateMapping.read(record).value().at(now);
            return mandate.grant(role).map(grant -> new RoleHolder.Organisation(mandate.organisation(), grant));
        }
        return MembershipMapping.read(record).value().at(now) instanceof Membership.Belonging belonging
                ? belonging.membership().grant(role).map(grant -> new RoleHolder.Person(belonging.member(), grant))
                : Optional.empty();
    }

    /** The roles of an organisation, as of now, if it is known in a community. */
    public Optional<Mandate> mandate(CommunityId community, OrganisationId organisation) {
        return desk.storage()
                .state()
                .findMembership(community.value(), organisation.value())
                .filter(MandateMapping::isOne)
                .map(record -> MandateMapping.read(record).value().at(desk.now()));
    }

    /** Asks for those who belong to a community, by their ids, as they were last written. */
    public static MembershipQuery belonging(CommunityId community, PageRequest page) {
        return MembershipQuery.of(belonging(community), page);
    }

    /** Who is under a sanction in a community above this one that reaches down to it. */
    public Set<MemberId> sanctionedAbove(Community community, Instant at) {
        Set<String> above =
                community.nesting().ancestors().stream().map(CommunityId::value).collect(Collectors.toSet());
        return above.isEmpty() ? Set.of() : new AccessLoader(desk).sanctioned(above, at);
    }

    /** Asks for those who belong to one of the communities that pass a filter. */
    public static MembershipQuery belonging(StateFilter filter, PageRequest page) {
        return MembershipQuery.of(
                filter.inStatus(
                        MembershipStatus.ACTIVE.code(),
                        MembershipStatus.DORMANT.code(),
                        MembershipStatus.SUSPENDED.code()),
                page);
    }

    private static StateFilter belonging(CommunityId community) {
        return StateFilter.ANY
                .inCommunity(community.value())
                .inStatus(
                        MembershipStatus.ACTIVE.code(),
                        MembershipStatus.DORMANT.code(),
                        MembershipStatus.SUSPENDED.code());
    }
}
