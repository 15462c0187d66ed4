package io.copkit.fold;

import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityPages;
import io.copkit.engagement.RecordedActivity;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Activities in the order of their time, read page by page: one page is held. */
final class ActivityRows implements Iterator<Activity> {

    private static final Paging MOST = Paging.first(10_000);

    private final ActivityPages pages;
    private Page<RecordedActivity> page;
    private int at;

    ActivityRows(ActivityPages pages) {
        this.pages = pages;
        this.page = pages.occurred(MOST);
    }

    @Override
    public boolean hasNext() {
        while (at == page.items().size() && page.next().isPresent()) {
            page = pages.occurred(MOST.after(page.next().get()));
            at = 0;
        }
        return at < page.items().size();
    }

    @Override
    public Activity next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.items().get(at++).activity();
    }
}
