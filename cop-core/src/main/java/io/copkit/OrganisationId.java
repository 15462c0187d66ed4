package io.copkit;

/**
 * The host's own opaque key of an organisation, or of a unit of one: 1 to 128 bytes in UTF-8, compared exactly. It is of a
 * type of its own so that nothing can be done on behalf of an organisation. Host keys of people and of organisations must
 * differ: one key stands for one holder.
 *
 * @param value the key
 */
public record OrganisationId(String value) implements Comparable<OrganisationId> {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it could not be a {@link MemberId} either
     */
    public OrganisationId {
        new MemberId(value);
    }

    /** The organisation with this key. */
    public static OrganisationId of(String value) {
        return new OrganisationId(value);
    }

    /** The key under which founders, history, traces and erasures name it, where people and organisations stand together. */
    public MemberId key() {
        return MemberId.of(value);
    }

    /** By the unsigned bytes of the UTF-8 form, the order in which storages list ids. */
    @Override
    public int compareTo(OrganisationId other) {
        return key().compareTo(other.key());
    }
}
