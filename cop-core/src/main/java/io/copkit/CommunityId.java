package io.copkit;

import io.copkit.internal.Checks;
import io.copkit.storage.Ids;

/**
 * The id of a community: 1 to 128 bytes in UTF-8, compared exactly.
 *
 * @param value the id
 */
public record CommunityId(String value) implements Comparable<CommunityId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is empty or too long, holds NUL or half a surrogate pair, or is {@code *},
     *     which stands for what belongs to no community
     */
    public CommunityId {
        Checks.id("a community's id", value);
        if (value.equals(Ids.TENANT_SCOPE)) {
            throw new IllegalArgumentException("a community's id must not be " + Ids.TENANT_SCOPE);
        }
    }

    /** The community with this id. */
    public static CommunityId of(String value) {
        return new CommunityId(value);
    }

    /** By the unsigned bytes of the UTF-8 form, the order in which storages list ids. */
    @Override
    public int compareTo(CommunityId other) {
        return Ids.ORDER.compare(value, other.value);
    }
}
