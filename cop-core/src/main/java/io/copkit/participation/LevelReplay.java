package io.copkit.participation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.history.Belonging;
import io.copkit.history.Happening;
import io.copkit.history.HistoryEntry;
import io.copkit.history.MemberHistory;
import io.copkit.history.Replay;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reviews the past once more, without writing: as if levels had been reviewed at some instants from nothing on. Activities
 * are read in three counting queries, memberships, roles, sanctions and decisions about levels from the history. Sanctions
 * in communities above are not known to it.
 */
public final class LevelReplay {

    static final Comparator<MemberId> BY_ID = Comparator.comparing(MemberId::value, Ids.ORDER);

    private static final Circumstances NOTHING = new Circumstances();

    private final SortedSet<Instant> reviews;
    private final WeeklyBehaviour behaviour;
    private final List<MemberHistory> members;
    private final Map<MemberId, Circumstances> circumstances = new HashMap<>();

    private LevelReplay(SortedSet<Instant> reviews, WeeklyBehaviour behaviour, Replay history) {
        this.reviews = reviews;
        this.behaviour = behaviour;
        this.members = history.members().stream()
                .sorted(Comparator.comparing(MemberHistory::member, BY_ID))
                .toList();
        for (HistoryEntry step : history.steps()) {
            step.subject()
                    .ifPresent(member -> circumstances
                            .computeIfAbsent(member, none -> new Circumstances())
                            .add(step));
        }
    }

    /**
     * Reads what has to be known of a community.
     *
     * @param history its whole history
     * @param reviews when to review, at least one instant
     * @param weeks how many weeks before each of them any of the rules looks at
     */
    public static LevelReplay of(
            CopStorage storage,
            CommunityId community,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            Replay history,
            SortedSet<Instant> reviews,
            int weeks) {
        WeeklyBehaviour behaviour = WeeklyBehaviour.of(storage, community, kinds, calendar, reviews, weeks);
        return new LevelReplay(reviews, behaviour, history);
    }

    private Circumstances around(MemberId member) {
        return circumstances.getOrDefault(member, NOTHING);
    }

    /** How the levels go by a rule. */
    public LevelCourse by(LevelRule rule) {
        Course course = new Course(rule);
        Function<Instant, WeeklyBehaviour.Look> looks = behaviour.looks(rule, reviews);
        Instant before = Instant.MIN;
        for (Instant at : reviews) {
            course.review(looks.apply(at), before, at);
            before = at;
        }
        return course.course();
    }

    /** One course, while it goes on. */
    private final class Course {

        private final LevelRule rule;
        private final Map<MemberId, Kept> kept = new HashMap<>();
        private final List<LevelMove> moves = new ArrayList<>();
        private final SortedMap<Instant, LevelDistribution> distributions = new TreeMap<>();

        Course(LevelRule rule) {
            this.rule = rule;
        }

        void review(WeeklyBehaviour.Look look, Instant before, Instant at) {
            SortedMap<ParticipationLevel, Long> counts = new TreeMap<>();
            int first = moves.size();
            for (MemberHistory history : members) {
                decide(history, before, at);
                Optional<Belonging> belonging = history.at(at);
                if (belonging.isEmpty()) {
                    kept.remove(history.member());
                } else {
                    LevelDistribution.count(counts, review(look, history.member(), belonging.get(), at));
                }
            }
            moves.subList(first, moves.size())
                    .sort(Comparator.comparing(LevelMove::at).thenComparing(LevelMove::member, BY_ID));
            distributions.put(at, new LevelDistribution(counts));
        }

        /** What people decided since the review before moves levels at once. */
        private void decide(MemberHistory history, Instant after, Instant upTo) {
            MemberId member = history.member();
            for (HistoryEntry step : around(member).decisions(after, upTo)) {
                history.at(step.effectiveAt()).ifPresent(belonging -> {
                    LevelKeeping before = kept(member, belonging);
                    LevelKeeping decided = step.is(Happening.RUNG_GIVEN)
                            ? rule.given(before, step.to().orElse(""), step.effectiveAt())
                            : around(member).decided(before, step);
                    keep(member, belonging, before, decided, step.effectiveAt());
                });
            }
        }

        private ParticipationLevel review(WeeklyBehaviour.Look look, MemberId member, Belonging belonging, Instant at) {
            LevelKeeping before = kept(member, belonging);
            ParticipationInputs inputs =
                    look.of(member, belonging, around(member).sanctioned(at));
            LevelDecision decision = rule.step(inputs, before, at);
            keep(member, belonging, before, decision.after(), at);
            return decision.level();
        }

        /** Nothing of an earlier period of membership. */
        private LevelKeeping kept(MemberId member, Belonging belonging) {
            Kept last = kept.get(member);
            return last != null && last.since.equals(belonging.since()) ? last.keeping : LevelKeeping.NONE;
        }

        private void keep(MemberId member, Belonging belonging, LevelKeeping from, LevelKeeping to, Instant at) {
            kept.put(member, new Kept(belonging.since(), to));
            if (!from.level().equals(to.level())) {
                to.level().ifPresent(level -> moves.add(new LevelMove(member, at, from.level(), level)));
            }
        }

        LevelCourse course() {
            SortedMap<MemberId, ParticipationLevel> levels = new TreeMap<>(BY_ID);
            kept.forEach((member, one) -> one.keeping.level().ifPresent(level -> levels.put(member, level)));
            return new LevelCourse(rule.version(), moves, distributions, levels);
        }
    }

    private record Kept(Instant since, LevelKeeping keeping) {}
}
