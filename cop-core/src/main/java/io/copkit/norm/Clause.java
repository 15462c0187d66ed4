package io.copkit.norm;

import io.copkit.internal.Checks;

/**
 * One clause of a norm.
 *
 * @param code what it is known by from version to version, 1 to 128 bytes
 * @param text what it says, in the community's language
 */
public record Clause(String code, String text) {

    /** Checks the code. */
    public Clause {
        Checks.id("code", code);
    }
}
