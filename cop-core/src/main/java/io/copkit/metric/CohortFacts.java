package io.copkit.metric;

import com.google.common.base.Suppliers;
import io.copkit.MemberId;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.Conversation;
import io.copkit.engagement.TimeWindow;
import io.copkit.membership.MembershipTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Those who joined, whether they left since or not, and what became of them some time later. */
final class CohortFacts {

    /** How many weeks after the week of joining somebody is looked for: about ninety days. */
    static final int WEEKS = 13;

    /** For how many weeks: about a month. */
    static final int BRACKET = 4;

    private static final Duration LOOK_BACK = Duration.ofDays(90);

    private final WindowFacts facts;
    private final Supplier<List<Returner>> returners;
    private final Supplier<List<Conversation>> conversations;
    private final Supplier<SortedMap<String, List<Instant>>> contributions;
    private final Supplier<Boolean> hasNorms;
    private final Supplier<Map<MemberId, Instant>> acknowledged;
    private final Supplier<Map<MemberId, Boolean>> plans;
    private final Supplier<Map<String, List<LogFacts.Contact>>> contacts;

    CohortFacts(WindowFacts facts, Scene scene) {
        this.facts = facts;
        this.returners = Suppliers.memoize(this::readReturners);
        TimeWindow reach = new TimeWindow(
                facts.window().from().minus(LOOK_BACK), facts.window().to());
        this.conversations =
                Suppliers.memoize(() -> scene.engagement(reach.to()).conversations(reach));
        this.contributions = Suppliers.memoize(() -> facts.log().latest(days(reach), PastDeeds.CONTRIBUTED));
        this.hasNorms = Suppliers.memoize(scene.records()::hasNorms);
        this.acknowledged = Suppliers.memoize(scene.records()::acknowledged);
        this.plans = Suppliers.memoize(scene.records()::newcomerPlans);
        this.contacts = Suppliers.memoize(() -> facts.ties().contacts().stream()
                .flatMap(contact -> contact.bothWays())
                .collect(Collectors.groupingBy(LogFacts.Contact::from)));
    }

    /**
     * Somebody who joined about four months before the window, in a week whose bracket ends in it.
     *
     * @param inBracket whether they were active in the weeks of the bracket
     * @param since whether they were active in its first week or later
     */
    record Returner(boolean inBracket, boolean since) {}

    /** Those whose bracket of weeks ended in the window. */
    List<Returner> returners() {
        return returners.get();
    }

    /**
     * Somebody who joined.
     *
     * @param tenure who
     * @param begun when
     */
    record Joiner(MembershipTimes tenure, Instant begun) {}

    /** Those who had been in for so long at an instant of the window, its end included, its beginning not. */
    List<Joiner> joinedBefore(Duration age) {
        List<Joiner> found = new ArrayList<>();
        for (MembershipTimes tenure : facts.tenures()) {
            tenure.beginnings().stream()
                    .filter(begun -> isInWindow(begun.plus(age)))
                    .forEach(begun -> found.add(new Joiner(tenure, begun)));
        }
        return found;
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

    private boolean isInWindow(Instant at) {
        return at.isAfter(facts.window().from()) && !at.isAfter(facts.window().to());
    }

    private List<Returner> readReturners() {
        Instant earliest = facts.window().from().minus(Duration.ofDays(7L * (WEEKS + BRACKET + 1)));
        List<CalendarPeriod> weeks =
                facts.calendar().weeks(new TimeWindow(earliest, facts.window().to()));
        SortedMap<String, long[]> activity = facts.log().perMember(upToEnd(weeks), PastDeeds.ACTIVE);
        long[] nothing = new long[weeks.size()];
        List<Returner> found = new ArrayList<>();
        for (MembershipTimes tenure : facts.tenures()) {
            long[] did = activity.getOrDefault(tenure.member().value(), nothing);
            for (Instant begun : tenure.beginnings()) {
                int joined = place(weeks, begun);
                int last = joined + WEEKS + BRACKET - 1;
                if (joined >= 0
                        && last < weeks.size()
                        && isInWindow(weeks.get(last).window().to())) {
                    found.add(new Returner(any(did, joined + WEEKS, last + 1), any(did, joined + WEEKS, did.length)));
                }
            }
        }
        return found;
    }

    private List<Instant> days(TimeWindow reach) {
        return upToEnd(facts.calendar().days(reach));
    }

    /** What happens after the window is not looked at. */
    private List<Instant> upToEnd(List<CalendarPeriod> periods) {
        List<Instant> bounds = WindowFacts.bounds(periods);
        bounds.set(bounds.size() - 1, facts.window().to());
        return bounds;
    }

    private static int place(List<CalendarPeriod> weeks, Instant at) {
        for (int week = 0; week < weeks.size(); week++) {
            if (weeks.get(week).window().contains(at)) {
                return week;
            }
        }
        return -1;
    }

    private static boolean any(long[] counts, int from, int to) {
        for (int i = from; i < to; i++) {
            if (counts[i] > 0) {
                return true;
            }
        }
        return false;
    }
}
