package io.copkit.report.network;

import java.util.Arrays;

/**
 * Places for the people of a network, such that the distance between two on paper tells how many ties lie between them:
 * stress majorization (Gansner, Koren and North, "Graph drawing by stress majorization", 2004). Throws no dice: the same
 * network has the same places everywhere.
 *
 * <p>A tie is drawn the longer the more partners its two people do not share, so that who knows many has room around.
 */
final class StressLayout {

    private static final int ROUNDS = 400;
    private static final double STILL = 1e-4;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    /** How far from each other parts without a tie are put, as part of the longest way within one. */
    private static final double APART = 0.7;

    private final int n;
    private final double[][] wanted;
    private final double[][] places;

    private StressLayout(boolean[][] tied) {
        this.n = tied.length;
        this.wanted = distances(tied);
        this.places = spiral(n);
    }

    /**
     * Places for n people, the widest spread along the first axis.
     *
     * @param tied who has a tie with whom; symmetric
     * @return n pairs of coordinates around nought
     */
    static double[][] of(boolean[][] tied) {
        StressLayout layout = new StressLayout(tied);
        double before = layout.stress();
        for (int round = 0; round < ROUNDS; round++) {
            layout.improve();
            double after = layout.stress();
            if (before - after <= STILL * before) {
                break;
            }
            before = after;
        }
        return layout.turned();
    }

    private static double[][] distances(boolean[][] tied) {
        int n = tied.length;
        double[][] ways = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                ways[i][j] = i == j ? 0 : tied[i][j] ? length(tied[i], tied[j]) : Double.POSITIVE_INFINITY;
            }
        }
        for (int over = 0; over < n; over++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    ways[i][j] = Math.min(ways[i][j], ways[i][over] + ways[over][j]);
                }
            }
        }
        double longest = Arrays.stream(ways)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double apart = longest == 0 ? 1 : APART * longest;
        for (double[] row : ways) {
            Arrays.setAll(row, j -> Double.isFinite(row[j]) ? row[j] : apart);
        }
        return ways;
    }

    private static double length(boolean[] one, boolean[] other) {
        int apart = 0;
        for (int k = 0; k < one.length; k++) {
            apart += one[k] == other[k] ? 0 : 1;
        }
        return Math.sqrt(apart);
    }

    private static double[][] spiral(int n) {
        double[][] places = new double[n][];
        for (int i = 0; i < n; i++) {
            double radius = Math.sqrt(i + 0.5);
            places[i] = new double[] {radius * Math.cos(i * GOLDEN_ANGLE), radius * Math.sin(i * GOLDEN_ANGLE)};
        }
        return places;
    }

    /** How far all pairs are from where they want to be, near ones counted most. */
    private double stress() {
        double stress = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double off = distance(i, j) / wanted[i][j] - 1;
                stress += off * off;
            }
        }
        return stress;
    }

    /** Moves each to where all others together would have them; that never raises the stress. */
    private void improve() {
        for (int i = 0; i < n; i++) {
            double x = 0;
            double y = 0;
            double weights = 0;
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    double weight = 1 / (wanted[i][j] * wanted[i][j]);
                    double pull = wanted[i][j] / Math.max(distance(i, j), 1e-9);
                    x += weight * (places[j][0] + pull * (places[i][0] - places[j][0]));
                    y += weight * (places[j][1] + pull * (places[i][1] - places[j][1]));
                    weights += weight;
                }
            }
            if (weights > 0) {
                places[i] = new double[] {x / weights, y / weights};
            }
        }
    }

    private double distance(int i, int j) {
        return Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]);
    }

    /** Turned around the middle until the widest spread lies along the first axis. */
    private double[][] turned() {
        double midX = Arrays.stream(places).mapToDouble(p -> p[0]).average().orElse(0);
        double midY = Arrays.stream(places).mapToDouble(p -> p[1]).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (double[] place : places) {
            double x = place[0] - midX;
            double y = place[1] - midY;
            xx += x * x;
            xy += x * y;
            yy += y * y;
        }
        double angle = 0.5 * Math.atan2(2 * xy, xx - yy);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return Arrays.stream(places)
                .map(p -> new double[] {
                    cos * (p[0] - midX) + sin * (p[1] - midY), cos * (p[1] - midY) - sin * (p[0] - midX)
                })
                .toArray(double[][]::new);
    }
}
