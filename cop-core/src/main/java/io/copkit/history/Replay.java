package io.copkit.history;

import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.internal.Codes;
import io.copkit.lifecycle.Stage;
import io.copkit.role.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Folds the history of a community into its state at an instant: what was voided is left out, the rest is gone through in
 * the order in which it took effect, and in the order of recording where that is the same.
 *
 * <p>A step that is voided voids nothing itself. Steps about people who have been erased leave no trace.
 */
public final class Replay {

    private final List<HistoryEntry> steps;
    private final Map<MemberId, Timeline> timelines = new HashMap<>();
    private final Map<OrganisationId, MandateTimeline> mandates = new HashMap<>();

    private Replay(List<HistoryEntry> steps) {
        this.steps = steps;
        for (HistoryEntry step : steps) {
            step.subject().ifPresent(subject -> add(step, subject));
        }
    }

    /** The history to go through, in any order, all of it or what was recorded up to an instant. */
    public static Replay of(Collection<HistoryEntry> entries) {
        Set<String> voided = voided(entries);
        return new Replay(entries.stream()
                .filter(entry -> !voided.contains(entry.id()))
                .sorted(Comparator.comparing(HistoryEntry::effectiveAt).thenComparing(HistoryEntry::sequence))
                .toList());
    }

    /** The steps that were not taken back, in the order of their effect. */
    public List<HistoryEntry> steps() {
        return steps;
    }

    /** The state at an instant; what took effect at that very instant is in it. */
    public CommunityAsOf upTo(Instant at, Optional<Instant> knownAt) {
        Map<MemberId, Belonging> belongings = new HashMap<>();
        timelines.forEach((member, timeline) ->
                timeline.history().at(at).ifPresent(belonging -> belongings.put(member, belonging)));
        Map<OrganisationId, Set<Role>> organisations = organisations().stream()
                .filter(history -> !history.at(at).isEmpty())
                .collect(Collectors.toMap(OrganisationHistory::organisation, history -> history.at(at)));
        return new CommunityAsOf(at, knownAt, stage(at), belongings, organisations);
    }

    /** Where the community was in its life at an instant; empty if it did not exist. */
    public Optional<Stage> stage(Instant at) {
        return steps.stream()
                .filter(step -> step.is(Happening.COMMUNITY_FOUNDED) || step.is(Happening.STAGE_MOVED))
                .takeWhile(step -> !step.effectiveAt().isAfter(at))
                .reduce((earlier, later) -> later)
                .flatMap(HistoryEntry::to)
                .map(code -> Codes.parse(Stage.class, code));
    }

    /** The times of everybody's membership, who ever was a member, in no particular order. */
    public List<MemberHistory> members() {
        return timelines.values().stream()
                .map(Timeline::history)
                .filter(history -> !history.periods().isEmpty())
                .toList();
    }

    /** The times of somebody's membership. */
    public MemberHistory member(MemberId member) {
        return timelines.getOrDefault(member, new Timeline(member)).history();
    }

    /** The times of the roles of every organisation that ever held one, in no particular order. */
    public List<OrganisationHistory> organisations() {
        return mandates.values().stream().map(MandateTimeline::history).toList();
    }

    /** The times of the roles of an organisation. */
    public OrganisationHistory organisation(OrganisationId organisation) {
        return mandates.getOrDefault(organisation, new MandateTimeline(organisation))
                .history();
    }

    /** The steps about somebody that make no sense where they stand, such as leaving without having joined. */
    public List<HistoryEntry> contradictions(MemberId member) {
        return List.copyOf(timelines.getOrDefault(member, new Timeline(member)).contradictions());
    }

    private void add(HistoryEntry step, MemberId subject) {
        if (MandateTimeline.isAbout(step)) {
            mandates.computeIfAbsent(OrganisationId.of(subject.value()), MandateTimeline::new)
                    .add(step);
        } else {
            timeline(subject).add(step);
        }
    }

    private Timeline timeline(MemberId member) {
        return timelines.computeIfAbsent(member, Timeline::new);
    }

    private static Set<String> voided(Collection<HistoryEntry> entries) {
        Set<String> voided = new HashSet<>();
        entries.stream()
                .sorted(Comparator.comparing(HistoryEntry::sequence).reversed())
                .filter(entry -> !voided.contains(entry.id()))
                .forEach(entry -> entry.voids().ifPresent(voided::add));
        return voided;
    }
}
