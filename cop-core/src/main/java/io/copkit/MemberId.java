package io.copkit;

import io.copkit.internal.Checks;

/**
 * The host's own opaque key of a person or organisation: 1 to 128 bytes in UTF-8, compared exactly. The library knows
 * nothing else of people, so it should be a key that tells nothing by itself.
 *
 * @param value the key
 */
public record MemberId(String value) {

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is empty or too long, holds NUL or half a surrogate pair, or is {@code *},
     *     which stands for the host itself
     */
    public MemberId {
        Checks.id("a member's id", value);
        if (value.equals(Actor.SYSTEM_CODE)) {
            throw new IllegalArgumentException("a member's id must not be " + Actor.SYSTEM_CODE);
        }
    }

    /** The member with this key. */
    public static MemberId of(String value) {
        return new MemberId(value);
    }
}
