package io.copkit.storage.memory;

import io.copkit.storage.ErasureOrder;
import io.copkit.storage.ErasureReceipt;
import io.copkit.storage.PersonalData;
import io.copkit.storage.TraceSink;
import java.util.Set;

/** Finds and erases a person in a {@link Store}. */
final class MemoryPersonalData implements PersonalData {

    private final Store store;

    MemoryPersonalData(Store store) {
        this.store = store;
    }

    @Override
    public ErasureReceipt erase(ErasureOrder order) {
        return store.erase(order);
    }

    @Override
    public void trace(String memberId, TraceSink sink) {
        State state = store.state();
        state.records().filter(record -> Mentions.in(record, memberId)).forEach(sink::state);
        state.transitions().all().filter(found -> Mentions.in(found, memberId)).forEach(sink::transition);
        store.activities(Set.of())
                .forEach((communityId, rows) ->
                        rows.mentioning(memberId).forEach(row -> sink.activity(rows.record(communityId, row))));
    }
}
