package io.copkit.commands.lifecycle;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.commands.EvidencePart;
import io.copkit.commands.LifePart;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.lifecycle.Finding;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.StageProposal;
import io.copkit.lifecycle.Transition;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Between a proposal and its document, which is listed by when it was made. */
final class ProposalMapping extends DocumentMapping<StageProposal> {

    static final ProposalMapping INSTANCE = new ProposalMapping();

    private static final String CARETAKER = "caretaker";
    private static final String DECIDED_AT = "decidedAt";
    private static final String DECIDED_BY = "decidedBy";
    private static final String FIGURES = "figures";
    private static final String FINDING = "finding";

    private ProposalMapping() {
        super("stage_proposal", 1);
    }

    @Override
    protected void write(StageProposal proposal, Draft draft) {
        draft.key(proposal.community().value(), proposal.id())
                .status(proposal.status().code(), proposal.at())
                .author(proposal.author());
        Body body = draft.body().set("why", proposal.why());
        EvidencePart.write(proposal.evidence(), body);
        write(proposal.move(), body);
        proposal.move().caretaker().ifPresent(member -> body.set(CARETAKER, draft.position(member)));
        proposal.decision().ifPresent(decision -> {
            body.set(DECIDED_AT, decision.at()).set("note", decision.note());
            decision.by().ifPresent(who -> body.set(DECIDED_BY, draft.position(who)));
        });
    }

    private static void write(Move move, Body body) {
        body.set("transition", move.transition().code())
                .set("target", move.target().code());
        Findings findings = move.findings();
        findings.readiness().ifPresent(decided -> body.set("readiness", decided.code()));
        body.setParts(
                FIGURES,
                FINDING,
                findings.figures().entrySet().stream()
                        .map(entry -> Body.empty()
                                .set(FINDING, entry.getKey().code())
                                .set("figure", String.valueOf(entry.getValue())))
                        .toList());
        findings.decision().ifPresent(decision -> body.set("decision", decision));
        body.set("launchWaived", findings.launchWaived()).set("scopeExtended", findings.scopeExtended());
        move.plan().ifPresent(plan -> body.setPart("plan", LifePart.part(plan)));
        move.conclusion().ifPresent(conclusion -> body.setPart("conclusion", LifePart.part(conclusion)));
    }

    @Override
    protected StageProposal read(DocumentRecord record, Body body, People people) {
        Optional<StageProposal.Decided> decision = body.optionalInstant(DECIDED_AT)
                .map(at -> new StageProposal.Decided(
                        body.optionalNumber(DECIDED_BY).flatMap(people::at), at, body.text("note")));
        return new StageProposal(
                CommunityId.of(record.communityId()),
                record.id(),
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                move(body, people),
                body.text("why"),
                EvidencePart.read(body),
                record.at(),
                Codes.parse(StageProposal.Status.class, record.status()),
                decision);
    }

    private static Move move(Body body, People people) {
        SortedMap<Finding, Double> figures = new TreeMap<>();
        body.parts(FIGURES)
                .forEach(part -> figures.put(
                        Codes.parse(Finding.class, part.text(FINDING)), Double.valueOf(part.text("figure"))));
        Findings findings = new Findings(
                body.optionalText("readiness").map(code -> Codes.parse(Findings.Readiness.class, code)),
                figures,
                body.optionalText("decision"),
                body.flag("launchWaived"),
                body.flag("scopeExtended"));
        return new Move(
                Codes.parse(Transition.class, body.text("transition")),
                Codes.parse(Stage.class, body.text("target")),
                findings,
                body.part("plan").map(LifePart::plan),
                body.part("conclusion").map(LifePart::conclusion),
                body.optionalNumber(CARETAKER).flatMap(people::at));
    }
}
