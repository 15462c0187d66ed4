package io.copkit.participation;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The levels of a community's people, each with its reasons.
 *
 * @param basis the whole weeks looked at; population members: who is a member, and outsiders who acted in those weeks;
 *     population actors: everyone who acted before the assessment, each taken for a member of unknown standing
 * @param at when they were assessed
 * @param rule the version of the rule that decided
 * @param decisions the level of each person, by id
 */
public record CommunityLevels(Basis basis, Instant at, String rule, SortedMap<MemberId, LevelDecision> decisions) {

    /** Copies the map, and keeps its order. */
    public CommunityLevels {
        decisions = Collections.unmodifiableSortedMap(new TreeMap<>(decisions));
    }

    /** The level of one person, with its reasons; empty for who is not in it. */
    public Optional<LevelDecision> of(MemberId person) {
        return Optional.ofNullable(decisions.get(person));
    }

    /** How many are on each level. */
    public LevelDistribution distribution() {
        SortedMap<ParticipationLevel, Long> counts = new TreeMap<>();
        decisions.values().forEach(each -> LevelDistribution.count(counts, each.level()));
        return new LevelDistribution(counts);
    }

    /** How many people are on a level. */
    public long count(ParticipationLevel level) {
        return distribution().count(level);
    }

    /** The part of those who are no outsiders that is on a level, as {@link LevelDistribution#share} says. */
    public MetricValue share(ParticipationLevel level) {
        return distribution().share(level);
    }
}
