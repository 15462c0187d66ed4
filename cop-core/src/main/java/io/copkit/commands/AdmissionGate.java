package io.copkit.commands;

import io.copkit.Community;
import io.copkit.MemberId;
import io.copkit.history.Reason;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionCase;
import io.copkit.membership.AdmissionPath;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.EligibilityPort;
import io.copkit.membership.Membership;
import io.copkit.membership.Profile;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Brings together what an admission is decided on, and sees to it that it still holds at commit.
 *
 * <p>Where there is a capacity, those who belong are counted after the community's version was read, and whoever takes a
 * place or queues for one writes the next version: of two who both saw the last place, one loses the race and counts again.
 * Without a capacity the version is only demanded, so that joins do not wait for each other.
 */
public final class AdmissionGate {

    private final Work work;
    private final EligibilityPort eligibility;
    private final Stored<Community, CommunityRecord> community;

    /** The gate of a community. */
    public AdmissionGate(Work work, Settings settings, Stored<Community, CommunityRecord> community) {
        this.work = work;
        this.eligibility = settings.eligibility();
        this.community = community;
    }

    /** What would be decided on if the member came by this way now. */
    public AdmissionCase facts(MembershipChange change, MemberId member, AdmissionPath path) {
        return facts(change, member, path, change.askedAt());
    }

    private AdmissionCase facts(
            MembershipChange change, MemberId member, AdmissionPath path, Optional<Instant> askedAt) {
        Community here = community.value();
        AdmissionPolicy policy = here.admission();
        boolean limited = policy.capacity().isPresent();
        return new AdmissionCase(
                here.id(),
                member,
                path,
                work.at(),
                here.stage(),
                here.access().joinPolicy(),
                askedAt.flatMap(here::fateOf),
                policy,
                change.now(),
                work.people().sanctionsAbove(community, member),
                eligibility.check(here.id(), member, path),
                limited ? belonging(change) : 0,
                limited
                        && policy.waitingList()
                        && path != AdmissionPath.WAITING_LIST
                        && !work.people().waiting(here.id(), 1).isEmpty());
    }

    /**
     * Decides, and guards at commit what it was decided on. Where no place is left, those whose time is over give up theirs
     * in the same commit, the one that is over longest first, and no more of them than are needed.
     */
    public Admission decide(MembershipChange change, MemberId member, AdmissionPath path) {
        return decide(change, member, path, change.askedAt());
    }

    /**
     * Decides as well, on what has another time than the membership.
     *
     * @param askedAt when the person asked, or was asked; empty for what is new
     */
    public Admission decide(MembershipChange change, MemberId member, AdmissionPath path, Optional<Instant> askedAt) {
        AdmissionCase facts = facts(change, member, path, askedAt);
        Admission admission = Admission.decide(facts);
        if (admission.lacksOnlyAPlace() && freed(change, member, facts.lacking())) {
            admission = Admission.decide(facts.counting(belonging(change)));
        }
        guard();
        return admission;
    }

    /** Lets in whom an admission lets in; whoever has founded the community is its founder again. */
    public void letIn(MembershipChange change, Admission admission, Profile profile, Reason reason) {
        change.admit(admission, profile, reason);
        if (community.value().founders().contains(admission.facts().member())) {
            change.appoint(Role.FOUNDER, Reason.REJOINED);
        }
    }

    private boolean freed(MembershipChange change, MemberId comer, int places) {
        List<Stored<Membership, MembershipRecord>> over =
                work.people().over(community.value().id(), comer, places);
        for (Stored<Membership, MembershipRecord> stored : over) {
            MembershipChange end = MembershipChange.of(work, stored);
            end.write();
            change.alongWith(end.events());
        }
        return !over.isEmpty();
    }

    private long belonging(MembershipChange change) {
        return work.people().belonging(community.value().id()) - (change.hasFreedPlace() ? 1 : 0);
    }

    /** Where it leads. */
    public Stored<Community, CommunityRecord> community() {
        return community;
    }

    /** Guards at commit that the community is as it was read, and that nobody else takes or frees a place meanwhile. */
    public void guard() {
        if (community.value().admission().capacity().isPresent()) {
            work.rewrite(community);
        } else {
            work.require(community);
        }
    }
}
