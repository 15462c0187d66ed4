package io.copkit.journey;

import io.copkit.engagement.ActivityClass;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one person did, while it is being read; weeks are counted back from the one that runs, which has number 0. */
final class MemberTrace {

    private final BitSet active = new BitSet();
    private final BitSet contributing = new BitSet();
    private final NavigableMap<Integer, Set<String>> partners = new TreeMap<>();
    private @Nullable Instant first;
    private @Nullable Instant last;
    private long activities;
    private long contributions;
    private long collaborations;
    private long leads;
    private long threadsAnswered;
    private long firstResponses;
    private long contributionsEver;

    /** Was there in a week. */
    void was(int week, Optional<ActivityClass> doing, long times) {
        active.set(week);
        boolean contributes = doing.filter(ActivityClass::isContribution).isPresent();
        if (contributes) {
            contributing.set(week);
        }
        if (week <= StatePolicy.WEEKS) {
            activities += times;
            contributions += contributes ? times : 0;
            collaborations +=
                    doing.filter(each -> each == ActivityClass.COLLABORATE).isPresent() ? times : 0;
            leads += doing.filter(each -> each == ActivityClass.LEAD).isPresent() ? times : 0;
        }
    }

    /** Had to do with somebody in a week. */
    void met(int week, String other) {
        partners.computeIfAbsent(week, none -> new HashSet<>()).add(other);
    }

    /** Did something between two instants, the first and the last time. */
    void seen(Instant from, Instant to) {
        first = first == null || from.isBefore(first) ? from : first;
        last = last == null || to.isAfter(last) ? to : last;
    }

    void contributedEver(long times) {
        contributionsEver += times;
    }

    /** A thread that this person opened was answered. */
    void wasAnswered() {
        threadsAnswered++;
    }

    /** This person was the first to answer a thread. */
    void answeredFirst() {
        firstResponses++;
    }

    MemberFacts facts(Instant since, boolean dormant, Instant at) {
        TreeSet<Integer> weeks = active.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
        int lastSeen = Math.max(0, active.nextSetBit(0));
        return new MemberFacts(
                dormant,
                days(since, at),
                first == null ? OptionalLong.empty() : OptionalLong.of(days(first, at)),
                last == null || last.isBefore(since) ? OptionalLong.empty() : OptionalLong.of(days(last, at)),
                weeks,
                partners(0, StatePolicy.WEEKS),
                partners(lastSeen, lastSeen + StatePolicy.WEEKS - 1),
                new MemberFacts.Did(activities, contributions, collaborations, leads, threadsAnswered, firstResponses),
                quarters(),
                contributionsEver);
    }

    private int partners(int from, int to) {
        return (int) partners.subMap(from, true, to, true).values().stream()
                .flatMap(Set::stream)
                .distinct()
                .count();
    }

    /** The week that runs belongs to the last quarter. */
    private int quarters() {
        return (int) contributing.stream()
                .map(week -> Math.max(0, week - 1) / StatePolicy.WEEKS)
                .distinct()
                .count();
    }

    private static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }
}
