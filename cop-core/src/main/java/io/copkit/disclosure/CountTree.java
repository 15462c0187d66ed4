package io.copkit.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Counts that add up along a tree, before anybody is shown them: memberships of a community and of those within it, or of a
 * whole and its parts.
 *
 * @param label what this is
 * @param own what is counted here and in no part
 * @param parts what it is made of besides
 */
public record CountTree(String label, long own, List<CountTree> parts) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public CountTree {
        if (own < 0) {
            throw new IllegalArgumentException("a count is not negative but is " + own);
        }
        parts = List.copyOf(parts);
    }

    /**
     * Steps of which each is counted among those who took the one before, such as those of a funnel: the own count of a step
     * is of those who went no further.
     *
     * @param steps what each is called, in order; at least one
     * @param reached how many took each
     * @throws IllegalArgumentException if there is no step, not one count for each, or more took one than the one before
     */
    public static CountTree nested(List<String> steps, List<Long> reached) {
        if (steps.isEmpty() || steps.size() != reached.size()) {
            throw new IllegalArgumentException("each step, of one at least, has a count");
        }
        List<CountTree> further = List.of();
        long beyond = 0;
        for (int step = steps.size() - 1; step >= 0; step--) {
            further = List.of(new CountTree(steps.get(step), reached.get(step) - beyond, further));
            beyond = reached.get(step);
        }
        return further.get(0);
    }

    /** All that is counted here and below. */
    public long total() {
        return own + parts.stream().mapToLong(CountTree::total).sum();
    }

    /**
     * The tree as it may be shown: no count and no total below the minimum, and none that could be computed from the others.
     *
     * @param minimum how many may be told of, from 1
     */
    public DisclosedTree disclosed(int minimum) {
        return disclosed(minimum, place -> Set.of());
    }

    /** The same; a total comes near to none of the numbers told before for its place. */
    DisclosedTree disclosed(int minimum, Function<CountTree, Set<Long>> told) {
        List<Numbered> found = new ArrayList<>();
        Suppression network = new Suppression(size() + 1, minimum);
        Numbered root = number(0, found, network, told);
        network.protect();
        return root.shown(network);
    }

    private int size() {
        return 1 + parts.stream().mapToInt(CountTree::size).sum();
    }

    /** Gives each place of the tree a node of its own, numbered from 1 as they are met; node 0 is where all ends and begins. */
    private Numbered number(
            int parent, List<Numbered> found, Suppression network, Function<CountTree, Set<Long>> told) {
        int node = found.size() + 1;
        Numbered numbered = new Numbered(
                this,
                network.arc(parent, node, total(), told.apply(this)),
                network.arc(node, 0, own),
                new ArrayList<>(parts.size()));
        found.add(numbered);
        for (CountTree part : parts) {
            numbered.parts.add(part.number(node, found, network, told));
        }
        return numbered;
    }

    private record Numbered(CountTree tree, int total, int own, List<Numbered> parts) {

        DisclosedTree shown(Suppression network) {
            return new DisclosedTree(
                    tree.label,
                    network.disclosed(own),
                    network.disclosed(total),
                    parts.stream().map(part -> part.shown(network)).toList());
        }
    }
}
