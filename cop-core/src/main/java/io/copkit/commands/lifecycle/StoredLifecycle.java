package io.copkit.commands.lifecycle;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Reads;
import io.copkit.commands.StoredHistory;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.internal.Codes;
import io.copkit.lifecycle.ClosingNotice;
import io.copkit.lifecycle.LifecycleBook;
import io.copkit.lifecycle.Objection;
import io.copkit.lifecycle.PhaseSpell;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.StageProposal;
import io.copkit.lifecycle.StageSpell;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.StateFilter;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The life of a community, as it is stored. */
public final class StoredLifecycle implements LifecycleBook {

    private final Desk desk;
    private final CommunityId community;
    private final Documents<StageProposal> proposals;
    private final Documents<Objection> objections;

    /** That of one community. */
    public StoredLifecycle(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
        this.proposals = new Documents<>(desk, ProposalMapping.INSTANCE);
        this.objections = new Documents<>(desk, ObjectionMapping.INSTANCE);
    }

    @Override
    public Optional<StageProposal> proposal(String id) {
        return proposals.find(community.value(), id);
    }

    @Override
    public Page<StageProposal> proposals(StageProposal.Status status, Paging paging) {
        Instant moved =
                new Reads(desk).community(community).map(Community::stageSince).orElse(Instant.EPOCH);
        return switch (status) {
            case OPEN -> proposals.page(written(StageProposal.Status.OPEN).at(new Window(moved, null)), paging);
            case OVERTAKEN -> proposals.page(written(StageProposal.Status.OPEN).at(new Window(null, moved)), paging);
            default -> proposals.page(written(status), paging);
        };
    }

    /** The proposals that nobody has decided on since the community came to its stage. */
    List<StageProposal> open(Instant stageSince) {
        List<StageProposal> open = new ArrayList<>();
        proposals.forEach(written(StageProposal.Status.OPEN).at(new Window(stageSince, null)), open::add);
        return open;
    }

    @Override
    public Page<Objection> objections(Paging paging) {
        return new Reads(desk)
                .community(community)
                .flatMap(found -> found.life().closing())
                .map(notice -> objections.page(against(notice), paging))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    /** How many object to the closing that was announced. */
    long objections(ClosingNotice notice) {
        return desk.storage().state().census(CensusQuery.of(against(notice))).stream()
                .mapToLong(CensusRow::count)
                .sum();
    }

    /** Whether somebody has objected to it already. */
    boolean hasObjected(ClosingNotice notice, MemberId member) {
        return !objections.page(against(notice).by(member.value())).items().isEmpty();
    }

    private DocumentQuery against(ClosingNotice notice) {
        return objections.query(StateFilter.ANY.inCommunity(community.value())).at(new Window(notice.since(), null));
    }

    @Override
    public List<StageSpell> stages() {
        List<HistoryEntry> steps =
                steps(step -> step.is(Happening.COMMUNITY_FOUNDED) || step.is(Happening.STAGE_MOVED));
        List<StageSpell> spells = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Stage stage = Codes.parse(Stage.class, steps.get(i).to().orElseThrow());
            spells.add(new StageSpell(stage, steps.get(i).effectiveAt(), end(steps, i)));
        }
        return spells;
    }

    @Override
    public List<PhaseSpell> phases() {
        List<HistoryEntry> steps = steps(step -> step.is(Happening.PHASE_ENTERED));
        List<PhaseSpell> spells = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            String entered = steps.get(i).to().orElseThrow();
            spells.add(new PhaseSpell(
                    Phases.model(entered), Phases.phase(entered), steps.get(i).effectiveAt(), end(steps, i)));
        }
        return spells;
    }

    private List<HistoryEntry> steps(Predicate<HistoryEntry> wanted) {
        return new StoredHistory(desk, community)
                .replay().steps().stream().filter(wanted).toList();
    }

    private static Optional<Instant> end(List<HistoryEntry> steps, int index) {
        return index + 1 < steps.size() ? Optional.of(steps.get(index + 1).effectiveAt()) : Optional.empty();
    }

    private DocumentQuery written(StageProposal.Status status) {
        return proposals.query(StateFilter.ANY.inCommunity(community.value()).inStatus(status.code()));
    }
}
