package io.copkit.commands.principle;

import io.copkit.MemberId;
import io.copkit.Paging;
import io.copkit.charter.ProposalStatus;
import io.copkit.commands.charter.StoredCharters;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.history.Happening;
import io.copkit.internal.People;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.principle.PrincipleMeasure;
import io.copkit.space.SpaceVisibility;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateKey;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** D1: who has shaped the community, by its history. */
final class EvolutionFigures {

    private static final String THEME = "theme";
    private static final String SPACE = "space";

    private final Sources sources;
    private final List<TransitionRecord> themes;
    private final List<TransitionRecord> spaces;
    private final Optional<Instant> begun;

    EvolutionFigures(Sources sources) {
        this.sources = sources;
        this.themes = history(THEME);
        this.spaces = history(SPACE);
        this.begun = history(StateKey.OfCommunity.TYPE).stream()
                .filter(step -> step.what().equals(Happening.STAGE_MOVED.code())
                        && Stage.COALESCING.code().equals(step.to()))
                .map(TransitionRecord::effectiveAt)
                .findFirst();
    }

    void addTo(Map<PrincipleMeasure, MetricValue> figures) {
        figures.put(PrincipleMeasure.STRUCTURES_FROM_MEMBERS, fromMembers());
        figures.put(PrincipleMeasure.MEMBER_REVISIONS, revisions());
        figures.put(PrincipleMeasure.NEWCOMER_THEMES, newcomerThemes());
        figures.put(PrincipleMeasure.LATER_STRUCTURES, later());
    }

    private MetricValue fromMembers() {
        Set<String> proposed = recordIds(themes, Happening.THEME_PROPOSED);
        Set<String> retained = recordIds(themes, Happening.THEME_RETAINED);
        long after = retained.stream().filter(proposed::contains).count();
        long all = (long) retained.size()
                + openedSpaces().size()
                + sources.community.roleBook().custom().size()
                + sources.community.practice().rituals().size();
        return MetricValue.rate(after, all, UndefinedReason.NOT_APPLICABLE);
    }

    private MetricValue revisions() {
        Instant from = sources.at.minus(Sources.YEAR);
        long adopted = new StoredCharters(sources.desk, sources.community.id())
                .in(ProposalStatus.ADOPTED, Paging.first(Limits.PAGE)).items().stream()
                        .filter(proposal -> proposal.author().isPresent())
                        .filter(proposal -> proposal.decision()
                                .filter(decision -> !decision.at().isBefore(from)
                                        && decision.at().isBefore(sources.at))
                                .isPresent())
                        .count();
        return MetricValue.of((double) adopted, adopted);
    }

    private MetricValue newcomerThemes() {
        List<TransitionRecord> proposals = themes.stream()
                .filter(step -> step.what().equals(Happening.THEME_PROPOSED.code()))
                .filter(step -> !step.effectiveAt().isBefore(sources.at.minus(Sources.YEAR)))
                .toList();
        long byNewcomers = proposals.stream()
                .filter(step -> joined(step)
                        .filter(since -> step.effectiveAt().isBefore(since.plus(Sources.QUARTER)))
                        .isPresent())
                .count();
        return MetricValue.of((double) byNewcomers, proposals.size());
    }

    private Optional<Instant> joined(TransitionRecord step) {
        Optional<MemberId> actor = Optional.ofNullable(step.actorId()).flatMap(People::member);
        return actor.map(sources.members()::get).map(Membership.Active::since);
    }

    private MetricValue later() {
        List<TransitionRecord> structures = new ArrayList<>(openedSpaces());
        themes.stream()
                .filter(step -> step.what().equals(Happening.THEME_RETAINED.code()))
                .forEach(structures::add);
        return begun.map(since -> MetricValue.rate(
                        structures.stream()
                                .filter(step -> step.effectiveAt().isAfter(since))
                                .count(),
                        structures.size(),
                        UndefinedReason.NOT_APPLICABLE))
                .orElseGet(() -> MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, structures.size()));
    }

    /** But for the one that comes with beginning a community: nobody chose to have it. */
    private List<TransitionRecord> openedSpaces() {
        return spaces.stream()
                .filter(step -> begun.filter(step.effectiveAt()::equals).isEmpty())
                .filter(step -> step.what().equals(Happening.SPACE_OPENED.code())
                        && !SpaceVisibility.PRIVATE_PAIR.code().equals(step.to()))
                .toList();
    }

    private static Set<String> recordIds(List<TransitionRecord> steps, Happening happening) {
        Set<String> ids = new HashSet<>();
        steps.stream().filter(step -> step.what().equals(happening.code())).forEach(step -> ids.add(step.recordId()));
        return ids;
    }

    /** What happened to the records of a type up to the instant, the earliest first. */
    private List<TransitionRecord> history(String type) {
        TransitionQuery query = TransitionQuery.of(sources.community.id().value(), PageRequest.first(Limits.PAGE))
                .ofType(type);
        List<TransitionRecord> steps = new ArrayList<>();
        Slice<TransitionRecord> page = sources.desk.storage().state().transitions(query);
        steps.addAll(page.items());
        while (page.next() != null) {
            page = sources.desk
                    .storage()
                    .state()
                    .transitions(query.onPage(query.page().after(page.next())));
            steps.addAll(page.items());
        }
        return steps.stream()
                .filter(step -> step.effectiveAt().isBefore(sources.at))
                .toList();
    }
}
