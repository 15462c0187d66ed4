package io.copkit.membership;

import io.copkit.internal.Checks;

/**
 * What keeps a membership alive. A membership may have several: it lasts as long as one of them holds, and each withdraws
 * nothing but what it gave.
 *
 * @param code its code, 1 to 128 bytes that name no person, such as {@code directory:data-team}
 */
public record MembershipSource(String code) {

    /** The member's own will, or that of whoever let the member in by hand. */
    public static final MembershipSource BY_HAND = new MembershipSource("oneself");

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it is empty or too long
     */
    public MembershipSource {
        Checks.id("source", code);
    }

    /** A group of a directory. */
    public static MembershipSource group(String id) {
        return new MembershipSource("directory:" + id);
    }
}
