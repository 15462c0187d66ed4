package io.copkit.role;

import java.util.Optional;

/**
 * A role that a community has made for itself.
 *
 * @param code its code, as {@link Role#isCustomCode} wants it
 * @param rank how high it stands, 1 to {@value Role#PORTFOLIO}
 * @param english its name in English
 * @param french its name in French
 * @param template the standard role whose rights it starts from; empty to start from none but those of every member
 */
public record CustomRole(String code, int rank, String english, String french, Optional<Role> template) {

    /**
     * Checks code, rank and template.
     *
     * @throws IllegalArgumentException if one of them is not legal
     */
    public CustomRole {
        if (!Role.isCustomCode(code)) {
            throw new IllegalArgumentException("no code of a custom role");
        }
        if (rank < 1 || rank > Role.PORTFOLIO) {
            throw new IllegalArgumentException("a rank must be 1 to " + Role.PORTFOLIO + " but is " + rank);
        }
        if (template.filter(Role::isCustom).isPresent()) {
            throw new IllegalArgumentException("a template must be a standard role");
        }
    }

    /** The role, with its rank and its names. */
    public Role role() {
        return Role.custom(code, rank, english, french);
    }
}
