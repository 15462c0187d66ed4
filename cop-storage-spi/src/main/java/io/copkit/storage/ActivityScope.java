package io.copkit.storage;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The communities whose activities are looked at.
 *
 * @param communities these only; empty for any
 * @param exceptCommunities not these
 * @param within a community: it and everything nested below it
 */
public record ActivityScope(
        Set<String> communities,
        Set<String> exceptCommunities,
        @Nullable String within) {

    /** All communities of the tenant. */
    public static final ActivityScope ALL = new ActivityScope(Set.of(), Set.of(), null);

    /** Checks sizes ({@link Limits}), and copies the sets. */
    public ActivityScope {
        communities = Check.ids("communities", communities, Limits.FILTER_COMMUNITIES);
        exceptCommunities = Check.ids("exceptCommunities", exceptCommunities, Limits.FILTER_COMMUNITIES);
        Check.optionalId("within", within);
    }

    /** One community. */
    public static ActivityScope of(String communityId) {
        return new ActivityScope(Set.of(communityId), Set.of(), null);
    }

    /** A community and everything nested below it. */
    public static ActivityScope within(String ancestorId) {
        return new ActivityScope(Set.of(), Set.of(), ancestorId);
    }

    /** Without these communities. */
    public ActivityScope except(Collection<String> ids) {
        return new ActivityScope(communities, Set.copyOf(ids), within);
    }
}
