package io.copkit.metric;

import com.google.common.base.Suppliers;
import io.copkit.MemberId;
import io.copkit.engagement.Bracket;
import io.copkit.engagement.CalendarUnit;
import io.copkit.engagement.CohortMatrix;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Conversation;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.journey.Funnel;
import io.copkit.journey.FunnelStep;
import io.copkit.journey.Newcomers;
import io.copkit.membership.MembershipTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Those who joined, whether they left since or not, and what became of them some time later. */
final class CohortFacts {

    /** From about ninety days after the week of joining on, for about a month. */
    static final Bracket AFTER_90_DAYS = Bracket.between(13, 17);

    /** From about ninety days after the week of joining on, without end. */
    static final Bracket SINCE_90_DAYS = Bracket.orLater(13);

    /** The weeks of a cohort that must be over: that of joining, and those up to the end of the bracket. */
    private static final int WEEKS = 17;

    private static final Duration LOOK_BACK = Duration.ofDays(90);

    private final WindowFacts facts;
    private final Supplier<Funnel> funnel;
    private final Supplier<CohortMatrix> cohorts;
    private final Supplier<List<Conversation>> conversations;
    private final Supplier<SortedMap<String, List<Instant>>> contributions;
    private final Supplier<Boolean> hasNorms;
    private final Supplier<Map<MemberId, Instant>> acknowledged;
    private final Supplier<Map<MemberId, Boolean>> plans;
    private final Supplier<Map<String, List<LogFacts.Contact>>> contacts;

    CohortFacts(WindowFacts facts, Scene scene) {
        this.facts = facts;
        this.funnel = Suppliers.memoize(() ->
                newcomers(scene).funnel(joinedBy(Funnel.QUARTER), Funnel.QUARTER, FunnelStep.STANDARD.subList(0, 2)));
        this.cohorts = Suppliers.memoize(() -> readCohorts(newcomers(scene)));
        TimeWindow reach = new TimeWindow(
                facts.window().from().minus(LOOK_BACK), facts.window().to());
        this.conversations =
                Suppliers.memoize(() -> scene.engagement(reach.to()).conversations(reach));
        this.contributions =
                Suppliers.memoize(() -> facts.log().latest(daysOf(reach, facts.calendar()), PastDeeds.CONTRIBUTED));
        this.hasNorms = Suppliers.memoize(scene.records()::hasNorms);
        this.acknowledged = Suppliers.memoize(scene.records()::acknowledged);
        this.plans = Suppliers.memoize(scene.records()::newcomerPlans);
        this.contacts = Suppliers.memoize(() -> facts.ties().contacts().stream()
                .flatMap(contact -> contact.bothWays())
                .collect(Collectors.groupingBy(LogFacts.Contact::from)));
    }

    /** How far those came whose ninetieth day lies in the window. */
    Funnel funnel() {
        return funnel.get();
    }

    /** How many of those whose bracket of weeks ended in the window were active in a stretch of time. */
    MetricValue kept(Bracket stretch) {
        CohortMatrix.Cell all = cohorts.get().pooled(stretch);
        return MetricValue.rate(all.active(), all.rate().n(), UndefinedReason.NO_ACTIVITY);
    }

    /**
     * Somebody who joined.
     *
     * @param tenure who
     * @param begun when, for the first time
     */
    record Joiner(MembershipTimes tenure, Instant begun) {}

    /** Those who had come so long ago at an instant of the window, its end included, its beginning not. */
    List<Joiner> joinedBefore(Duration age) {
        TimeWindow joined = joinedBy(age);
        return facts.tenures().stream()
                .filter(tenure -> !tenure.beginnings().isEmpty())
                .map(tenure -> new Joiner(tenure, tenure.beginnings().get(0)))
                .filter(joiner -> joined.contains(joiner.begun()))
                .toList();
    }

    /** The conversations that newcomers may have opened. */
    List<Conversation> conversations() {
        return conversations.get();
    }

    /** When somebody contributed for the last time on each day on which they did. */
    List<Instant> contributionsOf(MemberId member) {
        return contributions.get().getOrDefault(member.value(), List.of());
    }

    boolean hasNorms() {
        return hasNorms.get();
    }

    Map<MemberId, Instant> acknowledged() {
        return acknowledged.get();
    }

    /** Who had a plan for newcomers, and whether with a buddy. */
    Map<MemberId, Boolean> plans() {
        return plans.get();
    }

    /** With whom somebody dealt before an instant. */
    long partners(MemberId member, Instant end) {
        return contacts.get().getOrDefault(member.value(), List.of()).stream()
                .filter(contact -> contact.first().isBefore(end))
                .map(LogFacts.Contact::to)
                .distinct()
                .count();
    }

    /** When those joined who had come so long ago in the window: what ends with it has come to its end. */
    private TimeWindow joinedBy(Duration age) {
        return new TimeWindow(
                facts.window().from().minus(age).plusMillis(1),
                facts.window().to().minus(age).plusMillis(1));
    }

    private Newcomers newcomers(Scene scene) {
        return scene.newcomers(facts.tenures(), facts.window().to());
    }

    private CohortMatrix readCohorts(Newcomers newcomers) {
        Instant earliest = facts.window().from().minus(Duration.ofDays(7L * (WEEKS + 1)));
        CohortMatrix all = newcomers.activeJoiners(
                new TimeWindow(earliest, facts.window().to()),
                CalendarUnit.WEEK,
                List.of(AFTER_90_DAYS, SINCE_90_DAYS));
        List<CohortMatrix.Cohort> cohorts = all.cohorts();
        return new CohortMatrix(
                all.basis(),
                all.brackets(),
                IntStream.rangeClosed(0, cohorts.size() - WEEKS)
                        .filter(begun -> isInWindow(
                                cohorts.get(begun + WEEKS - 1).period().window().to()))
                        .mapToObj(cohorts::get)
                        .toList());
    }

    private boolean isInWindow(Instant at) {
        return at.isAfter(facts.window().from()) && !at.isAfter(facts.window().to());
    }

    /** The last one ends with the window: what happens after it is not looked at. */
    private static List<Instant> daysOf(TimeWindow reach, CommunityCalendar calendar) {
        List<Instant> bounds = WindowFacts.bounds(calendar.days(reach));
        bounds.set(bounds.size() - 1, reach.to());
        return bounds;
    }
}
