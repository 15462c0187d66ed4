package io.copkit.network;

import java.util.Arrays;

/**
 * The correlation of ties with the products of coreness, over all pairs of people: sums over pairs come from sums of powers. They
 * are taken of the deviations from the mean, as the plain ones cancel where people are nearly alike. What the deviations of
 * everybody's partners sum up to is kept, as it is on a line between two solutions what it is at its ends: so each round of the
 * climb goes once over the ties, however many steps it tries.
 */
final class CorenessFit {

    /** So many rounds at most. */
    static final int ROUNDS = 500;

    /** A round that gains less in correlation is the last. */
    static final double TOLERANCE = 1e-12;

    private static final double SHORTEST_STEP = 1e-6;

    private final Csr symmetric;
    private final double mean;
    private final double[] off;
    private final double[] partnersOff;
    private final double meanProduct;
    private final double slope;
    private final double fit;

    private CorenessFit(Csr symmetric, double mean, double[] off, double[] partnersOff) {
        this.symmetric = symmetric;
        this.mean = mean;
        this.off = off;
        this.partnersOff = partnersOff;
        double n = off.length;
        double squares = 0;
        double cubes = 0;
        double fourths = 0;
        double tied = 0;
        for (int v = 0; v < off.length; v++) {
            double square = off[v] * off[v];
            squares += square;
            cubes += square * off[v];
            fourths += square * square;
            tied += (mean * (symmetric.degree(v) * off[v] + partnersOff[v]) + off[v] * partnersOff[v]) / 2;
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

    private static CorenessFit of(Csr symmetric, double[] coreness) {
        double sum = 0;
        for (double each : coreness) {
            sum += each;
        }
        double mean = sum / coreness.length;
        double[] off = new double[coreness.length];
        for (int v = 0; v < off.length; v++) {
            off[v] = coreness[v] - mean;
        }
        return new CorenessFit(symmetric, mean, off, ofPartners(symmetric, off));
    }

    /** The correlation, −1 to 1. */
    double fit() {
        return fit;
    }

    /** How near everybody is to the core, 1 for the nearest. */
    double[] coreness() {
        double[] coreness = new double[off.length];
        Arrays.setAll(coreness, v -> mean + off[v]);
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
            double[] next = ofPartners(symmetric, vector);
            for (int v = 0; v < next.length; v++) {
                next[v] += vector[v];
            }
            next = toOne(next);
            moved = 0;
            for (int v = 0; v < next.length; v++) {
                moved = Math.max(moved, Math.abs(next[v] - vector[v]));
            }
            vector = next;
        }
        return of(symmetric, vector);
    }

    /**
     * One round of least squares, the ties told by a constant and the products: everybody goes to what suits the others
     * best, all together, as far as the fit rises.
     */
    private CorenessFit climbed() {
        double scale = Math.sqrt(slope);
        CorenessFit suited = of(symmetric, suited(scale));
        CorenessFit best = this;
        for (double step = 1; step >= SHORTEST_STEP; step /= 2) {
            CorenessFit tried = step == 1 ? suited : toward(suited, scale, step);
            if (tried.fit > best.fit) {
                best = tried;
            } else if (best != this) {
                break;
            }
        }
        return best;
    }

    private CorenessFit toward(CorenessFit end, double scale, double step) {
        return new CorenessFit(
                symmetric,
                between(scale * mean, end.mean, step),
                between(off, scale, end.off, step),
                between(partnersOff, scale, end.partnersOff, step));
    }

    private static double[] between(double[] from, double scale, double[] to, double step) {
        double[] between = new double[from.length];
        for (int v = 0; v < from.length; v++) {
            between[v] = between(scale * from[v], to[v], step);
        }
        return between;
    }

    private static double between(double from, double to, double step) {
        return from + step * (to - from);
    }

    private double[] suited(double scale) {
        double n = off.length;
        double constant = symmetric.arcs() / (n * (n - 1)) - slope * meanProduct;
        double sum = 0;
        double squares = 0;
        for (double each : off) {
            double from = scale * (mean + each);
            sum += from;
            squares += from * from;
        }
        double[] to = new double[off.length];
        for (int v = 0; v < to.length; v++) {
            double from = scale * (mean + off[v]);
            double ofPartners = scale * (symmetric.degree(v) * mean + partnersOff[v]);
            to[v] = Math.max(0, (ofPartners - constant * (sum - from)) / (squares - from * from));
        }
        return to;
    }

    /** What the values of everybody's partners sum up to. */
    private static double[] ofPartners(Csr symmetric, double[] values) {
        double[] sums = new double[values.length];
        for (int v = 0; v < sums.length; v++) {
            double sum = 0;
            for (int arc = symmetric.offsets[v]; arc < symmetric.offsets[v + 1]; arc++) {
                sum += values[symmetric.heads[arc]];
            }
            sums[v] = sum;
        }
        return sums;
    }

    private static double[] toOne(double[] values) {
        double most = 0;
        for (double each : values) {
            most = Math.max(most, each);
        }
        double[] parts = new double[values.length];
        for (int v = 0; v < parts.length; v++) {
            parts[v] = values[v] / most;
        }
        return parts;
    }
}
