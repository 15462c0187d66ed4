package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.membership.PendingCounts;
import io.copkit.commands.membership.PendingEnds;
import io.copkit.community.AccessChange;
import io.copkit.community.Charter;
import io.copkit.community.CharterVersion;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityEvent;
import io.copkit.community.CommunityProfile;
import io.copkit.community.CommunitySettings;
import io.copkit.community.CommunityType;
import io.copkit.community.DecisionMethod;
import io.copkit.community.Drift;
import io.copkit.community.PendingFate;
import io.copkit.community.PendingPreview;
import io.copkit.community.PendingRule;
import io.copkit.community.Slug;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.MembershipStatus;
import io.copkit.membership.Origin;
import io.copkit.role.Permission;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Changes what a community has agreed on. */
public final class CommunitySettingsCommands implements CommunitySettings {

    private final Desk desk;
    private final Actor actor;
    private final SlugClaims claims;
    private final Documents<CharterVersion> versions;

    /** Changes on behalf of somebody. */
    public CommunitySettingsCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        this.claims = new SlugClaims(desk, actor);
        this.versions = new Documents<>(desk, CharterVersions.MAPPING);
    }

    private interface Change {
        Outcome<Community> of(Work work, Stored<Community, CommunityRecord> stored);
    }

    @Override
    public Outcome<Community> amend(CommunityId community, int basedOn, Charter charter) {
        return change(community, (work, stored) -> {
            int version = stored.value().charterVersion();
            return version == basedOn
                    ? CharterChange.amend(work, stored, charter, reason())
                    : Desk.refused(RefusalCode.CHARTER_CHANGED, Map.of("version", String.valueOf(version)));
        });
    }

    @Override
    public Outcome<CharterVersion> charter(CommunityId community, int version) {
        return look(
                community,
                known -> versions.find(community.value(), CharterVersions.id(version))
                        .map(found -> Outcome.accepted(found, List.of()))
                        .orElseGet(() -> Desk.refused(
                                RefusalCode.CHARTER_VERSION_UNKNOWN, Map.of("version", String.valueOf(version)))));
    }

    @Override
    public Outcome<Page<CharterVersion>> charters(CommunityId community, int limit) {
        return charters(community, PageRequest.first(limit));
    }

    @Override
    public Outcome<Page<CharterVersion>> charters(CommunityId community, int limit, String next) {
        return charters(community, new PageRequest(limit, next));
    }

    private Outcome<Page<CharterVersion>> charters(CommunityId community, PageRequest page) {
        StateFilter here = StateFilter.ANY.inCommunity(community.value());
        return look(
                community,
                known -> Outcome.accepted(
                        versions.page(versions.query(here).latestFirst().onPage(page)), List.of()));
    }

    @Override
    public Outcome<Community> changeSlug(CommunityId community, String address) {
        String slug = Slug.of(address);
        if (slug.isEmpty()) {
            return Desk.refused(RefusalCode.SLUG_EMPTY);
        }
        Outcome<Community> allowed = desk.look(actor, work -> changeable(work, community, this::withSlug));
        return allowed.fold(
                known -> known.value().slug().equals(slug)
                        ? allowed
                        : claims.holding(
                                slug,
                                community,
                                () -> change(
                                        community,
                                        (work, stored) -> withSlug(work, stored)
                                                .fold(
                                                        still -> SlugClaims.moved(work, stored, slug, reason()),
                                                        Outcome::refused))),
                Outcome::refused);
    }

    private Outcome<Community> withSlug(Work work, Stored<Community, CommunityRecord> stored) {
        return stored.value().isHidden()
                ? Desk.refused(RefusalCode.HIDDEN_HAS_NO_SLUG)
                : Outcome.accepted(stored.value(), List.of());
    }

    @Override
    public Outcome<Community> changeType(CommunityId community, CommunityType type) {
        return change(community, (work, stored) -> {
            Community before = stored.value();
            if (before.type() == type) {
                return Outcome.accepted(before, List.of());
            }
            Community after = before.with(type);
            work.happened(Step.of(Happening.TYPE_CHANGED, work.put(after, stored), reason())
                    .from(before.type().code())
                    .to(type.code()));
            return Outcome.accepted(
                    after, List.of(new CommunityEvent.TypeChanged(work.actor(), work.at(), before, after)));
        });
    }

    @Override
    public Outcome<Community> describe(CommunityId community, CommunityProfile profile) {
        return change(community, (work, stored) -> {
            Community before = stored.value();
            if (before.profile().equals(profile)) {
                return Outcome.accepted(before, List.of());
            }
            Community after = before.with(profile);
            work.happened(Step.of(Happening.COMMUNITY_DESCRIBED, work.put(after, stored), reason()));
            return Outcome.accepted(
                    after, List.of(new CommunityEvent.ProfileChanged(work.actor(), work.at(), before, after)));
        });
    }

    @Override
    public Outcome<Drift> drift(CommunityId community, DecisionMethod decisions) {
        return desk.look(
                actor,
                work -> work.inCommunity(
                        community,
                        stored -> Authority.of(work, desk.settings().permissions(), stored)
                                .denies(Permission.METRICS_COMMUNITY_READ)
                                .<Outcome<Drift>>map(Outcome::refused)
                                .orElseGet(() -> Outcome.accepted(driftOf(community, decisions), List.of()))));
    }

    private Drift driftOf(CommunityId community, DecisionMethod decisions) {
        StateFilter belonging = StateFilter.ANY
                .inCommunity(community.value())
                .inStatus(Arrays.stream(MembershipStatus.values())
                        .filter(MembershipStatus::isBelonging)
                        .map(MembershipStatus::code)
                        .toArray(String[]::new));
        MembershipQuery members = MembershipQuery.of(belonging, PageRequest.first(1));
        List<CensusRow> byOrigin = desk.storage().state().census(CensusQuery.of(members, CensusQuery.Group.ORIGIN));
        long nominated = byOrigin.stream()
                .filter(row -> Origin.NOMINATED.code().equals(row.keys().get(CensusQuery.Group.ORIGIN)))
                .mapToLong(CensusRow::count)
                .sum();
        return new Drift(
                nominated, byOrigin.stream().mapToLong(CensusRow::count).sum(), decisions);
    }

    @Override
    public Outcome<Community> changeAccess(CommunityId community, CommunityAccess access) {
        return changeAccess(community, AccessChange.to(access));
    }

    @Override
    public Outcome<Community> changeAccess(CommunityId id, AccessChange change) {
        return allowed(id, change).fold(known -> changeAccess(known.value(), change), Outcome::refused);
    }

    @Override
    public Outcome<PendingPreview> previewAccess(CommunityId id, AccessChange change) {
        return allowed(id, change)
                .fold(
                        known -> Outcome.accepted(new PendingCounts(desk).preview(known.value(), change), List.of()),
                        Outcome::refused);
    }

    /** The community, if it may have this access and whoever acts may give it that. */
    private Outcome<Community> allowed(CommunityId id, AccessChange change) {
        List<Refusal> illegal = change.access().refusals();
        return illegal.isEmpty()
                ? desk.look(
                        actor,
                        work -> changeable(work, id, (same, stored) -> Outcome.accepted(stored.value(), List.of())))
                : Outcome.refused(illegal);
    }

    private Outcome<Community> changeAccess(Community known, AccessChange change) {
        if (!known.isHidden() || known.with(change.access()).isHidden()) {
            return opened(known, change, Optional.empty());
        }
        String slug = Slug.of(change.address().orElse(known.charter().name()));
        return slug.isEmpty()
                ? Desk.refused(RefusalCode.SLUG_EMPTY)
                : claims.holding(slug, known.id(), () -> opened(known, change, Optional.of(slug)));
    }

    private Outcome<Community> opened(Community known, AccessChange change, Optional<String> slug) {
        Outcome<Community> opened =
                change(known.id(), (work, stored) -> opened(work, stored, known.isHidden(), change, slug));
        boolean ends = opened.fold(
                done -> done.value()
                        .pending()
                        .filter(rule -> rule.fate() == PendingFate.END)
                        .isPresent(),
                refused -> false);
        if (!ends) {
            return opened;
        }
        List<CopEvent> events = new ArrayList<>(opened.events());
        events.addAll(PendingEnds.carryOut(desk, actor, known.id()));
        return Outcome.accepted(new Reads(desk).community(known.id()).orElseThrow(), events);
    }

    /** Decided on one side of hiding, and refused if the community has gone to the other meanwhile. */
    private Outcome<Community> opened(
            Work work,
            Stored<Community, CommunityRecord> stored,
            boolean hidden,
            AccessChange change,
            Optional<String> slug) {
        Community before = stored.value();
        Community opened = before.with(change.access());
        if (before.isHidden() != hidden || (before.isHidden() && !opened.isHidden()) != slug.isPresent()) {
            return Desk.refused(RefusalCode.CONCURRENT_CHANGE);
        }
        Community named = slug.map(opened::under).orElse(opened);
        if (named.equals(before)) {
            return Outcome.accepted(before, List.of());
        }
        boolean samePolicy = before.access().joinPolicy() == named.access().joinPolicy();
        Optional<PendingRule> rule = Optional.of(new PendingRule(change.pending(), work.at()))
                .filter(settled -> settled.fate() != PendingFate.REST);
        Community after = samePolicy ? named : named.letting(rule);
        CommunityRecord record = work.put(after, stored);
        if (!samePolicy && change.pending() == PendingFate.END) {
            work.put(PendingEnds.marked(work, record));
        }
        work.happened(Step.of(Happening.ACCESS_CHANGED, record, reason())
                .from(before.access().code())
                .to(after.access().code()));
        return Outcome.accepted(
                after, List.of(new CommunityEvent.AccessChanged(work.actor(), work.at(), before, after)));
    }

    private <T> Outcome<T> look(CommunityId community, Function<Community, Outcome<T>> reading) {
        return desk.look(actor, work -> work.inCommunity(community, stored -> reading.apply(stored.value())));
    }

    private Outcome<Community> change(CommunityId community, Change change) {
        return desk.run(actor, work -> changeable(work, community, change));
    }

    private Outcome<Community> changeable(Work work, CommunityId community, Change change) {
        return work.inOpenCommunity(
                community,
                stored -> Authority.of(work, desk.settings().permissions(), stored)
                        .denies(Permission.CHARTER_EDIT)
                        .<Outcome<Community>>map(Outcome::refused)
                        .orElseGet(() -> change.of(work, stored)));
    }

    private Reason reason() {
        return actor instanceof Actor.Host ? Reason.HOST : Reason.ASKED;
    }
}
