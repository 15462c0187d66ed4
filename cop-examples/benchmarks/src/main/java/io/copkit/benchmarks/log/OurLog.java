package io.copkit.benchmarks.log;

import io.copkit.CommunityId;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.Retention;
import io.copkit.engagement.ThreadFigures;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.WeeklyActivity;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The same questions to the library; answers are added up in the same way. */
final class OurLog {

    static final TimeWindow ALWAYS = new TimeWindow(SyntheticLog.START, SyntheticLog.END);
    static final TimeWindow NINETY_DAYS = TimeWindow.upTo(SyntheticLog.END, Duration.ofDays(90));

    private static final List<Integer> MONTHS = IntStream.range(1, 24).boxed().toList();

    private final CopStorage storage;
    private final Set<CommunityId> communities = MemoryLog.communities();

    OurLog(CopStorage storage) {
        this.storage = storage;
    }

    /** Of each community the people active in each week. */
    double weekly() {
        double sum = 0;
        int community = 0;
        for (CommunityId id : communities) {
            int week = 0;
            for (WeeklyActivity.Week each :
                    Engagement.of(storage, id).weekly(ALWAYS).weeks()) {
                sum += each.active() == 0 ? 0 : (1.0 + community) * (1 + week) * each.active();
                week++;
            }
            community++;
        }
        return sum;
    }

    /** What each member of a community did in ninety days, by kind. */
    double countsOf(int community) {
        return countsOf(community, NINETY_DAYS);
    }

    double countsOf(int community, TimeWindow window) {
        double[] sum = {0};
        storage.activities()
                .tally(
                        TallyQuery.of(
                                ActivityFilter.of(ActivityScope.of(
                                                MemoryLog.community(community).value()))
                                        .during(Window.between(window.from(), window.to())),
                                Set.of(Group.MEMBER, Group.KIND),
                                Set.of(Measure.ACTIVITIES)),
                        row -> sum[0] += term(Objects.requireNonNull(row.kind()), row.activities()));
        return sum[0];
    }

    static double term(String kind, long activities) {
        return (double) activities * activities * kind.length();
    }

    /** Of all communities as one, who was there so many months after the first. */
    double retention() {
        return retained(Engagement.of(storage, communities).retention(ALWAYS, MONTHS));
    }

    double retentionOfEach() {
        return communities.stream()
                .mapToDouble(id -> retained(Engagement.of(storage, id).retention(ALWAYS, MONTHS)))
                .sum();
    }

    private static double retained(Retention retention) {
        return retention.horizons().stream()
                .mapToDouble(each -> (double) each.months() * each.retained())
                .sum();
    }

    /** The figures of all threads. */
    ThreadFigures threads() {
        return Engagement.of(storage, communities).threads(ALWAYS);
    }

    double medianWait() {
        return number(threads().all().medianSeconds()) * 1_000;
    }

    /** How unevenly activity is spread, of each community. */
    double gini() {
        return communities.stream()
                .map(id -> Engagement.of(storage, id).concentration(ALWAYS).gini())
                .mapToDouble(OurLog::number)
                .sum();
    }

    /** Who did how much in a window, in one community. */
    double actors(int community, TimeWindow window) {
        return Engagement.of(storage, MemoryLog.community(community)).actors(window).stream()
                .mapToDouble(each -> (double) each.activities() * each.activities())
                .sum();
    }

    private static double number(MetricValue value) {
        return value instanceof MetricValue.Defined defined ? defined.number() : 0;
    }
}
