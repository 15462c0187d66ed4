package io.copkit.participation;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.Basis;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
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

    /** Below this many people shares would single out persons, so only counts are given. */
    public static final int FEWEST_FOR_SHARES = 8;

    /** Copies the map, and keeps its order. */
    public CommunityLevels {
        assessments = Collections.unmodifiableSortedMap(new TreeMap<>(assessments));
    }

    /** The level of one person, with its reasons; empty for who is not in it. */
    public Optional<LevelAssessment> of(MemberId person) {
        return Optional.ofNullable(assessments.get(person));
    }

    /** How many people are on a level. */
    public long count(ParticipationLevel level) {
        return assessments.values().stream()
                .filter(each -> each.level() == level)
                .count();
    }

    /**
     * The part of those who are no outsiders that is on a level, 0 to 1. Undefined for outsiders, without anybody, and for
     * fewer people than {@value #FEWEST_FOR_SHARES}.
     */
    public MetricValue share(ParticipationLevel level) {
        long people = assessments.size() - count(ParticipationLevel.OUTSIDER);
        if (people == 0) {
            return MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0);
        }
        if (level == ParticipationLevel.OUTSIDER) {
            return MetricValue.undefined(UndefinedReason.NOT_APPLICABLE, people);
        }
        if (people < FEWEST_FOR_SHARES) {
            return MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, people);
        }
        return MetricValue.of((double) count(level) / people, people);
    }
}
