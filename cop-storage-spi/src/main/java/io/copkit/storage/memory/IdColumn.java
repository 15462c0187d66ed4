package io.copkit.storage.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The ids of the rows of a chunk, one behind the other in UTF-8, which takes half of what strings take. Only one thread may
 * add; others may read the rows that they were told of.
 */
final class IdColumn {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

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

    /** Eight bytes at a time, for ids are long. */
    static int hash(byte[] id) {
        long hash = id.length;
        int i = 0;
        for (; i <= id.length - Long.BYTES; i += Long.BYTES) {
            hash = mixed(hash ^ (long) WORDS.get(id, i));
        }
        for (; i < id.length; i++) {
            hash = mixed(hash ^ id[i]);
        }
        return (int) hash;
    }

    private static long mixed(long hash) {
        long product = hash * GOLDEN_RATIO;
        return product ^ (product >>> Integer.SIZE);
    }
}
