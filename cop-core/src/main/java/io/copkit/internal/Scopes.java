package io.copkit.internal;

import io.copkit.CommunityId;
import io.copkit.storage.ActivityScope;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose activities a query is about. */
public final class Scopes {

    private Scopes() {}

    /** Those of some communities, as if they were one. */
    public static ActivityScope of(Collection<CommunityId> communities) {
        return new ActivityScope(
                communities.stream().map(CommunityId::value).collect(Collectors.toSet()), Set.of(), null);
    }
}
