package io.copkit.export;

import io.copkit.Page;
import io.copkit.Paging;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes rows page by page: one page is held, whatever their number. An export that was interrupted, and one that follows a
 * stream of events, goes on from the last cursor that it told of.
 *
 * @param source where rows come from
 * @param rows how many are read at a time
 * @param <T> what a row is
 */
public record Export<T>(PageSource<T> source, Paging rows) {

    /** From the beginning. */
    public static <T> Export<T> of(PageSource<T> source, int rows) {
        return new Export<>(source, Paging.first(rows));
    }

    /** From where a former export has told that it came. */
    public Export<T> after(String cursor) {
        return new Export<>(source, rows.after(cursor));
    }

    /**
     * Writes all rows to the end. A page that has been told of is written and flushed; after an interruption the page that was
     * being written comes again, and so does the last one when a stream is followed: rows have ids, by which a reader knows
     * them again.
     *
     * @param writer takes the rows; not closed
     * @param reached is told after each page from where to go on
     * @return from where to go on when there is more; empty if nothing but the first page was there
     */
    public Optional<String> to(RowWriter<? super T> writer, Consumer<String> reached) {
        Paging paging = rows;
        while (true) {
            Page<T> page = source.page(paging);
            page.items().forEach(writer::write);
            writer.flush();
            if (page.next().isEmpty()) {
                return paging.after();
            }
            paging = paging.after(page.next().get());
            reached.accept(page.next().get());
        }
    }
}
