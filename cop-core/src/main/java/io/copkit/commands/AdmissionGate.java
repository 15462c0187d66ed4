package io.copkit.commands;

import io.copkit.Community;
import io.copkit.MemberId;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionCase;
import io.copkit.membership.AdmissionPath;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.EligibilityPort;
import io.copkit.storage.CommunityRecord;

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
                policy,
                change.now(),
                work.sanctionsAbove(community, member),
                eligibility.check(here.id(), member, path),
                limited ? work.belonging(here.id()) - (change.hasFreedPlace() ? 1 : 0) : 0,
                limited
                        && policy.waitingList()
                        && path != AdmissionPath.WAITING_LIST
                        && !work.waiting(here.id(), 1).isEmpty());
    }

    /** Decides, and guards at commit what it was decided on. */
    public Admission decide(MembershipChange change, MemberId member, AdmissionPath path) {
        Admission admission = Admission.decide(facts(change, member, path));
        guard();
        return admission;
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
