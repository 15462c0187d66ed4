package io.copkit.network;

import java.util.Arrays;

/** In which part everybody is: the components of a graph, numbered from 0. */
final class Labels {

    private final int[] labels;
    private final int count;

    Labels(int[] labels, int count) {
        this.labels = labels;
        this.count = count;
    }

    /** The parts of a graph whose arcs go both ways; numbered by their first person. Linear. */
    static Labels weak(Csr symmetric) {
        int[] labels = new int[symmetric.people()];
        Arrays.fill(labels, -1);
        int[] queue = new int[symmetric.people()];
        int count = 0;
        for (int first = 0; first < labels.length; first++) {
            if (labels[first] >= 0) {
                continue;
            }
            labels[first] = count;
            queue[0] = first;
            int end = 1;
            for (int i = 0; i < end; i++) {
                int v = queue[i];
                for (int arc = symmetric.offsets[v]; arc < symmetric.offsets[v + 1]; arc++) {
                    int w = symmetric.heads[arc];
                    if (labels[w] < 0) {
                        labels[w] = count;
                        queue[end++] = w;
                    }
                }
            }
            count++;
        }
        return new Labels(labels, count);
    }

    /** How many parts there are. */
    int count() {
        return count;
    }

    int of(int v) {
        return labels[v];
    }

    /** How many people each part holds. */
    int[] sizes() {
        int[] sizes = new int[count];
        for (int label : labels) {
            sizes[label]++;
        }
        return sizes;
    }

    /** The number of the part that holds most people, of several the first; 0 without people. */
    int largest() {
        int[] sizes = sizes();
        int largest = 0;
        for (int part = 1; part < count; part++) {
            largest = sizes[part] > sizes[largest] ? part : largest;
        }
        return largest;
    }

    /** How many people that one holds. */
    int largestSize() {
        return count == 0 ? 0 : sizes()[largest()];
    }
}
