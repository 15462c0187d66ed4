package io.copkit.membership;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody who does not belong to a community and may come: a stranger, or someone who was there before. */
public final class Candidate {

    private final CommunityId community;
    private final MemberId member;
    private final List<TimeWindow> past;

    private Candidate(CommunityId community, MemberId member, List<TimeWindow> past) {
        this.community = community;
        this.member = member;
        this.past = past;
    }

    /** Somebody of whom the community knows nothing. */
    public static Candidate stranger(CommunityId community, MemberId member) {
        return new Candidate(community, member, List.of());
    }

    static Candidate of(Membership.Outside outside) {
        return new Candidate(outside.community(), outside.member(), outside.past());
    }

    /**
     * The person as a member.
     *
     * @throws IllegalArgumentException if the admission does not let in, or is somebody else's
     */
    public Membership.Active admitted(Admission admission, Profile profile) {
        demand(admission, admission.letsIn());
        return new Membership.Active(
                community,
                member,
                admission.facts().at(),
                admission.origin(),
                List.of(),
                admission.until(),
                Optional.empty(),
                profile,
                past);
    }

    /**
     * The person as somebody who waits for a place.
     *
     * @param invitation the id of the invitation that the person accepted, if it was one
     * @throws IllegalArgumentException if the admission does not make wait, or is somebody else's
     */
    public Membership.Applied waiting(Admission admission, Application application, Optional<String> invitation) {
        demand(admission, admission.waits());
        Instant at = admission.facts().at();
        return new Membership.Applied(
                community, member, at, admission.origin(), application, Optional.of(at), invitation, past);
    }

    /** The person as somebody who has asked to be let in. */
    public Membership.Applied applied(Instant at, Application application) {
        return new Membership.Applied(
                community, member, at, Origin.JOINED, application, Optional.empty(), Optional.empty(), past);
    }

    /** The person as somebody who was asked in. */
    public Membership.Invited invited(Instant at, Origin origin, String invitation, Instant until) {
        return new Membership.Invited(community, member, at, origin, invitation, until, past);
    }

    /** The person as somebody who is kept out. */
    public Membership.Banned banned(Sanction because) {
        return new Membership.Banned(community, member, because, past);
    }

    private void demand(Admission admission, boolean fits) {
        if (!fits || !admission.concerns(community, member)) {
            throw new IllegalArgumentException("the admission is for something else");
        }
    }
}
