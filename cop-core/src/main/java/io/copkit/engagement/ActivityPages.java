package io.copkit.engagement;

import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityQuery.Order;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.Window;
import java.util.Optional;

/**
 * What was recorded in one community, row by row. Read for the host; whom it hands that on to is guarded by the permission
 * {@code export}. Immutable and safe for use by any number of threads.
 *
 * <p>A cursor that was not given by the same list is refused with {@link io.copkit.storage.InvalidCursorException}.
 */
public final class ActivityPages {

    private final CopStorage storage;
    private final ActivityFilter filter;

    private ActivityPages(CopStorage storage, ActivityFilter filter) {
        this.storage = storage;
        this.filter = filter;
    }

    /** Of a community. */
    public static ActivityPages of(CopStorage storage, CommunityId community) {
        return new ActivityPages(storage, ActivityFilter.of(ActivityScope.of(community.value())));
    }

    /** Those of a window only. */
    public ActivityPages during(TimeWindow window) {
        return new ActivityPages(storage, filter.during(Window.between(window.from(), window.to())));
    }

    /** What counts, in the order in which it happened. */
    public Page<RecordedActivity> occurred(Paging paging) {
        return page(Order.OCCURRED, paging);
    }

    /**
     * All of it, in the order in which it was recorded or taken back: a stream that can be followed. Whoever asks again with
     * the last cursor gets what was recorded late or taken back since.
     */
    public Page<RecordedActivity> recorded(Paging paging) {
        return page(Order.RECORDED, paging);
    }

    private Page<RecordedActivity> page(Order order, Paging paging) {
        PageRequest request = new PageRequest(paging.limit(), paging.after().orElse(null));
        Slice<ActivityRecord> slice = storage.activities().read(ActivityQuery.of(filter, order, request));
        return new Page<>(slice.items().stream().map(RecordedActivity::of).toList(), Optional.ofNullable(slice.next()));
    }
}
