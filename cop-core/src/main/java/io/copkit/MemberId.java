package io.copkit;

import io.copkit.internal.Checks;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.Ids;

/**
 * The host's own opaque key of a person or organisation: 1 to 128 bytes in UTF-8, compared exactly. The library knows
 * nothing else of people, so it should be a key that tells nothing by itself.
 *
 * @param value the key
 */
public record MemberId(String value) implements Comparable<MemberId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is empty or too long, holds NUL or half a surrogate pair, or is {@code *} or
     *     {@code ~}, which stand for the host itself and for whoever was erased
     */
    public MemberId {
        Checks.id("a member's id", value);
        if (value.equals(Ids.TENANT_SCOPE) || value.equals(ErasureOrder.NOBODY)) {
            throw new IllegalArgumentException("a member's id must not be " + value);
        }
    }

    /** The member with this key. */
    public static MemberId of(String value) {
        return new MemberId(value);
    }

    /** By the unsigned bytes of the UTF-8 form, the order in which storages list ids. */
    @Override
    public int compareTo(MemberId other) {
        return Ids.ORDER.compare(value, other.value);
    }
}
