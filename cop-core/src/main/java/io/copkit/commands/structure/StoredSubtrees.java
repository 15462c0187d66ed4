package io.copkit.commands.structure;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.commands.Desk;
import io.copkit.commands.NestingPart;
import io.copkit.commands.Reads;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.structure.Subtrees;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Communities inside communities, read from what each record says of those above. */
public final class StoredSubtrees implements Subtrees {

    private final Reads reads;
    private final boolean closedToo;

    /** Reads from the desk's storage. */
    public StoredSubtrees(Desk desk) {
        this(new Reads(desk), false);
    }

    private StoredSubtrees(Reads reads, boolean closedToo) {
        this.reads = reads;
        this.closedToo = closedToo;
    }

    @Override
    public Subtrees withClosed() {
        return new StoredSubtrees(reads, true);
    }

    @Override
    public List<Community> above(CommunityId community) {
        Set<CommunityId> ancestors = reads.community(community)
                .map(found -> found.nesting().ancestors())
                .orElse(Set.of());
        if (ancestors.isEmpty()) {
            return List.of();
        }
        StateFilter those = StateFilter.ANY.inCommunities(
                ancestors.stream().map(CommunityId::value).toList());
        return reads.page(CommunityQuery.of(those, PageRequest.first(ancestors.size()))).items().stream()
                .sorted(Comparator.comparing(
                                (Community above) -> above.nesting().ancestors().size())
                        .reversed())
                .toList();
    }

    @Override
    public Page<Community> children(CommunityId community, int limit) {
        return children(community, PageRequest.first(limit));
    }

    @Override
    public Page<Community> children(CommunityId community, int limit, String next) {
        return children(community, new PageRequest(limit, next));
    }

    @Override
    public Page<Community> within(CommunityId community, int limit) {
        return within(community, PageRequest.first(limit));
    }

    @Override
    public Page<Community> within(CommunityId community, int limit, String next) {
        return within(community, new PageRequest(limit, next));
    }

    private Page<Community> children(CommunityId community, PageRequest page) {
        return page(CommunityQuery.of(StateFilter.ANY.withAnyTerm(NestingPart.term(community)), page));
    }

    private Page<Community> within(CommunityId community, PageRequest page) {
        return page(CommunityQuery.of(StateFilter.ANY.within(community.value()), page));
    }

    private Page<Community> page(CommunityQuery query) {
        return reads.page(closedToo ? query : Reads.open(query));
    }
}
