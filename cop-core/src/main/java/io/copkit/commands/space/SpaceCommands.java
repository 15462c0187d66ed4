package io.copkit.commands.space;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.commands.theme.SubjectChecks;
import io.copkit.commands.theme.SubjectColumns;
import io.copkit.community.Discoverability;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.TextRules;
import io.copkit.membership.Membership;
import io.copkit.role.Permission;
import io.copkit.space.Space;
import io.copkit.space.SpaceChanged;
import io.copkit.space.SpaceId;
import io.copkit.space.SpaceReader;
import io.copkit.space.SpaceVisibility;
import io.copkit.space.Spaces;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.theme.About;
import io.copkit.theme.Subjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Opens, closes and lists the spaces of a community. */
public final class SpaceCommands implements Spaces {

    private static final int NAME_LENGTH = 120;

    private final Desk desk;
    private final Actor actor;
    private final MemberId member;
    private final CommunityId community;
    private final Documents<Space> spaces;

    /** The spaces of a community, as a member may use them. */
    public SpaceCommands(Desk desk, MemberId member, CommunityId community) {
        this.desk = desk;
        this.actor = new Actor.Member(member);
        this.member = member;
        this.community = community;
        this.spaces = new Documents<>(desk, SpaceMapping.INSTANCE);
    }

    @Override
    public Outcome<Space> open(String name, SpaceVisibility visibility, Subjects subjects) {
        return opening(Permission.SPACE_OPEN, (work, access) -> {
            List<Refusal> refusals = new ArrayList<>(new TextRules()
                    .needed("space", name)
                    .line("space", name, NAME_LENGTH)
                    .refusals());
            refusals.addAll(SubjectChecks.refusals(work, community.value(), subjects));
            if (visibility == SpaceVisibility.PRIVATE_PAIR) {
                refusals.add(Refusal.of(RefusalCode.PAIR_NEEDS_TWO));
            }
            if (visibility == SpaceVisibility.PUBLIC
                    && access.community().value().access().discoverability() == Discoverability.HIDDEN) {
                refusals.add(Refusal.of(RefusalCode.PUBLIC_SPACE_IN_HIDDEN_COMMUNITY));
            }
            if (!refusals.isEmpty()) {
                return Outcome.refused(refusals);
            }
            work.require(access.community());
            return opened(work, name, visibility, Set.of(), subjects);
        });
    }

    @Override
    public Outcome<Space> openPair(MemberId other) {
        return opening(Permission.POST, (work, access) -> {
            if (other.equals(member)) {
                return Desk.refused(RefusalCode.PAIR_NEEDS_TWO);
            }
            Optional<Membership> partner = work.membership(community, other).map(Stored::value);
            if (partner.isEmpty() || !(partner.get() instanceof Membership.Active)) {
                return Desk.refused(RefusalCode.NOT_A_MEMBER);
            }
            if (hasPairWith(other)) {
                return Desk.refused(RefusalCode.PAIR_EXISTS);
            }
            work.rewrite(access.community());
            return opened(work, "", SpaceVisibility.PRIVATE_PAIR, Set.of(member, other), Subjects.NONE);
        });
    }

    @Override
    public Outcome<Space> close(SpaceId id) {
        return desk.run(
                actor,
                work -> SpaceAccess.inOpen(
                        work, desk, community, member, access -> onReadable(work, access, id, this::close)));
    }

    @Override
    public Outcome<Space> find(SpaceId id) {
        return desk.look(
                actor,
                work -> SpaceAccess.in(
                        work,
                        desk,
                        community,
                        member,
                        access -> onReadable(
                                work, access, id, (same, as, stored) -> Outcome.accepted(stored.value(), List.of()))));
    }

    @Override
    public Outcome<Page<Space>> list(About subject, int limit) {
        return list(subject, PageRequest.first(limit));
    }

    @Override
    public Outcome<Page<Space>> list(About subject, int limit, String next) {
        return list(subject, new PageRequest(limit, next));
    }

    @Override
    public Outcome<Page<Space>> pairs(int limit) {
        return pairs(PageRequest.first(limit));
    }

    @Override
    public Outcome<Page<Space>> pairs(int limit, String next) {
        return pairs(new PageRequest(limit, next));
    }

    private interface OnCommunity {
        Outcome<Space> then(Work work, SpaceAccess access);
    }

    private interface OnSpace {
        Outcome<Space> then(Work work, SpaceAccess access, Stored<Space, DocumentRecord> space);
    }

    private Outcome<Space> opening(Permission permission, OnCommunity decision) {
        return desk.run(
                actor,
                work -> SpaceAccess.inOpen(
                        work,
                        desk,
                        community,
                        member,
                        access -> access.authority()
                                .denies(permission)
                                .or(() -> access.community().value().conduct().refusal(Permission.SPACE_OPEN))
                                .<Outcome<Space>>map(Outcome::refused)
                                .orElseGet(() -> decision.then(work, access))));
    }

    /** A space that the member may not read is refused like one that never was. */
    private Outcome<Space> onReadable(Work work, SpaceAccess access, SpaceId id, OnSpace decision) {
        return work.document(SpaceMapping.INSTANCE, community.value(), id.value())
                .filter(stored -> access.reader().mayRead(stored.value()))
                .map(stored -> decision.then(work, access, stored))
                .orElseGet(() -> Desk.refused(RefusalCode.SPACE_UNKNOWN));
    }

    private Outcome<Space> close(Work work, SpaceAccess access, Stored<Space, DocumentRecord> stored) {
        Space space = stored.value();
        Optional<Refusal> denied = space.visibility() == SpaceVisibility.PRIVATE_PAIR
                ? Optional.empty()
                : access.authority().denies(Permission.SPACE_OPEN);
        if (denied.isPresent()) {
            return Outcome.refused(denied.get());
        }
        if (!space.isOpen()) {
            return Desk.refused(RefusalCode.SPACE_CLOSED);
        }
        work.require(access.community());
        Space closed = space.close(work.at());
        return happened(work, Happening.SPACE_CLOSED, work.put(SpaceMapping.INSTANCE, closed, stored), closed);
    }

    private boolean hasPairWith(MemberId other) {
        List<Space> found = new ArrayList<>();
        spaces.forEach(spaces.query(pairs()), found::add);
        return found.stream().anyMatch(space -> space.pair().contains(other));
    }

    private Outcome<Space> opened(
            Work work, String name, SpaceVisibility visibility, Set<MemberId> pair, Subjects subjects) {
        SpaceId id = SpaceId.of(desk.newId());
        Space space = new Space(id, community, name, visibility, pair, subjects, work.at(), Optional.empty());
        return happened(work, Happening.SPACE_OPENED, work.put(SpaceMapping.INSTANCE, space), space);
    }

    private Outcome<Space> happened(Work work, Happening what, DocumentRecord record, Space space) {
        work.happened(Step.of(what, record, Reason.ASKED).to(space.visibility().code()));
        return Outcome.accepted(space, List.of(new SpaceChanged(actor, work.at(), what, space)));
    }

    private Outcome<Page<Space>> list(About subject, PageRequest page) {
        return looking(access -> page(
                page,
                SubjectColumns.narrow(
                        open().withoutTerms(keptFrom(access.reader())),
                        subject,
                        () -> SubjectChecks.tree(desk, community.value()))));
    }

    private Outcome<Page<Space>> pairs(PageRequest page) {
        return looking(
                access -> access.reader().active() ? page(page, pairs()) : new Page<>(List.of(), Optional.empty()));
    }

    private Outcome<Page<Space>> looking(Function<SpaceAccess, Page<Space>> pages) {
        return desk.look(
                actor,
                work -> SpaceAccess.in(
                        work, desk, community, member, access -> Outcome.accepted(pages.apply(access), List.of())));
    }

    private Page<Space> page(PageRequest page, StateFilter filter) {
        return spaces.page(spaces.query(filter).onPage(page));
    }

    private StateFilter open() {
        return StateFilter.ANY.inCommunity(community.value()).inStatus(SpaceMapping.OPEN);
    }

    private StateFilter pairs() {
        return open().withAllTerms(SpaceMapping.term(SpaceVisibility.PRIVATE_PAIR))
                .naming(member.value());
    }

    private static String[] keptFrom(SpaceReader reader) {
        return Arrays.stream(SpaceVisibility.values())
                .filter(visibility -> !reader.shared().contains(visibility))
                .map(SpaceMapping::term)
                .toArray(String[]::new);
    }
}
