package io.copkit.commands;

import io.copkit.Community;
import io.copkit.CopEvent;
import io.copkit.OrganisationId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.history.Reason;
import io.copkit.role.GrantTerms;
import io.copkit.role.Mandate;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import io.copkit.storage.MembershipRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Giving roles to organisations, and taking them. */
final class MandateGiving {

    private final Permitted permitted;
    private final Work work;
    private final Community community;
    private final Reason reason;

    MandateGiving(Permitted permitted) {
        this.permitted = permitted;
        this.work = permitted.work();
        this.community = permitted.community().value();
        this.reason = Reason.of(work.actor());
    }

    Outcome<Set<Role>> appoint(OrganisationId organisation, Role role, GrantTerms terms) {
        return onMandate(organisation, role, change -> {
            Optional<Refusal> refusal = objection(change.mandate(), role, terms);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            change.appoint(new RoleGrant(role, work.at(), terms.until(), terms.scopes(), work.actingMember()), reason);
            return written(change);
        });
    }

    Outcome<Set<Role>> revoke(OrganisationId organisation, Role role) {
        return onMandate(organisation, role, change -> {
            if (change.mandate().grant(role).isEmpty()) {
                return Outcome.refused(refusal(RefusalCode.ROLE_NOT_HELD, role));
            }
            work.require(permitted.community());
            change.revoke(role, reason);
            return written(change);
        });
    }

    /** Ends the roles of organisations whose term is over. */
    static List<CopEvent> expire(Work work, Community community) {
        List<CopEvent> events = new ArrayList<>();
        for (Stored<Mandate, MembershipRecord> stored : work.people().mandates(community.id())) {
            Mandate mandate = stored.value();
            events.addAll(MandateChange.of(work, community.id(), mandate.organisation(), Optional.of(stored))
                    .write());
        }
        return events;
    }

    private Optional<Refusal> objection(Mandate mandate, Role role, GrantTerms terms) {
        if (mandate.grant(role).isPresent()) {
            return Optional.of(refusal(RefusalCode.ROLE_ALREADY_HELD, role));
        }
        return new RoleGiving(permitted)
                .refused(role, terms)
                .or(() -> community
                        .roleBook()
                        .incompatibleWith(role, mandate.roles())
                        .map(other -> Refusal.of(
                                RefusalCode.ROLES_INCOMPATIBLE, Map.of("role", role.code(), "other", other.code()))))
                .or(() -> RoleHolders.takeForOrganisation(work, permitted.community(), role));
    }

    private Outcome<Set<Role>> onMandate(
            OrganisationId organisation, Role role, Function<MandateChange, Outcome<Set<Role>>> decision) {
        return permitted.needs(Permission.ROLE_ASSIGN, () -> {
            Optional<MembershipRecord> record = work.record(community.id(), organisation.key());
            Optional<Refusal> refusal = objection(record, role);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            Optional<Stored<Mandate, MembershipRecord>> stored = record.map(MandateMapping::read);
            stored.ifPresent(work::know);
            return decision.apply(MandateChange.of(work, community.id(), organisation, stored));
        });
    }

    private Optional<Refusal> objection(Optional<MembershipRecord> record, Role role) {
        if (record.filter(found -> !MandateMapping.isOne(found)).isPresent()) {
            return Optional.of(Refusal.of(RefusalCode.HOLDER_IS_A_PERSON));
        } else if (!community.roleBook().isOpenToOrganisations(role)) {
            return Optional.of(refusal(RefusalCode.ROLE_NEEDS_A_PERSON, role));
        } else if (!role.isAppointable()) {
            return Optional.of(refusal(RefusalCode.ROLE_NOT_APPOINTABLE, role));
        }
        return permitted.authority().isBelow(Set.of(role))
                ? Optional.of(refusal(RefusalCode.ROLE_ABOVE_OWN, role))
                : Optional.empty();
    }

    private static Outcome<Set<Role>> written(MandateChange change) {
        List<CopEvent> events = change.write();
        return Outcome.accepted(change.mandate().roles(), events);
    }

    private static Refusal refusal(RefusalCode code, Role role) {
        return Refusal.of(code, Map.of("role", role.code()));
    }
}
