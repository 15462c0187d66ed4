package io.copkit.benchmarks.network;

import io.copkit.MemberId;
import io.copkit.network.Tie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The yardstick: the same figures by plain loops over arrays, without a type of the library, a name, a reason or a check.
 * Written to be short and fast, from the textbooks; what it takes is about what the machine allows.
 */
final class PlainCsr {

    final int n;
    final int[] from;
    final int[] to;
    int[] outOffsets = {};
    int[] outHeads = {};
    int[] offsets = {};
    int[] heads = {};

    private PlainCsr(int n, int[] from, int[] to) {
        this.n = n;
        this.from = from;
        this.to = to;
    }

    /** Numbers people as they come. */
    static PlainCsr numbered(List<Tie> ties) {
        Map<MemberId, Integer> numbers = new HashMap<>();
        int[] from = new int[ties.size()];
        int[] to = new int[ties.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = number(numbers, ties.get(i).from());
            to[i] = number(numbers, ties.get(i).to());
        }
        return new PlainCsr(numbers.size(), from, to);
    }

    private static int number(Map<MemberId, Integer> numbers, MemberId member) {
        Integer known = numbers.putIfAbsent(member, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** Out-arcs and symmetric ties, sorted and each once. */
    PlainCsr build() {
        int[][] out = rows(from, to, from.length);
        outOffsets = out[0];
        outHeads = out[1];
        int m = from.length;
        int[] ends = Arrays.copyOf(from, 2 * m);
        int[] others = Arrays.copyOf(to, 2 * m);
        System.arraycopy(to, 0, ends, m, m);
        System.arraycopy(from, 0, others, m, m);
        int[][] both = rows(ends, others, 2 * m);
        offsets = both[0];
        heads = both[1];
        return this;
    }

    private int[][] rows(int[] tails, int[] tips, int m) {
        int[] byTip = new int[m];
        int[] next = starts(tips, m);
        for (int i = 0; i < m; i++) {
            byTip[next[tips[i]]++] = i;
        }
        int[] rowStart = starts(tails, m);
        int[] fill = rowStart.clone();
        int[] row = new int[m];
        for (int i : byTip) {
            row[fill[tails[i]]++] = tips[i];
        }
        int[] off = new int[n + 1];
        int size = 0;
        for (int v = 0; v < n; v++) {
            int last = -1;
            for (int i = rowStart[v]; i < fill[v]; i++) {
                if (row[i] != last && row[i] != v) {
                    last = row[i];
                    row[size++] = last;
                }
            }
            off[v + 1] = size;
        }
        return new int[][] {off, Arrays.copyOf(row, size)};
    }

    private int[] starts(int[] keys, int m) {
        int[] start = new int[n + 1];
        for (int i = 0; i < m; i++) {
            start[keys[i] + 1]++;
        }
        for (int v = 0; v < n; v++) {
            start[v + 1] += start[v];
        }
        return start;
    }

    double[] betweenness() {
        return betweenness(n);
    }

    /** From the first of all people only, unscaled where these are not all. */
    double[] betweenness(int sources) {
        double[] score = new double[n];
        double[] sigma = new double[n];
        double[] delta = new double[n];
        int[] dist = new int[n];
        int[] order = new int[n];
        Arrays.fill(dist, -1);
        for (int s = 0; s < sources; s++) {
            int tail = 1;
            order[0] = s;
            dist[s] = 0;
            sigma[s] = 1;
            for (int h = 0; h < tail; h++) {
                int v = order[h];
                for (int e = offsets[v]; e < offsets[v + 1]; e++) {
                    int w = heads[e];
                    if (dist[w] < 0) {
                        dist[w] = dist[v] + 1;
                        sigma[w] = 0;
                        delta[w] = 0;
                        order[tail++] = w;
                    }
                    if (dist[w] == dist[v] + 1) {
                        sigma[w] += sigma[v];
                    }
                }
            }
            delta[s] = 0;
            for (int h = tail - 1; h > 0; h--) {
                int w = order[h];
                double share = (1 + delta[w]) / sigma[w];
                for (int e = offsets[w]; e < offsets[w + 1]; e++) {
                    int v = heads[e];
                    if (dist[v] == dist[w] - 1) {
                        delta[v] += sigma[v] * share;
                    }
                }
                score[w] += delta[w] / 2;
            }
            for (int h = 0; h < tail; h++) {
                dist[order[h]] = -1;
            }
        }
        return score;
    }

    int[] cores() {
        int[] degree = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            degree[v] = offsets[v + 1] - offsets[v];
            most = Math.max(most, degree[v]);
        }
        int[] bin = new int[most + 2];
        for (int d : degree) {
            bin[d + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            bin[d + 1] += bin[d];
        }
        int[] pos = new int[n];
        int[] vert = new int[n];
        int[] fill = bin.clone();
        for (int v = 0; v < n; v++) {
            pos[v] = fill[degree[v]]++;
            vert[pos[v]] = v;
        }
        for (int i = 0; i < n; i++) {
            int v = vert[i];
            for (int e = offsets[v]; e < offsets[v + 1]; e++) {
                int u = heads[e];
                if (degree[u] > degree[v]) {
                    int pu = pos[u];
                    int pw = bin[degree[u]];
                    int w = vert[pw];
                    if (u != w) {
                        pos[u] = pw;
                        vert[pu] = w;
                        pos[w] = pu;
                        vert[pw] = u;
                    }
                    bin[degree[u]]++;
                    degree[u]--;
                }
            }
        }
        return degree;
    }

    /** Local figures, and their mean at the end. */
    double[] clustering() {
        int[] degree = new int[n];
        for (int v = 0; v < n; v++) {
            degree[v] = offsets[v + 1] - offsets[v];
        }
        int[] count = new int[n + 1];
        for (int d : degree) {
            count[d + 1]++;
        }
        for (int d = 0; d < n; d++) {
            count[d + 1] += count[d];
        }
        int[] rank = new int[n];
        int[] byRank = new int[n];
        for (int v = 0; v < n; v++) {
            rank[v] = count[degree[v]]++;
            byRank[rank[v]] = v;
        }
        int[] up = new int[n + 1];
        int[] higher = new int[heads.length / 2];
        int size = 0;
        for (int r = 0; r < n; r++) {
            int v = byRank[r];
            for (int e = offsets[v]; e < offsets[v + 1]; e++) {
                if (rank[heads[e]] > r) {
                    higher[size++] = rank[heads[e]];
                }
            }
            up[r + 1] = size;
        }
        int[] triangles = new int[n];
        int[] mark = new int[n];
        for (int u = 0; u < n; u++) {
            for (int e = up[u]; e < up[u + 1]; e++) {
                mark[higher[e]] = u + 1;
            }
            for (int e = up[u]; e < up[u + 1]; e++) {
                int v = higher[e];
                for (int f = up[v]; f < up[v + 1]; f++) {
                    if (mark[higher[f]] == u + 1) {
                        triangles[u]++;
                        triangles[v]++;
                        triangles[higher[f]]++;
                    }
                }
            }
        }
        double[] local = new double[n + 1];
        for (int r = 0; r < n; r++) {
            int v = byRank[r];
            local[v] = degree[v] < 2 ? 0 : 2.0 * triangles[r] / ((double) degree[v] * (degree[v] - 1));
            local[n] += local[v] / n;
        }
        return local;
    }

    int[] components() {
        int[] label = new int[n];
        Arrays.fill(label, -1);
        int[] queue = new int[n];
        for (int first = 0; first < n; first++) {
            if (label[first] < 0) {
                int tail = 1;
                queue[0] = first;
                label[first] = first;
                for (int h = 0; h < tail; h++) {
                    int v = queue[h];
                    for (int e = offsets[v]; e < offsets[v + 1]; e++) {
                        if (label[heads[e]] < 0) {
                            label[heads[e]] = first;
                            queue[tail++] = heads[e];
                        }
                    }
                }
            }
        }
        return label;
    }

    double reciprocity() {
        int back = 0;
        for (int v = 0; v < n; v++) {
            for (int e = outOffsets[v]; e < outOffsets[v + 1]; e++) {
                int w = outHeads[e];
                back += Arrays.binarySearch(outHeads, outOffsets[w], outOffsets[w + 1], v) >= 0 ? 1 : 0;
            }
        }
        return (double) back / outHeads.length;
    }

    /** The largest, which is what a centralisation takes. */
    int degree() {
        int most = 0;
        for (int v = 0; v < n; v++) {
            most = Math.max(most, offsets[v + 1] - offsets[v]);
        }
        return most;
    }
}
