package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.OrganisationId;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.role.Mandate;
import io.copkit.role.MandateChanged;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What one command does to the roles of one organisation. Those whose term is over are brought to their end first. */
final class MandateChange {

    private final Work work;
    private final OrganisationId organisation;
    private final StateKey key;
    private final Optional<Stored<Mandate, MembershipRecord>> stored;
    private Mandate mandate;

    private MandateChange(
            Work work,
            CommunityId community,
            OrganisationId organisation,
            Optional<Stored<Mandate, MembershipRecord>> stored) {
        this.work = work;
        this.organisation = organisation;
        this.key = StateKey.membership(community.value(), organisation.value());
        this.stored = stored;
        this.mandate =
                stored.map(Stored::value).orElseGet(() -> new Mandate(community, organisation, work.at(), List.of()));
    }

    /** Goes on from what an organisation is to a community, if anything. */
    static MandateChange of(
            Work work,
            CommunityId community,
            OrganisationId organisation,
            Optional<Stored<Mandate, MembershipRecord>> stored) {
        MandateChange change = new MandateChange(work, community, organisation, stored);
        change.catchUp();
        return change;
    }

    Mandate mandate() {
        return mandate;
    }

    void appoint(RoleGrant grant, Reason reason) {
        mandate = mandate.with(grant);
        work.happened(step(Happening.ORGANISATION_APPOINTED, reason)
                .to(grant.role().code())
                .until(grant.until()));
    }

    void revoke(Role role, Reason reason) {
        mandate = mandate.without(role, work.at());
        work.happened(step(Happening.ORGANISATION_REVOKED, reason).from(role.code()));
    }

    /** Puts the roles into the change set if there is anything new about them. */
    List<CopEvent> write() {
        Optional<Mandate> before = stored.map(Stored::value);
        if (before.equals(Optional.of(mandate))) {
            return List.of();
        }
        work.put(MandateMapping.record(mandate, stored.map(Stored::record), work.at()));
        return List.of(new MandateChanged(work.actor(), work.at(), before, mandate));
    }

    private void catchUp() {
        for (RoleGrant grant : mandate.grants()) {
            if (!grant.holdsAt(work.at())) {
                Instant end = grant.until().orElseThrow();
                mandate = mandate.without(grant.role(), end);
                work.happened(step(Happening.ORGANISATION_REVOKED, Reason.EXPIRED)
                        .from(grant.role().code())
                        .effective(end));
            }
        }
    }

    private Step step(Happening what, Reason reason) {
        long version = stored.map(before -> before.record().version()).orElse(0L) + 1;
        return Step.of(what, key, version, reason).about(organisation.key());
    }
}
