package io.copkit.participation;

import io.copkit.ParticipationLevel;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many people are on each level.
 *
 * @param counts how many, by level; outsiders are no part of a share
 */
public record LevelDistribution(SortedMap<ParticipationLevel, Long> counts) {

    /** Nobody. */
    public static final LevelDistribution NOBODY = new LevelDistribution(new TreeMap<>());

    /** Below this many people shares would single out persons, so only counts are given. */
    public static final int FEWEST_FOR_SHARES = 8;

    /** Below this many people shares are not compared with what is expected of a community. */
    public static final int FEWEST_FOR_FINDINGS = 20;

    private static final double SMALLEST_CORE = .05;
    private static final double LARGEST_CORE = .30;
    private static final double SMALLEST_ACTIVE_LAYER = .10;

    /** What is expected of a level, as parts of the members. */
    private static final Map<ParticipationLevel, Expected> EXPECTED = Map.of(
            ParticipationLevel.CORE, new Expected(.10, .15),
            ParticipationLevel.ACTIVE, new Expected(.15, .20),
            ParticipationLevel.PERIPHERAL, new Expected(.65, .75));

    /**
     * What Wenger, McDermott and Snyder (2002) expect of a level.
     *
     * @param least the part of the members at least, 0 to 1
     * @param most the part of the members at most, 0 to 1
     */
    public record Expected(double least, double most) {}

    /** Copies the map. */
    public LevelDistribution {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** How many people are on a level. */
    public long count(ParticipationLevel level) {
        return counts.getOrDefault(level, 0L);
    }

    /** How many are no outsiders. */
    public long members() {
        return counts.values().stream().mapToLong(Long::longValue).sum() - count(ParticipationLevel.OUTSIDER);
    }

    /**
     * The part of those who are no outsiders that is on a level, 0 to 1. Undefined for outsiders, without anybody, and for
     * fewer people than {@value #FEWEST_FOR_SHARES}.
     */
    public MetricValue share(ParticipationLevel level) {
        long people = members();
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

    /** What is expected of a level of members. */
    public static Expected expected(ParticipationLevel level) {
        return EXPECTED.getOrDefault(level, new Expected(0, 1));
    }

    /** What stands out; nothing for fewer people than {@value #FEWEST_FOR_FINDINGS}. */
    public Set<LevelFinding> findings() {
        Set<LevelFinding> findings = EnumSet.noneOf(LevelFinding.class);
        long people = members();
        if (people < FEWEST_FOR_FINDINGS) {
            return findings;
        }
        if (count(ParticipationLevel.CORE) < SMALLEST_CORE * people) {
            findings.add(LevelFinding.CORE_TOO_SMALL);
        }
        if (count(ParticipationLevel.CORE) > LARGEST_CORE * people) {
            findings.add(LevelFinding.CORE_TOO_LARGE);
        }
        if (count(ParticipationLevel.ACTIVE) < SMALLEST_ACTIVE_LAYER * people) {
            findings.add(LevelFinding.NO_ACTIVE_LAYER);
        }
        return findings;
    }

    /** The same with one more. */
    static void count(SortedMap<ParticipationLevel, Long> counts, ParticipationLevel level) {
        counts.merge(level, 1L, Long::sum);
    }
}
