package io.copkit.storage.memory;

import io.copkit.storage.ActivityScope;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateRecord;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What filters ask for, as conditions on records. */
final class Conditions {

    private Conditions() {}

    /** All of a filter but {@code dueBefore}, which is a span of the order of what is due. */
    static Predicate<StateRecord> on(State state, StateFilter filter) {
        return record -> isIn(record.key().communityId(), filter.communities())
                && !filter.exceptCommunities().contains(record.key().communityId())
                && (filter.within() == null || state.isWithin(record.key().communityId(), filter.within()))
                && isDiscoverable(state, record.key().communityId(), filter.discoverabilities())
                && isIn(record.status(), filter.statuses())
                && record.terms().containsAll(filter.termsAll())
                && meets(record.terms(), filter.termsAny())
                && Collections.disjoint(record.terms(), filter.termsNone())
                && meets(record.people(), filter.people());
    }

    static Predicate<String> on(State state, ActivityScope scope) {
        return communityId -> isIn(communityId, scope.communities())
                && !scope.exceptCommunities().contains(communityId)
                && (scope.within() == null || state.isWithin(communityId, scope.within()));
    }

    /** Whether a value is one of those asked for; any is where none is asked for. */
    static boolean isIn(@Nullable String value, Set<String> asked) {
        return asked.isEmpty() || (value != null && asked.contains(value));
    }

    /** Whether the values asked for are met by at least one; they are where none is asked for. */
    static boolean meets(Collection<String> values, Set<String> asked) {
        return asked.isEmpty() || !Collections.disjoint(asked, values);
    }

    static boolean isEqual(@Nullable String value, @Nullable String asked) {
        return asked == null || asked.equals(value);
    }

    private static boolean isDiscoverable(State state, String communityId, Set<String> asked) {
        if (asked.isEmpty()) {
            return true;
        }
        CommunityRecord community = state.communities().get(communityId);
        return community != null && asked.contains(community.discoverability());
    }
}
