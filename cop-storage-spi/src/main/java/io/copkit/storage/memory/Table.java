package io.copkit.storage.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records of one kind, kept in several orders. Never changes; writing answers a new table.
 *
 * @param <R> the records' type
 */
final class Table<R> {

    /** The first one tells records apart; all records stand in it. */
    private final List<Order<R>> orders;

    private final List<Tree<Position, R>> trees;

    private Table(List<Order<R>> orders, List<Tree<Position, R>> trees) {
        this.orders = orders;
        this.trees = trees;
    }

    static <R> Table<R> in(List<Order<R>> orders) {
        return new Table<>(orders, Collections.nCopies(orders.size(), Tree.empty()));
    }

    @Nullable
    R get(String... key) {
        return trees.get(0).get(Position.of(key));
    }

    Tree<Position, R> by(Order<R> order) {
        return trees.get(orders.indexOf(order));
    }

    Stream<R> all() {
        return trees.get(0).between(null, null, false);
    }

    /** With this record, in place of the one that stands at the same position of the first order. */
    Table<R> with(R record) {
        Position key = position(0, record);
        R former = key == null ? null : trees.get(0).get(key);
        Table<R> base = former == null ? this : without(former);
        List<Tree<Position, R>> changed = new ArrayList<>(base.trees);
        for (int i = 0; i < changed.size(); i++) {
            Position position = position(i, record);
            if (position != null) {
                changed.set(i, changed.get(i).with(position, record));
            }
        }
        return new Table<>(orders, changed);
    }

    /** Without this very record. */
    Table<R> without(R record) {
        List<Tree<Position, R>> changed = new ArrayList<>(trees);
        for (int i = 0; i < changed.size(); i++) {
            Position position = position(i, record);
            if (position != null) {
                changed.set(i, changed.get(i).without(position));
            }
        }
        return new Table<>(orders, changed);
    }

    private @Nullable Position position(int order, R record) {
        return orders.get(order).of(record);
    }
}
