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
 * @param policy by which rule
 * @param assessments the level of each person, by id
 */
public record CommunityLevels(
        Basis basis, Instant at, ParticipationPolicy policy, SortedMap<MemberId, LevelAssessment> assessments) {

    /** Copies the map, and keeps its order. */
    public CommunityLevels {
        assessments = Collections.unmodifiableSortedMap(new TreeMap<>(assessments));
    }

    /** The level of one person, with its reasons; empty for who is not in it. */
    public Optional<LevelAssessment> of(MemberId person) {
        return Optional.ofNullable(assessments.get(person));
    }

    /** How many are on each level. */
    public LevelDistribution distribution() {
        SortedMap<ParticipationLevel, Long> counts = new TreeMap<>();
        assessments.values().forEach(each -> LevelDistribution.count(counts, each.level()));
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
