package io.copkit.storage.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: putting and removing answer a new tree that shares all but one path with the old one.
 * Whoever holds a tree reads it without a lock, whatever is written meanwhile. Balanced as by Adelson-Velsky and Landis.
 */
final class Tree<K extends Comparable<K>, V> {

    private static final Tree<?, ?> EMPTY = new Tree<>(null);

    private final @Nullable Node<K, V> root;

    private Tree(@Nullable Node<K, V> root) {
        this.root = root;
    }

    @SuppressWarnings("unchecked") // the empty tree holds no key and no value of any type
    static <K extends Comparable<K>, V> Tree<K, V> empty() {
        return (Tree<K, V>) EMPTY;
    }

    boolean isEmpty() {
        return root == null;
    }

    @Nullable
    V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node.value;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    Tree<K, V> with(K key, V value) {
        return new Tree<>(put(root, key, value));
    }

    Tree<K, V> without(K key) {
        return get(key) == null ? this : new Tree<>(remove(root, key));
    }

    /** The values from a key up to, and without, another, in the order of the keys or against it; {@code null}: no bound. */
    Stream<V> between(@Nullable K from, @Nullable K to, boolean descending) {
        Iterator<V> walk = new Walk<>(root, from, to, descending);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false);
    }

    private record Node<K, V>(
            @Nullable Node<K, V> left,
            K key,
            V value,
            @Nullable Node<K, V> right,
            int height) {

        static <K, V> Node<K, V> of(@Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
            return new Node<>(left, key, value, right, 1 + Math.max(heightOf(left), heightOf(right)));
        }

        static int heightOf(@Nullable Node<?, ?> node) {
            return node == null ? 0 : node.height;
        }
    }

    private static <K extends Comparable<K>, V> Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return Node.of(null, key, value, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return Node.of(node.left, key, value, node.right);
        }
        return order < 0
                ? balanced(put(node.left, key, value), node.key, node.value, node.right)
                : balanced(node.left, node.key, node.value, put(node.right, key, value));
    }

    private static <K extends Comparable<K>, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order < 0) {
            return balanced(remove(node.left, key), node.key, node.value, node.right);
        } else if (order > 0) {
            return balanced(node.left, node.key, node.value, remove(node.right, key));
        } else if (node.left == null || node.right == null) {
            return node.left == null ? node.right : node.left;
        }
        Node<K, V> next = first(node.right);
        return balanced(node.left, next.key, next.value, remove(node.right, next.key));
    }

    private static <K, V> Node<K, V> first(Node<K, V> node) {
        Node<K, V> found = node;
        while (found.left != null) {
            found = found.left;
        }
        return found;
    }

    /** A node over two trees whose heights differ by two at most. */
    private static <K, V> Node<K, V> balanced(@Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
        int lean = Node.heightOf(left) - Node.heightOf(right);
        if (left != null && lean > 1) {
            Node<K, V> inner = left.right;
            return inner == null || Node.heightOf(left.left) >= inner.height
                    ? Node.of(left.left, left.key, left.value, Node.of(inner, key, value, right))
                    : Node.of(
                            Node.of(left.left, left.key, left.value, inner.left),
                            inner.key,
                            inner.value,
                            Node.of(inner.right, key, value, right));
        } else if (right != null && lean < -1) {
            Node<K, V> inner = right.left;
            return inner == null || Node.heightOf(right.right) >= inner.height
                    ? Node.of(Node.of(left, key, value, inner), right.key, right.value, right.right)
                    : Node.of(
                            Node.of(left, key, value, inner.left),
                            inner.key,
                            inner.value,
                            Node.of(inner.right, right.key, right.value, right.right));
        }
        return Node.of(left, key, value, right);
    }

    /** Walks over a span of keys; on the stack: the next node and those above it that come later. */
    private static final class Walk<K extends Comparable<K>, V> implements Iterator<V> {

        private final Deque<Node<K, V>> stack = new ArrayDeque<>();
        private final @Nullable K from;
        private final @Nullable K to;
        private final boolean descending;

        Walk(@Nullable Node<K, V> root, @Nullable K from, @Nullable K to, boolean descending) {
            this.from = from;
            this.to = to;
            this.descending = descending;
            Node<K, V> node = root;
            while (node != null) {
                boolean begun = descending ? isBeforeEnd(node.key) : isNotBeforeStart(node.key);
                if (begun) {
                    stack.push(node);
                }
                node = begun == descending ? node.right : node.left;
            }
        }

        @Override
        public boolean hasNext() {
            Node<K, V> next = stack.peek();
            return next != null && (descending ? isNotBeforeStart(next.key) : isBeforeEnd(next.key));
        }

        @Override
        public V next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Node<K, V> found = stack.pop();
            Node<K, V> node = descending ? found.left : found.right;
            while (node != null) {
                stack.push(node);
                node = descending ? node.right : node.left;
            }
            return found.value;
        }

        private boolean isNotBeforeStart(K key) {
            return from == null || key.compareTo(from) >= 0;
        }

        private boolean isBeforeEnd(K key) {
            return to == null || key.compareTo(to) < 0;
        }
    }
}
