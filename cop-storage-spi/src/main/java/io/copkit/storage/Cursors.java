package io.copkit.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Opaque cursors for storages: the position of the last row of a page, bound by a checksum to the tenant and the query.
 * Meant against mistakes, not against forgery: a cursor gives no access that its query does not.
 */
public final class Cursors {

    private static final int CHECKSUM_BYTES = Long.BYTES;

    private Cursors() {}

    /**
     * Makes a cursor.
     *
     * @param tenant the storage's tenant
     * @param query the query that was answered
     * @param position the last row's order columns
     */
    public static String encode(String tenant, PagedQuery query, List<String> position) {
        byte[] payload = write(position);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(checksum(tenant, query, payload));
            out.write(payload);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * Reads a cursor.
     *
     * @param tenant the storage's tenant
     * @param query the query to be answered
     * @param cursor what {@link #encode} made
     * @return the position, as it was given
     * @throws InvalidCursorException if the cursor is altered or of another tenant or query
     */
    public static List<String> decode(String tenant, PagedQuery query, String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw new InvalidCursorException("not a cursor");
        }
        if (bytes.length < CHECKSUM_BYTES || !encodesTo(bytes, cursor)) {
            throw new InvalidCursorException("not a cursor");
        }
        byte[] payload = Arrays.copyOfRange(bytes, CHECKSUM_BYTES, bytes.length);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readLong() != checksum(tenant, query, payload)) {
                throw new InvalidCursorException("the cursor was altered, or made for another query");
            }
            List<String> position = new ArrayList<>();
            for (int left = in.readUnsignedByte(); left > 0; left--) {
                position.add(new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8));
            }
            return position;
        } catch (IOException e) {
            throw new InvalidCursorException("the cursor was cut");
        }
    }

    /** Base64 leaves spare bits at the end that a decoder ignores; only the form that was given out is accepted. */
    private static boolean encodesTo(byte[] bytes, String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(cursor);
    }

    private static byte[] write(List<String> position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(position.size());
            for (String part : position) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                out.writeShort(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /** 64 bits of two independent CRCs: over the payload with tenant and query before it, and after it. */
    private static long checksum(String tenant, PagedQuery query, byte[] payload) {
        byte[] bound = (tenant.length() + ":" + tenant + query.getClass().getSimpleName() + query.fingerprint())
                .getBytes(StandardCharsets.UTF_8);
        CRC32 before = new CRC32();
        before.update(bound);
        before.update(payload);
        CRC32 after = new CRC32();
        after.update(payload);
        after.update(payload.length);
        after.update(bound);
        return before.getValue() << Integer.SIZE | after.getValue();
    }
}
