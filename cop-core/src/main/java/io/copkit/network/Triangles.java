package io.copkit.network;

/**
 * In how many triangles everybody stands. Looks at each triangle once, from its corner with fewest ties (the forward
 * algorithm of Schank and Wagner 2005): O(m·√m), and near to linear where ties are spread as in communities.
 */
final class Triangles {

    private final long[] ofEach;
    private final int[] degrees;

    private Triangles(long[] ofEach, int[] degrees) {
        this.ofEach = ofEach;
        this.degrees = degrees;
    }

    static Triangles in(Csr symmetric) {
        int people = symmetric.people();
        int[] degrees = symmetric.degrees();
        int[] byRank = byDegree(degrees);
        int[] rank = new int[people];
        for (int r = 0; r < people; r++) {
            rank[byRank[r]] = r;
        }
        int[] offsets = new int[people + 1];
        int[] higher = new int[symmetric.arcs() / 2];
        int size = 0;
        for (int r = 0; r < people; r++) {
            int v = byRank[r];
            for (int arc = symmetric.offsets[v]; arc < symmetric.offsets[v + 1]; arc++) {
                int other = rank[symmetric.heads[arc]];
                if (other > r) {
                    higher[size++] = other;
                }
            }
            offsets[r + 1] = size;
        }
        long[] byRanks = count(offsets, higher);
        long[] ofEach = new long[people];
        for (int r = 0; r < people; r++) {
            ofEach[byRank[r]] = byRanks[r];
        }
        return new Triangles(ofEach, degrees);
    }

    private static long[] count(int[] offsets, int[] higher) {
        int people = offsets.length - 1;
        long[] triangles = new long[people];
        int[] tiedTo = new int[people];
        for (int u = 0; u < people; u++) {
            int mark = u + 1;
            for (int arc = offsets[u]; arc < offsets[u + 1]; arc++) {
                tiedTo[higher[arc]] = mark;
            }
            long ofU = 0;
            for (int arc = offsets[u]; arc < offsets[u + 1]; arc++) {
                int v = higher[arc];
                int closed = 0;
                for (int second = offsets[v]; second < offsets[v + 1]; second++) {
                    int w = higher[second];
                    if (tiedTo[w] == mark) {
                        closed++;
                        triangles[w]++;
                    }
                }
                triangles[v] += closed;
                ofU += closed;
            }
            triangles[u] += ofU;
        }
        return triangles;
    }

    /** The parts of possible triangles that exist around a person; 0 with fewer than two ties. */
    double clustering(int v) {
        return degrees[v] < 2 ? 0 : ofEach[v] / pairs(degrees[v]);
    }

    long total() {
        long corners = 0;
        for (long each : ofEach) {
            corners += each;
        }
        return corners / 3;
    }

    /** How many pairs of ties meet in a person. */
    double triples() {
        double triples = 0;
        for (int degree : degrees) {
            triples += pairs(degree);
        }
        return triples;
    }

    /** How many people have at least two ties. */
    int meetingPlaces() {
        int places = 0;
        for (int degree : degrees) {
            places += degree < 2 ? 0 : 1;
        }
        return places;
    }

    double sum() {
        double sum = 0;
        for (int v = 0; v < degrees.length; v++) {
            sum += clustering(v);
        }
        return sum;
    }

    private static double pairs(int degree) {
        return degree * (degree - 1.0) / 2;
    }

    private static int[] byDegree(int[] degrees) {
        int[] next = new int[degrees.length + 1];
        for (int degree : degrees) {
            next[degree + 1]++;
        }
        for (int d = 0; d < degrees.length; d++) {
            next[d + 1] += next[d];
        }
        int[] order = new int[degrees.length];
        for (int v = 0; v < degrees.length; v++) {
            order[next[degrees[v]]++] = v;
        }
        return order;
    }
}
