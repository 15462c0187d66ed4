package io.copkit.storage.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.Slice;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TiesQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The log in columns and the naive one: whatever is done to both must be answered alike. Community c1 is above c2. */
final class Twins {

    private static final String TENANT = "tenant";

    private final Store store = new Store();
    private final ActivityLog columns = new MemoryActivityLog(TENANT, store);
    private final NaiveActivityLog naive = new NaiveActivityLog(TENANT, store::state);

    Twins() {
        store.commit(Samples.putting("founding", Samples.community("c1", 1)));
        store.commit(Samples.putting("founding", Samples.community("c2", 1, "c1")));
    }

    void append(List<ActivityRecord> activities) {
        assertThat(columns.append(activities)).isEqualTo(naive.append(activities));
    }

    void retract(String communityId, Collection<String> ids, Instant at) {
        assertThat(columns.retract(communityId, ids, at)).isEqualTo(naive.retract(communityId, ids, at));
    }

    void purge(String communityId, Instant before) {
        assertThat(columns.purge(communityId, before)).isEqualTo(naive.purge(communityId, before));
    }

    void erase(ErasureOrder order) {
        assertThat(store.erase(order).activities()).isEqualTo(naive.erase(order.memberId(), new Erasure(order)::of));
    }

    void answerAlike(TallyQuery query) {
        pushAlike(query, (log, sink) -> log.tally(query, sink));
    }

    void answerAlike(TiesQuery query) {
        pushAlike(query, (log, sink) -> log.ties(query, sink));
    }

    void answerAlike(ThreadsQuery query) {
        pushAlike(query, (log, sink) -> log.threads(query, sink));
    }

    /** Page by page, from this one to the last. */
    void answerAlike(ActivityQuery query) {
        assertThat(pages(columns, query)).as("%s", query).isEqualTo(pages(naive, query));
    }

    private void pushAlike(Record query, BiConsumer<ActivityLog, Consumer<Object>> pushing) {
        List<Object> found = new ArrayList<>();
        List<Object> expected = new ArrayList<>();
        pushing.accept(columns, found::add);
        pushing.accept(naive, expected::add);
        assertThat(found).as("%s", query).isEqualTo(expected);
    }

    private static List<List<ActivityRecord>> pages(ActivityLog log, ActivityQuery first) {
        List<List<ActivityRecord>> pages = new ArrayList<>();
        ActivityQuery query = first;
        while (true) {
            Slice<ActivityRecord> page = log.read(query);
            pages.add(page.items());
            if (page.next() == null) {
                return pages;
            }
            query = query.onPage(query.page().after(page.next()));
        }
    }
}
