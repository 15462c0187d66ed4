package io.copkit.commands.charter;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.charter.CharterEvent;
import io.copkit.charter.CharterProposal;
import io.copkit.charter.Charters;
import io.copkit.charter.ProposalDecision;
import io.copkit.charter.ProposalStatus;
import io.copkit.commands.CharterChange;
import io.copkit.commands.Consents;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.community.Charter;
import io.copkit.consent.Consent;
import io.copkit.consent.ConsentRequest;
import io.copkit.consent.MissingConsent;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.TextRules;
import io.copkit.membership.Membership;
import io.copkit.role.Permission;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Proposes, decides on and accepts charters. */
public final class CharterCommands implements Charters {

    private static final int WORDS_LENGTH = 2_000;

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public CharterCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<CharterProposal> propose(
            CommunityId community, int basedOn, Charter charter, String why, Instant until) {
        return Permitted.run(desk, actor, community, Permission.CHARTER_PROPOSE, permitted -> {
            Work work = permitted.work();
            List<Refusal> unfit = new ArrayList<>(words("why", why));
            unfit.addAll(unfit(permitted, basedOn, charter));
            unfit.addAll(late(permitted, until));
            if (!unfit.isEmpty()) {
                return Outcome.refused(unfit);
            }
            CharterProposal proposal = new CharterProposal(
                    community,
                    desk.newId(),
                    work.actingMember(),
                    charter,
                    basedOn,
                    why,
                    work.at(),
                    until,
                    ProposalStatus.OPEN,
                    Optional.empty());
            permitted.begin(ProposalMapping.INSTANCE, proposal, Happening.PROPOSAL_MADE);
            return accepted(permitted, proposal);
        });
    }

    @Override
    public Outcome<CharterProposal> rebase(CommunityId community, String proposal, int basedOn, Charter merged) {
        return onOwn(community, proposal, (permitted, stored) -> {
            List<Refusal> unfit = unfit(permitted, basedOn, merged);
            return unfit.isEmpty()
                    ? changed(permitted, stored, stored.value().rebased(basedOn, merged), Happening.PROPOSAL_REBASED)
                    : Outcome.refused(unfit);
        });
    }

    @Override
    public Outcome<CharterProposal> withdraw(CommunityId community, String proposal) {
        return onOwn(
                community,
                proposal,
                (permitted, stored) -> changed(
                        permitted,
                        stored,
                        decided(permitted, stored, ProposalStatus.WITHDRAWN, ""),
                        Happening.PROPOSAL_WITHDRAWN));
    }

    @Override
    public Outcome<CharterProposal> adopt(CommunityId community, String proposal, Instant acceptBy) {
        return editing(
                community,
                permitted -> onOpen(permitted, proposal, stored -> {
                    Work work = permitted.work();
                    int present = permitted.community().value().charterVersion();
                    if (stored.value().basedOn() != present) {
                        return Outcome.refused(changedSince(present));
                    }
                    List<Refusal> late = late(permitted, acceptBy);
                    if (!late.isEmpty()) {
                        return Outcome.refused(late);
                    }
                    Outcome<Community> amended = CharterChange.amend(
                            work, permitted.community(), stored.value().charter(), Reason.PROPOSED);
                    return amended.fold(
                            done -> {
                                List<CopEvent> events = new ArrayList<>(done.events());
                                CharterProposal adopted = decided(permitted, stored, ProposalStatus.ADOPTED, "");
                                permitted.change(ProposalMapping.INSTANCE, stored, adopted, Happening.PROPOSAL_ADOPTED);
                                events.add(new CharterEvent.ProposalChanged(actor, work.at(), adopted));
                                events.add(ask(permitted, done.value().charterVersion(), acceptBy));
                                return Outcome.accepted(adopted, events);
                            },
                            Outcome::refused);
                }));
    }

    @Override
    public Outcome<CharterProposal> reject(CommunityId community, String proposal, String why) {
        return editing(
                community,
                permitted -> onOpen(permitted, proposal, stored -> {
                    List<Refusal> unfit = words("why", why);
                    return unfit.isEmpty()
                            ? changed(
                                    permitted,
                                    stored,
                                    decided(permitted, stored, ProposalStatus.REJECTED, why),
                                    Happening.PROPOSAL_REJECTED)
                            : Outcome.refused(unfit);
                }));
    }

    @Override
    public Outcome<ConsentRequest> ask(CommunityId community, Instant acceptBy) {
        return editing(community, permitted -> {
            List<Refusal> late = late(permitted, acceptBy);
            if (!late.isEmpty()) {
                return Outcome.refused(late);
            }
            int present = permitted.community().value().charterVersion();
            CharterEvent.ConsentAsked asked = ask(permitted, present, acceptBy);
            return Outcome.accepted(asked.request(), List.of(asked));
        });
    }

    @Override
    public Outcome<Consent> accept(CommunityId community, int version) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> permitted.onOwn(member -> {
                    Work work = permitted.work();
                    Optional<Stored<AskedMapping.Asked, DocumentRecord>> asked = askedNow(permitted);
                    if (asked.isEmpty()) {
                        return Desk.refused(RefusalCode.CONSENT_NOT_ASKED);
                    }
                    work.require(asked.get());
                    return Consents.give(
                                    work,
                                    member,
                                    AskedMapping.CHARTER,
                                    asked.get().value().request(),
                                    version,
                                    Happening.CHARTER_ACCEPTED)
                            .fold(
                                    given -> Outcome.accepted(
                                            given.value(),
                                            List.of(new CharterEvent.Accepted(
                                                    community, actor, work.at(), given.value()))),
                                    Outcome::refused);
                }));
    }

    private CharterEvent.ConsentAsked ask(Permitted permitted, int version, Instant acceptBy) {
        Work work = permitted.work();
        ConsentRequest request = new ConsentRequest(version, work.at(), acceptBy);
        AskedMapping.Asked next = new AskedMapping.Asked(permitted.id(), request);
        permitted.write(AskedMapping.INSTANCE, asked(permitted), next, Happening.CHARTER_CONSENT_ASKED);
        return new CharterEvent.ConsentAsked(permitted.id(), actor, work.at(), request);
    }

    @Override
    public Outcome<MissingConsent> giveTime(CommunityId community, MemberId member, Instant until) {
        return Permitted.run(desk, actor, community, Permission.CHARTER_EDIT, permitted -> {
            Work work = permitted.work();
            Optional<Stored<AskedMapping.Asked, DocumentRecord>> asked = askedNow(permitted);
            Optional<Stored<Membership, MembershipRecord>> membership = work.membership(community, member);
            if (asked.isEmpty() || membership.isEmpty()) {
                return Desk.refused(asked.isEmpty() ? RefusalCode.CONSENT_NOT_ASKED : RefusalCode.NOT_A_MEMBER);
            }
            work.require(asked.get());
            return Consents.extend(
                            work,
                            membership.get(),
                            new Consents.Asked(
                                    AskedMapping.CHARTER, asked.get().value().request(), until),
                            Happening.CHARTER_TIME_GIVEN)
                    .fold(
                            awaited -> Outcome.accepted(
                                    awaited.value(),
                                    List.of(new CharterEvent.TimeGiven(community, actor, work.at(), awaited.value()))),
                            Outcome::refused);
        });
    }

    /** What is asked about the present version. */
    private static Optional<Stored<AskedMapping.Asked, DocumentRecord>> askedNow(Permitted permitted) {
        int present = permitted.community().value().charterVersion();
        return asked(permitted).filter(stored -> stored.value().request().version() == present);
    }

    private static Optional<Stored<AskedMapping.Asked, DocumentRecord>> asked(Permitted permitted) {
        return permitted.work().document(AskedMapping.INSTANCE, permitted.id().value(), AskedMapping.CHARTER);
    }

    private interface OnProposal {
        Outcome<CharterProposal> then(Permitted permitted, Stored<CharterProposal, DocumentRecord> proposal);
    }

    private Outcome<CharterProposal> onOwn(CommunityId community, String proposal, OnProposal decision) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> onOpen(
                        permitted,
                        proposal,
                        stored -> stored.value()
                                        .author()
                                        .filter(permitted::isActing)
                                        .isPresent()
                                ? decision.then(permitted, stored)
                                : permitted.needs(Permission.CHARTER_EDIT, () -> decision.then(permitted, stored))));
    }

    private static Outcome<CharterProposal> onOpen(
            Permitted permitted,
            String id,
            Function<Stored<CharterProposal, DocumentRecord>, Outcome<CharterProposal>> decision) {
        return permitted.onDocument(ProposalMapping.INSTANCE, id, RefusalCode.PROPOSAL_UNKNOWN, stored -> {
            ProposalStatus status = stored.value().statusAt(permitted.work().at());
            return status == ProposalStatus.OPEN
                    ? decision.apply(stored)
                    : Desk.refused(RefusalCode.PROPOSAL_CLOSED, Map.of("proposal", status.code()));
        });
    }

    private <T> Outcome<T> editing(CommunityId community, Function<Permitted, Outcome<T>> decision) {
        return Permitted.run(desk, actor, community, Permission.CHARTER_EDIT, decision);
    }

    private Outcome<CharterProposal> changed(
            Permitted permitted,
            Stored<CharterProposal, DocumentRecord> before,
            CharterProposal after,
            Happening happening) {
        permitted.change(ProposalMapping.INSTANCE, before, after, happening);
        return accepted(permitted, after);
    }

    private Outcome<CharterProposal> accepted(Permitted permitted, CharterProposal proposal) {
        return Outcome.accepted(
                proposal,
                List.of(new CharterEvent.ProposalChanged(actor, permitted.work().at(), proposal)));
    }

    private static CharterProposal decided(
            Permitted permitted, Stored<CharterProposal, DocumentRecord> stored, ProposalStatus status, String note) {
        Work work = permitted.work();
        return stored.value().decided(status, new ProposalDecision(work.at(), work.actingMember(), note));
    }

    private static List<Refusal> unfit(Permitted permitted, int basedOn, Charter charter) {
        Community community = permitted.community().value();
        if (basedOn != community.charterVersion()) {
            return List.of(changedSince(community.charterVersion()));
        }
        return charter.equals(community.charter())
                ? List.of(Refusal.of(RefusalCode.PROPOSAL_CHANGES_NOTHING))
                : charter.refusals(community.foundedAt());
    }

    private static Refusal changedSince(int present) {
        return Refusal.of(RefusalCode.CHARTER_CHANGED, Map.of("version", String.valueOf(present)));
    }

    private static List<Refusal> late(Permitted permitted, Instant deadline) {
        return deadline.isAfter(permitted.work().at())
                ? List.of()
                : List.of(Refusal.of(RefusalCode.DEADLINE_NOT_AHEAD));
    }

    private static List<Refusal> words(String field, String words) {
        return new TextRules()
                .needed(field, words)
                .prose(field, words, WORDS_LENGTH)
                .refusals();
    }
}
