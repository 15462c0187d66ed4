package io.copkit.history;

import io.copkit.OrganisationId;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps about the roles of one organisation, taken one after the other in the order of their effect. */
final class MandateTimeline {

    private final OrganisationId organisation;
    private final List<RolePeriod> periods = new ArrayList<>();

    MandateTimeline(OrganisationId organisation) {
        this.organisation = organisation;
    }

    static boolean isAbout(HistoryEntry step) {
        return step.is(Happening.ORGANISATION_APPOINTED) || step.is(Happening.ORGANISATION_REVOKED);
    }

    void add(HistoryEntry step) {
        if (step.is(Happening.ORGANISATION_APPOINTED)) {
            Role role = Role.stored(step.to().orElse(""));
            periods.add(new RolePeriod(role, step.effectiveAt(), step.until(), step.id(), Optional.empty()));
        } else {
            Role role = Role.stored(step.from().orElse(""));
            periods.replaceAll(
                    period -> period.role().equals(role) && period.ended().isEmpty() ? ended(period, step) : period);
        }
    }

    OrganisationHistory history() {
        return new OrganisationHistory(organisation, periods);
    }

    /** What is taken after its term is over has ended with its term. */
    private static RolePeriod ended(RolePeriod period, HistoryEntry step) {
        Instant end =
                period.to().filter(term -> term.isBefore(step.effectiveAt())).orElse(step.effectiveAt());
        return new RolePeriod(period.role(), period.from(), Optional.of(end), period.began(), Optional.of(step.id()));
    }
}
