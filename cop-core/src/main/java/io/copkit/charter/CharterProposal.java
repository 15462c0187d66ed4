package io.copkit.charter;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wants the charter to say. Whoever may edit the charter adopts it or turns it down, until a date; after
 * that it has expired, whether or not anybody looks. If the charter changes meanwhile the proposal must be brought up to
 * date before it can be adopted, so that nobody's change is lost.
 *
 * @param community whose charter
 * @param id its id
 * @param author who proposed it; empty if it was the host itself, or the person has been erased
 * @param charter what the charter would say
 * @param basedOn the version that it was made on
 * @param why why it should, in the author's own words
 * @param proposedAt when it was proposed
 * @param until until when it can be decided on
 * @param status what has become of it, as it was last written
 * @param decision how it was decided on; empty while it was not
 */
public record CharterProposal(
        CommunityId community,
        String id,
        Optional<MemberId> author,
        Charter charter,
        int basedOn,
        String why,
        Instant proposedAt,
        Instant until,
        ProposalStatus status,
        Optional<ProposalDecision> decision) {

    /** What has become of it by an instant. */
    public ProposalStatus statusAt(Instant at) {
        return status == ProposalStatus.OPEN && !at.isBefore(until) ? ProposalStatus.EXPIRED : status;
    }

    /** The same proposal, made on another version. */
    public CharterProposal rebased(int version, Charter merged) {
        return new CharterProposal(community, id, author, merged, version, why, proposedAt, until, status, decision);
    }

    /** The same proposal, decided on. */
    public CharterProposal decided(ProposalStatus outcome, ProposalDecision because) {
        return new CharterProposal(
                community, id, author, charter, basedOn, why, proposedAt, until, outcome, Optional.of(because));
    }
}
