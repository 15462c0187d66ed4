package io.copkit.export;

import io.copkit.Page;
import io.copkit.Paging;

/**
 * Rows that are read page by page.
 *
 * @param <T> what a row is
 */
@FunctionalInterface
public interface PageSource<T> {

    /** One page. */
    Page<T> page(Paging paging);
}
