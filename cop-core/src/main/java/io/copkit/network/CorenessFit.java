package io.copkit.network;

import java.util.Arrays;

/**
 * The correlation of ties with the products of coreness, over all pairs of people, in O(n + m): sums over pairs come from
 * sums of powers. They are taken of the deviations from the mean, as the plain ones cancel where people are nearly alike.
 */
final class CorenessFit {

    /** So many rounds at most, each of a few passes over the ties. */
    static final int ROUNDS = 500;

    /** A round that gains less in correlation is the last. */
    static final double TOLERANCE = 1e-12;

    private static final double SHORTEST_STEP = 1e-6;

    private final Csr symmetric;
    private final double[] coreness;
    private final double mean;
    private final double meanProduct;
    private final double slope;
    private final double fit;

    private CorenessFit(Csr symmetric, double[] coreness) {
        this.symmetric = symmetric;
        this.coreness = coreness;
        mean = Arrays.stream(coreness).average().orElseThrow();
        double n = coreness.length;
        double squares = 0;
        double cubes = 0;
        double fourths = 0;
        double tied = 0;
        for (int v = 0; v < coreness.length; v++) {
            double off = coreness[v] - mean;
            squares += off * off;
            cubes += off * off * off;
            fourths += off * off * off * off;
            for (int arc = symmetric.offsets[v]; arc < symmetric.offsets[v + 1]; arc++) {
                double other = coreness[symmetric.heads[arc]] - mean;
                tied += (mean * (off + other) + off * other) / 2;
            }
        }
        double pairs = n * (n - 1) / 2;
        double ties = symmetric.arcs() / 2.0;
        double products = -squares / 2;
        double spread = mean * mean * (n - 2) * squares
                - 2 * mean * cubes
                + (squares * squares - fourths) / 2
                - products * products / pairs;
        double together = tied - ties / pairs * products;
        meanProduct = mean * mean + products / pairs;
        slope = together / spread;
        fit = Math.max(-1, Math.min(1, together / Math.sqrt(spread * ties * (1 - ties / pairs))));
    }

    /** The correlation, −1 to 1. */
    double fit() {
        return fit;
    }

    /** How near everybody is to the core, 1 for the nearest. */
    double[] coreness() {
        return toOne(coreness);
    }

    /** Climbs from the leading eigenvector until nothing is gained any more. */
    static CorenessFit best(Csr symmetric) {
        CorenessFit best = start(symmetric);
        for (int round = 0; round < ROUNDS; round++) {
            CorenessFit next = best.climbed();
            double gained = next.fit - best.fit;
            best = next;
            if (gained < TOLERANCE) {
                break;
            }
        }
        return best;
    }

    /** The leading eigenvector, by powers of the ties and one toward oneself, which keeps networks of two sides from swinging. */
    static CorenessFit start(Csr symmetric) {
        double[] vector = new double[symmetric.people()];
        Arrays.fill(vector, 1);
        double moved = 1;
        for (int round = 0; round < ROUNDS && moved > TOLERANCE; round++) {
            double[] next = new double[vector.length];
            for (int v = 0; v < next.length; v++) {
                next[v] = vector[v] + ofPartners(symmetric, v, vector);
            }
            next = toOne(next);
            moved = 0;
            for (int v = 0; v < next.length; v++) {
                moved = Math.max(moved, Math.abs(next[v] - vector[v]));
            }
            vector = next;
        }
        return new CorenessFit(symmetric, vector);
    }

    /**
     * One round of least squares, the ties told by a constant and the products: everybody goes to what suits the others
     * best, all together, as far as the fit rises.
     */
    private CorenessFit climbed() {
        double scale = Math.sqrt(slope);
        double[] from = Arrays.stream(coreness).map(each -> each * scale).toArray();
        double[] to = suited(from);
        CorenessFit best = this;
        for (double step = 1; step >= SHORTEST_STEP; step /= 2) {
            double[] between = new double[from.length];
            for (int v = 0; v < from.length; v++) {
                between[v] = from[v] + step * (to[v] - from[v]);
            }
            CorenessFit tried = new CorenessFit(symmetric, between);
            if (tried.fit > best.fit) {
                best = tried;
            } else if (best != this) {
                break;
            }
        }
        return best;
    }

    private double[] suited(double[] from) {
        double constant = symmetric.arcs() / (from.length * (from.length - 1.0)) - slope * meanProduct;
        double sum = Arrays.stream(from).sum();
        double squares = Arrays.stream(from).map(each -> each * each).sum();
        double[] to = new double[from.length];
        for (int v = 0; v < to.length; v++) {
            double wanted = ofPartners(symmetric, v, from) - constant * (sum - from[v]);
            to[v] = Math.max(0, wanted / (squares - from[v] * from[v]));
        }
        return to;
    }

    private static double ofPartners(Csr symmetric, int v, double[] values) {
        double sum = 0;
        for (int arc = symmetric.offsets[v]; arc < symmetric.offsets[v + 1]; arc++) {
            sum += values[symmetric.heads[arc]];
        }
        return sum;
    }

    private static double[] toOne(double[] values) {
        double most = Arrays.stream(values).max().orElseThrow();
        return Arrays.stream(values).map(each -> each / most).toArray();
    }
}
