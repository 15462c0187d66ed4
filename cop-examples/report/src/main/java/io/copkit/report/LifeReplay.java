package io.copkit.report;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.Basis;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.lifecycle.ActivityStatus;
import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Guard;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.Outlook;
import io.copkit.lifecycle.Stage;
import io.copkit.norm.Norm;
import io.copkit.norm.NormKind;
import io.copkit.norm.NormText;
import io.copkit.norm.Norms;
import io.copkit.participation.LevelReview;
import io.copkit.participation.Trajectory;
import io.copkit.report.life.Life;
import io.copkit.report.life.LogByMonth;
import io.copkit.report.log.LoggedActivity;
import io.copkit.vitality.StageSuggestion;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Has a community live again what a log tells: each person joins with the first activity, at the end of each month levels are
 * reviewed, and the founder follows what the library's guards suggest.
 *
 * <p>A log of activities is silent on some of what guards ask for: norms, sponsors, gatherings; and where no kind of activity is
 * an act of leadership, on who leads, and so on the core, which takes one. The founder publishes norms and does without a launch;
 * what the other such guards say counts as unknown, is passed over by override, with that reason, and named with each suggestion.
 */
final class LifeReplay {

    private static final String REASON = "replay";
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final Findings FINDINGS = Findings.NONE.waivingLaunch();

    private final LogImport log;
    private final CommunitiesOfPractice cop;
    private final CommunityId community;
    private final Set<Guard> untold = EnumSet.of(Guard.SPONSOR_IDENTIFIED, Guard.EVENTS_HELD);

    LifeReplay(LogImport log) {
        this.log = log;
        this.cop = log.library();
        this.community = log.community();
    }

    /**
     * Lives through all months.
     *
     * @param progress told how many months are over
     */
    Life run(LogByMonth months, LongConsumer progress) {
        boolean leads = months.months().stream()
                .flatMap(month -> month.activities().stream())
                .anyMatch(this::leads);
        if (!leads) {
            untold.addAll(EnumSet.of(Guard.LEADERSHIP_SHARED, Guard.CORE_FORMED, Guard.IDENTITY_WEAK));
        }
        log.found(List.of(), Optional.empty());
        MemberId founder = MemberId.of(months.months().get(0).newcomers().get(0).actor());
        log.goTo(months.months().get(0).newcomers().get(0).joined());
        publishNorms(founder);
        List<Life.Month> life = new ArrayList<>();
        String rule = "";
        for (LogByMonth.Month month : months.months()) {
            log.join(month.newcomers());
            log.record(month, recorded -> {});
            log.goTo(month.period().window().to());
            LevelReview review = accepted(cop.asSystem(REASON).levels().review(community));
            rule = review.rule();
            life.add(end(month, review, founder));
            progress.accept(life.size());
        }
        TimeWindow whole = new TimeWindow(
                months.months().get(0).period().window().from(),
                months.months().get(life.size() - 1).period().window().to());
        return new Life(community.value(), new Basis(whole, ZoneOffset.UTC, Population.MEMBERS), rule, life);
    }

    private Life.Month end(LogByMonth.Month month, LevelReview review, MemberId founder) {
        Instant at = month.period().window().to();
        SortedMap<Trajectory, Long> trajectories = new TreeMap<>();
        cop.levels(community).trajectories().values().forEach(all -> trajectories.merge(all.get(0), 1L, Long::sum));
        ActivityStatus status =
                cop.vitality(community).at(at).map(signs -> signs.status()).orElse(ActivityStatus.QUIET);
        List<Life.Suggestion> suggestions = suggestions(founder);
        Stage stage = cop.community(community).orElseThrow().stage();
        SortedMap<ParticipationLevel, Long> levels =
                new TreeMap<>(review.levels().counts());
        return new Life.Month(
                month.period(),
                month.activities().size(),
                month.activities().stream()
                        .map(LoggedActivity::actor)
                        .distinct()
                        .count(),
                review.reviewed(),
                levels,
                trajectories,
                status,
                stage,
                suggestions);
    }

    /** What the figures suggest to somebody who neither facilitates nor declares anything; the most pressing of it is done. */
    private List<Life.Suggestion> suggestions(MemberId founder) {
        Outlook outlook = accepted(cop.asSystem(REASON).lifecycle().outlook(community, FINDINGS));
        List<Life.Suggestion> suggestions = new ArrayList<>();
        for (StageSuggestion told : StageSuggestion.from(told(outlook))) {
            Assessment move = told.move();
            if (!move.blocking().isEmpty()) {
                continue;
            }
            List<String> passedOver = outlook.to(move.target()).orElseThrow().overridable().stream()
                    .map(evidence -> evidence.guard().code())
                    .toList();
            boolean first = suggestions.isEmpty();
            if (first) {
                follow(move, passedOver, founder);
            }
            suggestions.add(new Life.Suggestion(told, first, passedOver));
        }
        return suggestions;
    }

    private Outlook told(Outlook outlook) {
        Map<Stage, List<Assessment>> beyond = new EnumMap<>(Stage.class);
        outlook.beyond()
                .forEach((stage, moves) ->
                        beyond.put(stage, moves.stream().map(this::told).toList()));
        return new Outlook(
                outlook.stage(),
                outlook.since(),
                outlook.moves().stream().map(this::told).toList(),
                beyond);
    }

    /** The same guards, not knowing what a log cannot tell. */
    private Assessment told(Assessment assessment) {
        List<Evidence> evidence = assessment.evidence().stream()
                .map(found -> untold.contains(found.guard())
                        ? new Evidence(found.guard(), Verdict.UNKNOWN, Optional.empty(), found.needed())
                        : found)
                .toList();
        return new Assessment(assessment.transition(), assessment.target(), evidence, assessment.policy());
    }

    private void follow(Assessment assessment, List<String> passedOver, MemberId founder) {
        Move move = Move.of(assessment.transition()).to(assessment.target()).knowing(FINDINGS);
        accepted(
                passedOver.isEmpty()
                        ? cop.as(founder).lifecycle().apply(community, move)
                        : cop.as(founder)
                                .lifecycle()
                                .override(community, move, "not told by the log: " + String.join(", ", passedOver)));
    }

    private void publishNorms(MemberId founder) {
        Norms norms = cop.as(founder).norms();
        Norm draft = accepted(norms.draft(community, NormKind.NORM, NormText.standard(Locale.ENGLISH)));
        accepted(norms.publish(
                community,
                draft.id(),
                cop.community(community).orElseThrow().foundedAt().plus(A_MONTH)));
    }

    private boolean leads(LoggedActivity activity) {
        return cop.kinds()
                .find(activity.kind())
                .filter(kind -> kind.activityClass() == ActivityClass.LEAD)
                .isPresent();
    }

    private <T> T accepted(Outcome<T> outcome) {
        return log.accepted(outcome);
    }
}
