package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.NotUnderstoodException;
import io.copkit.membership.MembershipStatus;
import io.copkit.role.AccessView;
import io.copkit.role.CommunityAccessView;
import io.copkit.role.Standing;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads access views: one query for up to ten thousand memberships, and those of sanctions above a community. */
public final class AccessLoader {

    /** Those who may be active at the instant looked at; a suspension that is over is over before a sweep. */
    private static final StateFilter BELONGING = StateFilter.ANY.inStatus(Arrays.stream(MembershipStatus.values())
            .filter(MembershipStatus::isBelonging)
            .map(MembershipStatus::code)
            .toArray(String[]::new));

    private static final StateFilter SANCTIONED =
            StateFilter.ANY.inStatus(MembershipStatus.SUSPENDED.code(), MembershipStatus.BANNED.code());

    /** The same, and those who are banned, perhaps from all that lies below too. */
    private static final StateFilter INVOLVED = StateFilter.ANY.inStatus(
            Stream.concat(BELONGING.statuses().stream(), Stream.of(MembershipStatus.BANNED.code()))
                    .toArray(String[]::new));

    private final Desk desk;

    /** Loads from the desk's storage. */
    public AccessLoader(Desk desk) {
        this.desk = desk;
    }

    /** The view of a member, of all communities. */
    public AccessView load(MemberId member) {
        return view(member, INVOLVED, above -> Stream.empty());
    }

    /** The view of a member, of one community only. One that is nested takes a second query, for sanctions above it. */
    public AccessView load(MemberId member, CommunityId only) {
        return view(
                member,
                BELONGING.inCommunity(only.value()),
                above -> sanctions(above, query -> query.ofMember(member.value())));
    }

    /** Together with what is sanctioned above, as far as the memberships that pass the filter do not say so themselves. */
    private AccessView view(
            MemberId member, StateFilter filter, Function<Set<String>, Stream<MembershipRecord>> elsewhere) {
        Instant now = desk.now();
        MembershipQuery query = MembershipQuery.of(filter, PageRequest.first(Limits.PAGE))
                .ofMember(member.value())
                .attachingCommunities();
        Map<CommunityId, Optional<Standing>> standings = new HashMap<>();
        Map<CommunityId, Set<String>> above = new HashMap<>();
        Set<String> shut = new HashSet<>();
        forEach(query, (record, community) -> {
            if (isShutBelow(record, now)) {
                shut.add(record.communityId());
            }
            if (community != null) {
                CommunityId id = CommunityId.of(record.communityId());
                above.put(id, community.ancestorIds());
                add(standings, id, record, community, now);
            }
        });
        Set<String> ancestors = above.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        if (!ancestors.isEmpty()) {
            elsewhere
                    .apply(ancestors)
                    .filter(record -> isShutBelow(record, now))
                    .map(MembershipRecord::communityId)
                    .forEach(shut::add);
        }
        standings.keySet().removeIf(id -> !Collections.disjoint(above.getOrDefault(id, Set.of()), shut));
        return new AccessView(member, now, desk.settings().permissions(), standings);
    }

    /** The view of a community, if there is one. */
    public Optional<CommunityAccessView> load(CommunityId id) {
        Instant now = desk.now();
        MembershipQuery query = MembershipQuery.of(BELONGING.inCommunity(id.value()), PageRequest.first(Limits.PAGE))
                .attachingCommunities();
        Map<MemberId, Optional<Standing>> standings = new LinkedHashMap<>();
        AtomicReference<@Nullable CommunityRecord> seen = new AtomicReference<>();
        forEach(query, (record, community) -> {
            seen.set(community);
            add(standings, MemberId.of(record.memberId()), record, community, now);
        });
        CommunityRecord here = seen.get();
        if (here != null && !here.ancestorIds().isEmpty()) {
            sanctioned(here.ancestorIds(), now).forEach(standings::remove);
        }
        return Optional.ofNullable(here)
                .or(() -> desk.storage().state().findCommunity(id.value()))
                .map(record -> new CommunityAccessView(
                        CommunityMapping.read(record).value(),
                        now,
                        desk.settings().permissions(),
                        standings));
    }

    /** Who is under a sanction in one of these communities that reaches down from it. */
    Set<MemberId> sanctioned(Set<String> communities, Instant now) {
        return sanctions(communities, UnaryOperator.identity())
                .filter(record -> isShutBelow(record, now))
                .map(record -> MemberId.of(record.memberId()))
                .collect(Collectors.toSet());
    }

    /** The memberships under a sanction in these communities. */
    private Stream<MembershipRecord> sanctions(Set<String> communities, UnaryOperator<MembershipQuery> narrowed) {
        List<MembershipRecord> found = new ArrayList<>();
        MembershipQuery query =
                MembershipQuery.of(SANCTIONED.inCommunities(communities), PageRequest.first(Limits.PAGE));
        forEach(narrowed.apply(query), (record, community) -> found.add(record));
        return found.stream();
    }

    /** A membership that was written by a newer version shuts nothing but its own community. */
    private static boolean isShutBelow(MembershipRecord record, Instant now) {
        if (!SANCTIONED.statuses().contains(record.status())) {
            return false;
        }
        try {
            return MembershipMapping.read(record)
                    .value()
                    .sanction()
                    .filter(sanction -> sanction.holdsBelowAt(now))
                    .isPresent();
        } catch (NotUnderstoodException newer) {
            return false;
        }
    }

    private interface Sink {
        void accept(MembershipRecord membership, @Nullable CommunityRecord community);
    }

    private void forEach(MembershipQuery first, Sink sink) {
        MembershipQuery query = first;
        @Nullable String next;
        do {
            Slice<MembershipRecord> slice = desk.storage().state().memberships(query);
            Map<String, CommunityRecord> communities =
                    slice.communities().stream().collect(Collectors.toMap(CommunityRecord::id, Function.identity()));
            slice.items().forEach(record -> sink.accept(record, communities.get(record.communityId())));
            next = slice.next();
            if (next != null) {
                query = query.onPage(query.page().after(next));
            }
        } while (next != null);
    }

    /** Nothing for whoever may do nothing; empty where a newer version has written what this one does not know. */
    private static <K> void add(
            Map<K, Optional<Standing>> standings,
            K key,
            MembershipRecord membership,
            @Nullable CommunityRecord community,
            Instant now) {
        if (community == null) {
            return;
        }
        try {
            Standings.of(CommunityMapping.read(community).value(), MembershipMapping.read(membership), now)
                    .ifPresent(standing -> standings.put(key, Optional.of(standing)));
        } catch (NotUnderstoodException newer) {
            standings.put(key, Optional.empty());
        }
    }
}
