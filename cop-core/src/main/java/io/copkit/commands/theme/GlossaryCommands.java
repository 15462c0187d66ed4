package io.copkit.commands.theme;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.community.Slug;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.TextRules;
import io.copkit.role.Permission;
import io.copkit.storage.DocumentRecord;
import io.copkit.theme.Glossary;
import io.copkit.theme.GlossaryChanged;
import io.copkit.theme.GlossaryTerm;
import io.copkit.theme.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Defines, revises and withdraws the terms of a community's glossary. */
public final class GlossaryCommands implements Glossary {

    private static final int TERM_LENGTH = 120;
    private static final int DEFINITION_LENGTH = 4_000;

    private final Desk desk;
    private final Actor actor;
    private final CommunityId community;

    /** Changes the glossary of a community on behalf of somebody. */
    public GlossaryCommands(Desk desk, Actor actor, CommunityId community) {
        this.desk = desk;
        this.actor = actor;
        this.community = community;
    }

    @Override
    public Outcome<GlossaryTerm> define(String term, String definition, Subjects subjects) {
        return onTerm(term, (work, stored) -> {
            if (stored.isPresent()) {
                return Desk.refused(RefusalCode.TERM_TAKEN, Map.of("term", term));
            }
            return write(
                    work,
                    Happening.TERM_DEFINED,
                    stored,
                    new GlossaryTerm(community, term, definition, subjects, work.actingMember(), work.at()));
        });
    }

    @Override
    public Outcome<GlossaryTerm> revise(String term, String definition, Subjects subjects) {
        return onStanding(term, (work, stored) -> {
            GlossaryTerm before = stored.value();
            return write(
                    work,
                    Happening.TERM_REVISED,
                    Optional.of(stored),
                    new GlossaryTerm(community, term, definition, subjects, before.author(), before.definedAt()));
        });
    }

    @Override
    public Outcome<GlossaryTerm> withdraw(String term) {
        return onStanding(term, (work, stored) -> {
            work.delete(stored.record());
            return happened(
                    work, Happening.TERM_WITHDRAWN, stored.record(), Optional.of(stored.value()), stored.value());
        });
    }

    private interface OnTerm {
        Outcome<GlossaryTerm> then(Work work, Optional<Stored<GlossaryTerm, DocumentRecord>> stored);
    }

    private interface OnStanding {
        Outcome<GlossaryTerm> then(Work work, Stored<GlossaryTerm, DocumentRecord> stored);
    }

    private Outcome<GlossaryTerm> onStanding(String term, OnStanding decision) {
        return onTerm(
                term,
                (work, stored) -> stored.map(standing -> decision.then(work, standing))
                        .orElseGet(() -> Desk.refused(RefusalCode.TERM_UNKNOWN, Map.of("term", term))));
    }

    private Outcome<GlossaryTerm> onTerm(String term, OnTerm decision) {
        return desk.run(
                actor,
                work -> work.inOpenCommunity(community, stored -> {
                    Optional<Refusal> denied = Authority.of(
                                    work, desk.settings().permissions(), stored)
                            .denies(Permission.TAXONOMY_EDIT);
                    if (denied.isPresent()) {
                        return Outcome.refused(denied.get());
                    }
                    List<Refusal> unfit = new TextRules()
                            .needed("term", Slug.of(term))
                            .line("term", term, TERM_LENGTH)
                            .refusals();
                    if (!unfit.isEmpty()) {
                        return Outcome.refused(unfit);
                    }
                    work.require(stored);
                    return decision.then(
                            work, work.document(GlossaryMapping.INSTANCE, community.value(), Slug.of(term)));
                }));
    }

    private Outcome<GlossaryTerm> write(
            Work work, Happening what, Optional<Stored<GlossaryTerm, DocumentRecord>> stored, GlossaryTerm term) {
        List<Refusal> refusals = new ArrayList<>(new TextRules()
                .needed("definition", term.definition())
                .prose("definition", term.definition(), DEFINITION_LENGTH)
                .refusals());
        refusals.addAll(SubjectChecks.refusals(work, community.value(), term.subjects()));
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        DocumentRecord record = stored.map(previous -> work.put(GlossaryMapping.INSTANCE, term, previous))
                .orElseGet(() -> work.put(GlossaryMapping.INSTANCE, term));
        return happened(work, what, record, stored.map(Stored::value), term);
    }

    private Outcome<GlossaryTerm> happened(
            Work work, Happening what, DocumentRecord record, Optional<GlossaryTerm> before, GlossaryTerm after) {
        work.happened(Step.of(what, record, Reason.ASKED));
        return Outcome.accepted(after, List.of(new GlossaryChanged(actor, work.at(), what, before, after)));
    }
}
