package io.copkit.storage.tck;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CopStorage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Puts a storage with one small fault around a sound one. */
interface Fault {

    /** No fault at all. */
    Fault NONE = (sound, simulation) -> new DelegatingStorage(sound);

    DelegatingStorage around(CopStorage sound, Simulation simulation);

    /** A sound storage to look things up in. */
    static Store store(CopStorage sound) {
        return new Store(sound, new Advice("fault"), new AtomicInteger());
    }

    /** Whether a set's change id is known. */
    static boolean isUsed(CopStorage sound, ChangeSet changes) {
        return store(sound).history(changes.communityId()).stream()
                .anyMatch(transition -> transition.changeId().equals(changes.changeId()));
    }

    /** All activities, retracted ones too. */
    static List<ActivityRecord> recorded(CopStorage sound) {
        return store(sound)
                .all(ActivityQuery.of(ActivityFilter.of(ActivityScope.ALL), ActivityQuery.Order.RECORDED, Store.ALL));
    }
}
