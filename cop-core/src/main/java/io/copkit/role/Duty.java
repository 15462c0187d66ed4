package io.copkit.role;

import io.copkit.Actor;
import io.copkit.Labelled;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.Messages;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What nobody does in a case of their own, whatever their rights: separation of duties. Pure, for hosts and for every feature
 * that has such a case to decide.
 */
public enum Duty implements Labelled {
    /** Validating what somebody has written: not the author. */
    VALIDATION("validation"),
    /** Mediating between people in conflict: not a party. */
    MEDIATION("mediation"),
    /** Sanctioning somebody who was reported: neither who reported, nor the person. */
    SANCTION("sanction"),
    /** Approving what somebody has asked for: not who asked. */
    APPROVAL("approval"),
    /** Passing on permissions: not to oneself. */
    DELEGATION("delegation");

    private final String code;

    Duty(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("duty." + code, locale);
    }

    /** What a permission is about that nobody decides in a case of their own, if it is. */
    static Optional<Duty> of(Permission permission) {
        return switch (permission) {
            case RESOURCE_VALIDATE -> Optional.of(VALIDATION);
            case CONFLICT_MEDIATE -> Optional.of(MEDIATION);
            case SANCTION_WARN, SANCTION_LIMIT, SANCTION_EXCLUDE, MEMBER_SUSPEND, MEMBER_REMOVE ->
                Optional.of(SANCTION);
            default -> Optional.empty();
        };
    }

    /**
     * Why whoever acts may not do this, if so. The host is nobody's author, party or reporter.
     *
     * @param involved the author, the parties, who reported and who was reported, who asked
     * @return {@code own_case} if the actor is one of them
     */
    public Optional<Refusal> refuses(Actor actor, Collection<MemberId> involved) {
        return actor instanceof Actor.Member member && involved.contains(member.id())
                ? Optional.of(Refusal.of(RefusalCode.OWN_CASE, Map.of("duty", code)))
                : Optional.empty();
    }
}
