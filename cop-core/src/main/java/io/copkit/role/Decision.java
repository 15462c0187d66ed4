package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether something is allowed, by which rule, and from what that was decided.
 *
 * @param community where
 * @param permission what was asked
 * @param rule the rule that decided
 * @param by whose word decided, if it was a word
 * @param policy the name of the matrix that was applied, followed by the edition of the community's own book of roles if
 *     there is one, such as {@code standard-1+3}
 * @param inputs all that was looked at
 */
public record Decision(
        CommunityId community,
        Permission permission,
        Rule rule,
        Optional<Voice> by,
        String policy,
        DecisionInputs inputs) {

    /** What can decide, in the order in which it does. */
    public enum Rule implements Labelled {
        /** The stage of the community shuts it. */
        STAGE_SHUTS("stage_shuts"),
        /** The membership was written by a newer version of the library and cannot be judged. */
        NOT_UNDERSTOOD("not_understood"),
        /** An open sanction keeps the member from contributing. */
        SANCTIONED("sanctioned"),
        /** The actor is involved in what is to be decided. */
        OWN_CASE("own_case"),
        /** A role prohibits it. */
        PROHIBITED("prohibited"),
        /** A role allows it. */
        GRANTED("granted"),
        /** Somebody has delegated it. */
        GRANTED_BY_DELEGATION("granted_by_delegation"),
        /** The level of participation allows it. */
        GRANTED_BY_LEVEL("granted_by_level"),
        /** The community shows it to everybody. */
        VISIBLE("visible"),
        /** A role allows it about oneself only. */
        ONLY_ABOUT_ONESELF("only_about_oneself"),
        /** A role allows it only where the role was given for. */
        ONLY_IN_SCOPE("only_in_scope"),
        /** A role allows it only once it has been delegated. */
        ONLY_BY_DELEGATION("only_by_delegation"),
        /** Who asked is no active member, or the community is unknown. */
        NOT_A_MEMBER("not_a_member"),
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

        /** Whether what it decides is allowed. */
        public boolean allows() {
            return switch (this) {
                case GRANTED, GRANTED_BY_DELEGATION, GRANTED_BY_LEVEL, VISIBLE -> true;
                default -> false;
            };
        }
    }

    static Decision of(CommunityId community, Permission permission, String policy, DecisionInputs inputs) {
        AccessRules.Verdict verdict = AccessRules.decide(permission, inputs);
        return new Decision(community, permission, verdict.rule(), verdict.voice(), policy, inputs);
    }

    /** Whether it is allowed. */
    public boolean allowed() {
        return rule.allows();
    }

    /** The same question decided again, from the inputs alone. */
    public Decision again() {
        return of(community, permission, policy, inputs);
    }

    /** The role whose word decided, if it was that of a role. */
    public Optional<Role> role() {
        return by.filter(voice -> voice.source() == Voice.Source.ROLE).map(voice -> Role.of(voice.code()));
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
                        "permission", permission.label(locale),
                        "who", by.map(voice -> voice.name(locale)).orElse("")));
    }
}
