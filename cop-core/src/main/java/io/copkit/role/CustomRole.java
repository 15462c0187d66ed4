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
 * @param meansInEnglish what its holder is there for, in English; may be empty
 * @param meansInFrench the same in French; empty if the other is
 */
public record CustomRole(
        String code,
        int rank,
        String english,
        String french,
        Optional<Role> template,
        String meansInEnglish,
        String meansInFrench) {

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

    /** A role of which nothing more is said. */
    public CustomRole(String code, int rank, String english, String french, Optional<Role> template) {
        this(code, rank, english, french, template, "", "");
    }

    /** The same role with what its holder is there for, in both languages. */
    public CustomRole meaning(String inEnglish, String inFrench) {
        return new CustomRole(code, rank, english, french, template, inEnglish, inFrench);
    }

    /** The role, with its rank and its names. */
    public Role role() {
        return Role.custom(this);
    }
}
