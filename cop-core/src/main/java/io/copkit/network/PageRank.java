package io.copkit.network;

import java.util.Arrays;

/** Standing that is handed on along arcs, in rounds. Each round is linear. */
final class PageRank {

    private static final double STILL = 1e-13;

    private final Csr graph;
    private final double damping;

    PageRank(Csr graph, double damping) {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("a damping lies from 0 to below 1, not at " + damping);
        }
        this.graph = graph;
        this.damping = damping;
    }

    /** Sums to 1; whoever has nobody to hand on to hands on to everybody alike. */
    double[] shares() {
        return settled(1.0 / graph.people(), true);
    }

    /** From 1 each; what nobody is there to take is lost. */
    double[] expertise() {
        return settled(1, false);
    }

    private double[] settled(double unit, boolean shareLoose) {
        double[] ranks = new double[graph.people()];
        Arrays.fill(ranks, unit);
        for (long left = rounds(); left > 0; left--) {
            double[] before = ranks;
            ranks = next(before, unit, shareLoose);
            double change = 0;
            for (int v = 0; v < ranks.length; v++) {
                change += Math.abs(ranks[v] - before[v]);
            }
            if (change <= STILL * unit * ranks.length) {
                break;
            }
        }
        return ranks;
    }

    /** What moves in a round is at most the damping of what moved before, and twice everything at first. */
    private long rounds() {
        return 1 + (long) Math.ceil(Math.log(STILL / 2) / Math.log(damping));
    }

    private double[] next(double[] ranks, double unit, boolean shareLoose) {
        double[] next = new double[ranks.length];
        double loose = 0;
        for (int v = 0; v < ranks.length; v++) {
            int degree = graph.degree(v);
            loose += degree == 0 ? ranks[v] : 0;
            double each = ranks[v] / degree;
            for (int arc = graph.offsets[v]; arc < graph.offsets[v + 1]; arc++) {
                next[graph.heads[arc]] += each;
            }
        }
        double base = (1 - damping) * unit + (shareLoose ? damping * loose / ranks.length : 0);
        for (int v = 0; v < ranks.length; v++) {
            next[v] = base + damping * next[v];
        }
        return next;
    }
}
