package io.copkit.commands.charter;

import io.copkit.CommunityId;
import io.copkit.charter.CharterProposal;
import io.copkit.charter.ProposalDecision;
import io.copkit.charter.ProposalStatus;
import io.copkit.commands.CharterPart;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;

/** Between a proposal and its document, which is listed by its end: what is open and what has expired are two windows. */
final class ProposalMapping extends DocumentMapping<CharterProposal> {

    static final ProposalMapping INSTANCE = new ProposalMapping();

    private static final String DECIDED_AT = "decidedAt";
    private static final String DECIDED_BY = "decidedBy";

    private ProposalMapping() {
        super("charter_proposal", 1);
    }

    @Override
    protected void write(CharterProposal proposal, Draft draft) {
        draft.key(proposal.community().value(), proposal.id())
                .status(proposal.status().code(), proposal.until())
                .author(proposal.author());
        Body body = draft.body()
                .set("basedOn", proposal.basedOn())
                .set("why", proposal.why())
                .set("proposedAt", proposal.proposedAt());
        CharterPart.write(proposal.charter(), body);
        proposal.decision().ifPresent(decision -> {
            body.set(DECIDED_AT, decision.at()).set("note", decision.note());
            decision.by().ifPresent(who -> body.set(DECIDED_BY, draft.position(who)));
        });
    }

    @Override
    protected CharterProposal read(DocumentRecord record, Body body, People people) {
        Optional<ProposalDecision> decision = body.optionalInstant(DECIDED_AT)
                .map(at -> new ProposalDecision(
                        at, body.optionalNumber(DECIDED_BY).flatMap(people::at), body.text("note")));
        return new CharterProposal(
                CommunityId.of(record.communityId()),
                record.id(),
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                CharterPart.read(body),
                body.number("basedOn"),
                body.text("why"),
                body.instant("proposedAt"),
                record.at(),
                Codes.parse(ProposalStatus.class, record.status()),
                decision);
    }
}
