package io.copkit.commands.structure;

import com.google.common.collect.Lists;
import io.copkit.CommunityId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.NestingPart;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tree of all places. */
final class Places {

    private final Desk desk;
    private final Documents<Place> documents;

    Places(Desk desk) {
        this.desk = desk;
        this.documents = new Documents<>(desk, PlaceMapping.INSTANCE);
    }

    /** Where a community is nested, if it is. */
    static Optional<CommunityId> parent(Work work, CommunityId community) {
        return stored(work, community).flatMap(place -> place.value().parent());
    }

    /** What is nested in a community, level by level, from above to below: a query for each level. */
    List<CommunityId> below(CommunityId community) {
        List<CommunityId> below = new ArrayList<>();
        levels(community).forEach(below::addAll);
        return below;
    }

    /** Whether anything is nested in a community. */
    static boolean hasChildren(Work work, CommunityId community) {
        StateFilter filter = StateFilter.ANY.inCommunity(Ids.TENANT_SCOPE).withAllTerms(NestingPart.term(community));
        return !work.documents(
                        PlaceMapping.INSTANCE,
                        DocumentQuery.of(filter, PageRequest.first(1)).ofType(PlaceMapping.INSTANCE.type()))
                .isEmpty();
    }

    /** What is nested right in a community. */
    Set<CommunityId> children(CommunityId community) {
        return children(List.of(community));
    }

    /**
     * Why a community cannot be nested in another, if so; otherwise demands that everything above the other stays where it is
     * until the commit.
     */
    Optional<Refusal> refusal(Work work, CommunityId community, CommunityId under) {
        int depth = 1;
        Optional<CommunityId> above = Optional.of(under);
        while (above.isPresent()) {
            CommunityId one = above.get();
            if (one.equals(community)) {
                return Optional.of(Refusal.of(RefusalCode.NESTING_CYCLE));
            }
            Optional<Stored<Place, DocumentRecord>> place = stored(work, one);
            place.ifPresentOrElse(
                    work::require, () -> work.require(PlaceMapping.INSTANCE.key(Ids.TENANT_SCOPE, one.value()), 0));
            above = place.flatMap(stored -> stored.value().parent());
            depth++;
        }
        int limit = desk.settings().nestingDepth();
        return depth + levels(community).size() > limit
                ? Optional.of(Refusal.of(RefusalCode.NESTING_TOO_DEEP, Map.of("limit", String.valueOf(limit))))
                : Optional.empty();
    }

    /**
     * Puts a community somewhere else. What will be above it is written as it is: of two moves that together make a tree too
     * deep, the one that has looked below before the other has put something there is decided anew.
     *
     * @param from the place as it was read before anything below it was looked at
     */
    static void move(
            Work work,
            CommunityId community,
            Optional<Stored<Place, DocumentRecord>> from,
            Optional<CommunityId> parent) {
        put(work, new Place(community, parent, work.at()), from);
        Optional<CommunityId> above = parent;
        while (above.isPresent()) {
            CommunityId one = above.get();
            Optional<Stored<Place, DocumentRecord>> place = stored(work, one);
            put(work, place.map(Stored::value).orElseGet(() -> new Place(one, Optional.empty(), work.at())), place);
            above = place.flatMap(stored -> stored.value().parent());
        }
    }

    private static void put(Work work, Place place, Optional<Stored<Place, DocumentRecord>> before) {
        before.ifPresentOrElse(
                stored -> work.put(PlaceMapping.INSTANCE, place, stored), () -> work.put(PlaceMapping.INSTANCE, place));
    }

    /** The place of a community as it is stored. */
    static Optional<Stored<Place, DocumentRecord>> stored(Work work, CommunityId community) {
        return work.document(PlaceMapping.INSTANCE, Ids.TENANT_SCOPE, community.value());
    }

    private List<Set<CommunityId>> levels(CommunityId community) {
        List<Set<CommunityId>> levels = new ArrayList<>();
        Set<CommunityId> seen = new LinkedHashSet<>(Set.of(community));
        Set<CommunityId> level = children(List.of(community));
        while (seen.addAll(level)) {
            levels.add(level);
            level = children(List.copyOf(level));
        }
        return levels;
    }

    private Set<CommunityId> children(List<CommunityId> parents) {
        Set<CommunityId> children = new LinkedHashSet<>();
        for (List<CommunityId> some : Lists.partition(parents, Limits.FILTER_VALUES)) {
            StateFilter filter = StateFilter.ANY
                    .inCommunity(Ids.TENANT_SCOPE)
                    .withAnyTerm(some.stream().map(NestingPart::term).toArray(String[]::new));
            documents.forEach(documents.query(filter), place -> children.add(place.community()));
        }
        return children;
    }
}
