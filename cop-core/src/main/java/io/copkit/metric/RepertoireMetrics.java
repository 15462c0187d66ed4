package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;
import static io.copkit.metric.Span.END;
import static io.copkit.metric.Span.HISTORY;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Statistics;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Repertoire.Resource;
import io.copkit.metric.Repertoire.Reuse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether what a community keeps is taken up, and looked after. */
final class RepertoireMetrics {

    private static final Duration AGE = Duration.ofDays(30);
    private static final double MONTH = Duration.ofDays(30).toMillis();
    private static final String COPKIT = "CopKit";
    private static final String MARKUS = "Markus 2001";

    private RepertoireMetrics() {}

    static List<Measured> all() {
        List<Measured> all = new ArrayList<>(reuse());
        for (ReuserKind kind : ReuserKind.values()) {
            all.add(of(
                    kept("reuse_mix." + kind.code())
                            .on(Cases.REUSES)
                            .over(HISTORY)
                            .by("reuses as " + kind.code() + " / reuses, both by others than the author", MARKUS),
                    (facts, resources) -> Values.share(
                            resources.stream()
                                    .flatMap(RepertoireMetrics::byOthers)
                                    .toList(),
                            reuse -> reuse.as() == kind,
                            UndefinedReason.NO_ACTIVITY)));
        }
        all.addAll(care());
        return all;
    }

    private static List<Measured> reuse() {
        return List.of(
                of(
                        kept("reuse_rate")
                                .better(HIGHER)
                                .over(HISTORY)
                                .by(
                                        "resources of 30 days or more reused by another than the author / such resources",
                                        MARKUS),
                        (facts, resources) -> Values.share(
                                resources.stream()
                                        .filter(each -> !each.published()
                                                .plus(AGE)
                                                .isAfter(facts.window().to()))
                                        .toList(),
                                each -> byOthers(each).findAny().isPresent(),
                                UndefinedReason.TOO_FEW_SAMPLES)),
                of(
                        kept("reusers")
                                .people()
                                .better(HIGHER)
                                .over(HISTORY)
                                .by("distinct people who reused what others made", COPKIT),
                        (facts, resources) -> MetricValue.of(
                                (double) resources.stream()
                                        .flatMap(RepertoireMetrics::byOthers)
                                        .map(Reuse::by)
                                        .distinct()
                                        .count(),
                                resources.size())),
                of(
                        kept("reuse_latency.median")
                                .seconds()
                                .better(LOWER)
                                .over(HISTORY)
                                .by(
                                        "median seconds from publication to the first reuse by another, of the resources reused",
                                        COPKIT),
                        (facts, resources) -> Values.seconds(
                                resources.stream().flatMap(RepertoireMetrics::latency), UndefinedReason.NO_ACTIVITY)),
                of(
                        kept("h_reuse")
                                .count()
                                .better(HIGHER)
                                .over(HISTORY)
                                .by(
                                        "largest h with h resources each reused by h people or more, authors aside",
                                        COPKIT),
                        (facts, resources) -> MetricValue.of(
                                h(resources.stream()
                                        .mapToLong(RepertoireMetrics::reusers)
                                        .toArray()),
                                resources.size())),
                Measured.of(
                        kept("duplicates_avoided")
                                .on(Cases.DUPLICATES)
                                .count()
                                .better(HIGHER)
                                .by(
                                        "times in the window that somebody found what they were about to make again",
                                        COPKIT),
                        facts -> Values.count(facts.host().repertoire().duplicatesAvoided().stream()
                                .filter(facts.window()::contains)
                                .count())));
    }

    private static List<Measured> care() {
        return List.of(
                share(
                        "validated_share",
                        HIGHER,
                        "resources that were validated",
                        (facts, each) -> each.validated().isPresent()),
                share(
                        "fresh_share",
                        HIGHER,
                        "resources whose last review holds at the end",
                        (facts, each) -> each.freshUntil()
                                .filter(facts.window().to()::isBefore)
                                .isPresent()),
                share(
                        "orphan_share",
                        LOWER,
                        "resources whose author left and that no member owns",
                        (facts, each) -> !isHere(facts, each.author()) && !isHere(facts, each.owner())),
                of(
                        kept("resources_published_per_month")
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(HIGHER)
                                .by(
                                        "resources validated in the window / months of 30 days in it",
                                        "CHAOSS, Starter Project Health: release frequency"),
                        RepertoireMetrics::perMonth),
                of(
                        kept("comments_per_resource")
                                .ratio(0, Double.POSITIVE_INFINITY)
                                .better(HIGHER)
                                .over(END)
                                .by("comments / resources", "CHAOSS, Community Activity: review count"),
                        (facts, resources) -> Statistics.mean(
                                resources.stream().mapToLong(Resource::comments).toArray(),
                                UndefinedReason.NOT_APPLICABLE)),
                Measured.of(
                        kept("reachable_pointers_share")
                                .on(Cases.POINTERS)
                                .better(HIGHER)
                                .over(END)
                                .by("pointers to unwritten knowledge whose holder is a member / such pointers", COPKIT),
                        facts -> Values.share(
                                facts.host().repertoire().pointers(),
                                pointer -> isHere(facts, pointer.holder()),
                                UndefinedReason.NOT_APPLICABLE)));
    }

    private static Metric.Draft kept(String code) {
        return Metric.draft(code).on(Cases.RESOURCES).from(Input.MEMBERSHIPS, Input.REPERTOIRE);
    }

    private static Measured share(
            String code, Direction better, String who, BiPredicate<WindowFacts, Resource> wanted) {
        return of(kept(code).better(better).over(END).by(who + " / resources", COPKIT), (facts, resources) -> {
            Predicate<Resource> test = each -> wanted.test(facts, each);
            return Values.share(resources, test, UndefinedReason.NOT_APPLICABLE);
        });
    }

    private static Measured of(Metric metric, BiFunction<WindowFacts, List<Resource>, MetricValue> taken) {
        return Measured.of(metric, facts -> {
            List<Resource> resources = facts.host().repertoire().resources();
            return resources.isEmpty()
                    ? MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, 0)
                    : taken.apply(facts, resources);
        });
    }

    private static Stream<Reuse> byOthers(Resource resource) {
        return resource.reuses().stream()
                .filter(reuse -> resource.author().filter(reuse.by()::equals).isEmpty());
    }

    private static long reusers(Resource resource) {
        return byOthers(resource).map(Reuse::by).distinct().count();
    }

    private static Stream<Duration> latency(Resource resource) {
        return byOthers(resource).map(Reuse::at).min(Instant::compareTo).stream()
                .map(first -> Duration.between(resource.published(), first));
    }

    /** The largest h such that h of the counts are h or more. */
    static int h(long[] counts) {
        long[] ascending = Statistics.ascending(counts);
        int h = 0;
        while (h < ascending.length && ascending[ascending.length - 1 - h] > h) {
            h++;
        }
        return h;
    }

    private static boolean isHere(WindowFacts facts, Optional<MemberId> who) {
        return who.filter(facts::isMember).isPresent();
    }

    private static MetricValue perMonth(WindowFacts facts, List<Resource> resources) {
        double months = facts.window().length().toMillis() / MONTH;
        long validated = resources.stream()
                .filter(each -> Values.in(facts.window(), each.validated()))
                .count();
        return months == 0
                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 0)
                : MetricValue.of(validated / months, validated);
    }
}
