package io.copkit.storage;

import java.util.Set;

/**
 * A page of communities.
 *
 * @param filter what every state record can be narrowed down by
 * @param types one of these types; empty for any
 * @param stages one of these stages; empty for any
 * @param page which page
 */
public record CommunityQuery(StateFilter filter, Set<String> types, Set<String> stages, PageRequest page)
        implements StateQuery, PagedQuery {

    /** Checks sizes ({@link Limits}), and copies the sets. */
    public CommunityQuery {
        types = Check.ids("types", types, Limits.FILTER_VALUES);
        stages = Check.ids("stages", stages, Limits.FILTER_VALUES);
    }

    /** The communities that pass a filter. */
    public static CommunityQuery of(StateFilter filter, PageRequest page) {
        return new CommunityQuery(filter, Set.of(), Set.of(), page);
    }

    /** Of these types only. */
    public CommunityQuery ofType(String... codes) {
        return new CommunityQuery(filter, Set.of(codes), stages, page);
    }

    /** In these stages only. */
    public CommunityQuery inStage(String... codes) {
        return new CommunityQuery(filter, types, Set.of(codes), page);
    }

    /** The same query for another page. */
    public CommunityQuery onPage(PageRequest other) {
        return new CommunityQuery(filter, types, stages, other);
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(onPage(PageRequest.first(1)));
    }
}
