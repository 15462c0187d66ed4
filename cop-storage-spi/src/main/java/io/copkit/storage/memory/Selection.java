package io.copkit.storage.memory;

import io.copkit.storage.Cursors;
import io.copkit.storage.PagedQuery;
import io.copkit.storage.Slice;
import io.copkit.storage.Window;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query selects: spans of an order, and which of the records in them.
 *
 * @param <R> the records' type
 * @param spans in the order in which they are walked; none overlaps another
 * @param descending whether each span is walked against the order
 */
record Selection<R>(
        Table<R> table, Order<R> order, List<Span> spans, boolean descending, Predicate<? super R> condition) {

    /** From a position up to, and without, another. */
    record Span(Position from, @Nullable Position to) {

        /** All positions. */
        static final Span ALL = of(Position.START);

        /** All positions that begin with this one. */
        static Span of(Position prefix) {
            return new Span(prefix, prefix.end());
        }

        /** All positions that begin with this one and go on with a time in the window. */
        static Span of(Position prefix, Window window) {
            return new Span(
                    window.from() == null ? prefix : prefix.plus(Position.time(window.from())),
                    window.to() == null ? prefix.end() : prefix.plus(Position.time(window.to())));
        }

        /** The part that comes behind a position when it is walked this way. */
        Span behind(Position last, boolean descending) {
            if (descending) {
                return new Span(from, to == null || last.compareTo(to) < 0 ? last : to);
            }
            Position next = Objects.requireNonNull(last.end(), "a cursor's position is not empty");
            return new Span(next.compareTo(from) > 0 ? next : from, to);
        }
    }

    /** Everything selected, in order. */
    Stream<R> all() {
        return walk(spans);
    }

    /** One page of it. */
    Slice<R> page(String tenant, PagedQuery query) {
        String cursor = query.page().cursor();
        List<Span> left = spans;
        if (cursor != null) {
            Position last = new Position(Cursors.decode(tenant, query, cursor));
            left = spans.stream().map(span -> span.behind(last, descending)).toList();
        }
        int limit = query.page().limit();
        List<R> found = walk(left).limit(limit + 1L).toList();
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        Position last = Objects.requireNonNull(order.of(found.get(limit - 1)), "what was walked stands in the order");
        return new Slice<>(found.subList(0, limit), Cursors.encode(tenant, query, last.parts()));
    }

    private Stream<R> walk(List<Span> over) {
        Tree<Position, R> tree = table.by(order);
        return over.stream()
                .flatMap(span -> tree.between(span.from(), span.to(), descending))
                .filter(condition);
    }
}
