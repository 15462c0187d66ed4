package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;
import static io.copkit.metric.Span.HISTORY;
import static io.copkit.metric.Span.WINDOW_AND_BEFORE;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Who comes, stays, comes back and goes from one window to the next. */
final class GrowthMetrics {

    private static final String ACCOUNTING = "growth accounting";

    private GrowthMetrics() {}

    static List<Measured> all() {
        return List.of(
                Measured.ofMembers(
                        Metric.draft("churn")
                                .better(LOWER)
                                .over(WINDOW_AND_BEFORE)
                                .by(
                                        "members active in the window before and not in this one / members active in the window before",
                                        "product analytics"),
                        facts -> {
                            Set<String> before = active(facts, facts.deedsBefore());
                            Set<String> now = active(facts, facts.deeds());
                            return Values.share(before, id -> !now.contains(id), UndefinedReason.NO_ACTIVITY);
                        }),
                Measured.of(
                        Metric.draft("departures")
                                .better(LOWER)
                                .over(Span.WINDOW)
                                .from(Input.MEMBERSHIPS)
                                .by(
                                        "members at the beginning who no more belong at the end / members at the beginning",
                                        "product analytics, hard churn"),
                        facts -> Values.share(
                                facts.heldBefore(facts.window().from()).keySet(),
                                id -> !facts.members().containsKey(id),
                                UndefinedReason.EMPTY_COMMUNITY)),
                people(
                        "growth.new",
                        "members active in the window, and never before it",
                        (facts, id) -> !wasActive(facts, id) && isNew(facts, id),
                        true),
                people(
                        "growth.retained",
                        "members active in the window and in the one before",
                        GrowthMetrics::wasActive,
                        true),
                people(
                        "growth.resurrected",
                        "members active in the window and before, but not in the window just before",
                        (facts, id) -> !wasActive(facts, id) && !isNew(facts, id),
                        true),
                people(
                        "growth.churned",
                        "members active in the window before, and not in this one",
                        (facts, id) -> !active(facts, facts.deeds()).contains(id),
                        false),
                Measured.ofMembers(
                        Metric.draft("quick_ratio")
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(HIGHER)
                                .over(WINDOW_AND_BEFORE)
                                .by("members gained (new or back) / members lost since the window before", ACCOUNTING),
                        facts -> {
                            Set<String> before = active(facts, facts.deedsBefore());
                            Set<String> now = active(facts, facts.deeds());
                            long lost = before.stream()
                                    .filter(id -> !now.contains(id))
                                    .count();
                            long gained = now.stream()
                                    .filter(id -> !before.contains(id))
                                    .count();
                            return MetricValue.rate(gained, lost, UndefinedReason.TOO_FEW_SAMPLES);
                        }));
    }

    private static Measured people(
            String code, String who, BiPredicate<WindowFacts, String> wanted, boolean activeNow) {
        return Measured.ofMembers(
                Metric.draft(code).people().over(HISTORY).by(who, ACCOUNTING),
                facts -> Values.count(active(facts, activeNow ? facts.deeds() : facts.deedsBefore()).stream()
                        .filter(id -> wanted.test(facts, id))
                        .count()));
    }

    private static boolean wasActive(WindowFacts facts, String id) {
        Deeds before = facts.deedsBefore().get(id);
        return before != null && before.active();
    }

    private static boolean isNew(WindowFacts facts, String id) {
        Instant from = facts.window().from();
        return facts.history()
                .getOrDefault(id, PastDeeds.NONE)
                .first(PastDeeds.ACTIVE)
                .filter(first -> first.isBefore(from))
                .isEmpty();
    }

    private static Set<String> active(WindowFacts facts, SortedMap<String, Deeds> deeds) {
        return deeds.entrySet().stream()
                .filter(each -> facts.members().containsKey(each.getKey())
                        && each.getValue().active())
                .map(each -> each.getKey())
                .collect(Collectors.toSet());
    }
}
