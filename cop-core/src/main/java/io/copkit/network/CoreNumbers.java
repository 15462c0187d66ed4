package io.copkit.network;

/**
 * How deep everybody stands: the largest k such that a person is among people who all have ties to k of them. Takes away
 * whoever has fewest ties, again and again (Batagelj and Zaveršnik 2003). Linear.
 */
final class CoreNumbers {

    private CoreNumbers() {}

    static int[] of(Csr symmetric) {
        int people = symmetric.people();
        int[] degree = symmetric.degrees();
        int most = 0;
        for (int each : degree) {
            most = Math.max(most, each);
        }
        // Everybody by degree; first[d] is where those of degree d begin.
        int[] first = new int[most + 2];
        for (int each : degree) {
            first[each + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            first[d + 1] += first[d];
        }
        int[] next = first.clone();
        int[] order = new int[people];
        int[] place = new int[people];
        for (int v = 0; v < people; v++) {
            place[v] = next[degree[v]]++;
            order[place[v]] = v;
        }
        for (int i = 0; i < people; i++) {
            int v = order[i];
            int core = degree[v];
            for (int arc = symmetric.offsets[v]; arc < symmetric.offsets[v + 1]; arc++) {
                int w = symmetric.heads[arc];
                int above = degree[w];
                if (above > core) {
                    // One tie less: changes places with the first of its degree, and the ones below end one further.
                    int front = first[above];
                    int other = order[front];
                    int was = place[w];
                    order[front] = w;
                    place[w] = front;
                    order[was] = other;
                    place[other] = was;
                    first[above] = front + 1;
                    degree[w] = above - 1;
                }
            }
        }
        return degree;
    }
}
