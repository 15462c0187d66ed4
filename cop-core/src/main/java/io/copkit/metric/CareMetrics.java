package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;

import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.ConflictCases.Case;
import io.copkit.role.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Whether a community is held together: by dealing with conflicts, by norms that are known, by its sponsors, all taken together. */
final class CareMetrics {

    private static final Duration IN_TIME = Duration.ofDays(30);
    private static final double HUNDRED = 100;

    private CareMetrics() {}

    static List<Measured> all() {
        return List.of(
                Measured.of(
                        conflicts("conflict_load")
                                .on(Cases.PEOPLE)
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(LOWER)
                                .by("cases opened in the window / active members · 100", "CopKit"),
                        CareMetrics::load),
                Measured.of(
                        conflicts("conflicts_resolved_share")
                                .better(HIGHER)
                                .by(
                                        "cases resolved within 30 days / cases of the window at least 30 days old",
                                        "CopKit"),
                        facts -> Values.share(
                                opened(facts).stream()
                                        .filter(each -> !each.opened()
                                                .plus(IN_TIME)
                                                .isAfter(facts.window().to()))
                                        .toList(),
                                each -> each.resolved()
                                        .filter(at -> !at.isAfter(each.opened().plus(IN_TIME)))
                                        .isPresent(),
                                opened(facts).isEmpty()
                                        ? UndefinedReason.NO_ACTIVITY
                                        : UndefinedReason.TOO_FEW_SAMPLES)),
                Measured.of(
                        conflicts("conflict_recidivism")
                                .better(LOWER)
                                .over(Span.HISTORY)
                                .by(
                                        "cases of the window with a party that was in an earlier one / cases of the window",
                                        "CopKit"),
                        facts -> Values.share(
                                opened(facts),
                                each -> facts.host().conflicts().stream()
                                        .filter(other -> other.opened().isBefore(each.opened()))
                                        .anyMatch(other ->
                                                other.parties().stream().anyMatch(each.parties()::contains)),
                                UndefinedReason.NO_ACTIVITY)),
                Measured.ofMembers(
                        Metric.draft("norms_acknowledged_share")
                                .better(HIGHER)
                                .over(Span.END)
                                .from(Input.MEMBERSHIPS, Input.NORMS)
                                .by(
                                        "members who had acknowledged all norms in force / N",
                                        "CHAOSS, Community Welcomingness: code of conduct"),
                        CareMetrics::acknowledged),
                Measured.of(
                        Metric.draft("sponsor_engagement")
                                .on(Cases.PLANNED_ACTS)
                                .better(HIGHER)
                                .from(Input.MEMBERSHIPS, Input.ACTIVITIES, Input.SUPPORT, Input.SPONSOR_PLAN)
                                .by(
                                        "acts of all sponsors and promises kept in the window / acts planned, 1 at most",
                                        "CopKit"),
                        CareMetrics::sponsors));
    }

    private static Metric.Draft conflicts(String code) {
        return Metric.draft(code).on(Cases.CONFLICTS).from(Input.MEMBERSHIPS, Input.ACTIVITIES, Input.CONFLICTS);
    }

    private static List<Case> opened(WindowFacts facts) {
        return facts.host().conflicts().stream()
                .filter(each -> facts.window().contains(each.opened()))
                .toList();
    }

    private static MetricValue load(WindowFacts facts) {
        long active = facts.deedsOfMembers().filter(Deeds::active).count();
        return active == 0
                ? MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0)
                : MetricValue.of(HUNDRED * opened(facts).size() / active, active);
    }

    private static MetricValue acknowledged(WindowFacts facts) {
        if (!facts.cohorts().hasNorms()) {
            return MetricValue.undefined(
                    UndefinedReason.NOT_APPLICABLE, facts.members().size());
        }
        Map<MemberId, Instant> acknowledged = facts.cohorts().acknowledged();
        return Values.share(
                facts.members().values(),
                member -> acknowledged.containsKey(member.member())
                        && acknowledged
                                .get(member.member())
                                .isBefore(facts.window().to()),
                UndefinedReason.EMPTY_COMMUNITY);
    }

    private static MetricValue sponsors(WindowFacts facts) {
        int planned = facts.host().plannedActs();
        if (planned == 0 || facts.members().isEmpty()) {
            return MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0);
        }
        long acts = facts
                .log()
                .counts(facts.window(), ActivityKinds.SPONSOR_ACT, ActivityKinds.BRIEF_STAKEHOLDER)
                .entrySet()
                .stream()
                .filter(each -> isSponsor(facts, each.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        long kept = facts.records().promisesKept().stream()
                .filter(facts.window()::contains)
                .count();
        return MetricValue.of(Math.min(1, (double) (acts + kept) / planned), planned);
    }

    private static boolean isSponsor(WindowFacts facts, String id) {
        return facts.members().containsKey(id)
                && facts.members().get(id).roles().contains(Role.SPONSOR);
    }
}
