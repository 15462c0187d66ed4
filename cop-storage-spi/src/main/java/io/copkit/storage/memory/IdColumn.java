package io.copkit.storage.memory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The ids of the rows of a chunk, one behind the other in UTF-8, which takes half of what strings take. Only one thread may
 * add; others may read the rows that they were told of.
 */
final class IdColumn {

    /** Where each id begins; what it is followed by begins where it ends. */
    private final char[] starts;

    private volatile byte[] bytes;

    private IdColumn(char[] starts, byte[] bytes) {
        this.starts = starts;
        this.bytes = bytes;
    }

    /** An empty column for so many ids, at first of so many bytes together. */
    static IdColumn of(int rows, int bytes) {
        return new IdColumn(new char[rows + 1], new byte[bytes]);
    }

    /** A copy with room for so many rows. */
    IdColumn grown(int rows) {
        return new IdColumn(Arrays.copyOf(starts, rows + 1), bytes);
    }

    static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    /** How many bytes the first rows have together. */
    int length(int rows) {
        return starts[rows];
    }

    void put(int i, byte[] id) {
        int start = starts[i];
        int end = start + id.length;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, end + bytes.length / 4);
        }
        System.arraycopy(id, 0, bytes, start, id.length);
        starts[i + 1] = (char) end;
    }

    String get(int i) {
        return new String(bytes, starts[i], starts[i + 1] - starts[i], StandardCharsets.UTF_8);
    }

    boolean is(int i, byte[] id) {
        return Arrays.equals(bytes, starts[i], starts[i + 1], id, 0, id.length);
    }

    static int hash(byte[] id) {
        int hash = 1;
        for (byte each : id) {
            hash = 31 * hash + each;
        }
        return hash;
    }
}
