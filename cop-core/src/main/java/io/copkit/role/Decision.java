package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether something is allowed, and by which rule.
 *
 * @param community where
 * @param permission what was asked
 * @param rule the rule that decided
 * @param role the role that the rule looked at, if any
 * @param policy the name of the matrix that was applied
 */
public record Decision(CommunityId community, Permission permission, Rule rule, Optional<Role> role, String policy) {

    /** What can decide, in the order in which it does. */
    public enum Rule implements Labelled {
        /** The stage of the community shuts it. */
        STAGE_SHUTS("stage_shuts"),
        /** Who asked is no active member, or the community is unknown. */
        NOT_A_MEMBER("not_a_member"),
        /** The membership was written by a newer version of the library and cannot be judged. */
        NOT_UNDERSTOOD("not_understood"),
        /** A role prohibits it. */
        PROHIBITED("prohibited"),
        /** A role allows it. */
        GRANTED("granted"),
        /** A role allows it about oneself only. */
        ONLY_ABOUT_ONESELF("only_about_oneself"),
        /** A role allows it only where the role was given for. */
        ONLY_IN_SCOPE("only_in_scope"),
        /** A role allows it only once it has been delegated. */
        ONLY_BY_DELEGATION("only_by_delegation"),
        /** No role says anything to it. */
        NOT_GRANTED("not_granted");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("rule." + code, locale);
        }
    }

    /** Whether it is allowed. */
    public boolean allowed() {
        return rule == Rule.GRANTED;
    }

    /**
     * One sentence for the person who asked.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        return Messages.text(
                "decision." + rule.code(),
                locale,
                Map.of(
                        "permission", permission.code(),
                        "role", role.orElse(Role.MEMBER).code()));
    }
}
