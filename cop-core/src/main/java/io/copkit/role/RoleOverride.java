package io.copkit.role;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * What one community says to one cell of the matrix, instead of what the matrix says.
 *
 * @param role for which role
 * @param permission to do what
 * @param effect what is said
 */
public record RoleOverride(Role role, Permission permission, Effect effect) {

    /** What an override can say. Where there is none, the cell is inherited from the matrix. */
    public enum Effect implements Labelled {
        /** The role may. */
        ALLOW("allow"),
        /** This role does not allow it; another may. */
        PREVENT("prevent"),
        /** Who holds the role may not, whatever other roles allow. */
        PROHIBIT("prohibit"),
        /** What the matrix says; as if nothing had been settled. */
        INHERIT("inherit");

        private final String code;

        Effect(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("role-effect." + code, locale);
        }
    }
}
