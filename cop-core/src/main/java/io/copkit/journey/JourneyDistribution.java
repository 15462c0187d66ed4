package io.copkit.journey;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.participation.LevelDistribution;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many members are in each state, play each part, and contribute how regularly. It names nobody.
 *
 * @param at when
 * @param policy the version of the numbers that decided
 * @param members how many members there are
 * @param states how many are in each state; each member is in one
 * @param personas how many play each part; a member may play several
 * @param regularities how many contribute how regularly; each member in one way
 */
public record JourneyDistribution(
        Instant at,
        String policy,
        long members,
        SortedMap<MemberState, Long> states,
        SortedMap<Persona, Long> personas,
        SortedMap<Regularity, Long> regularities) {

    /** Copies the maps. */
    public JourneyDistribution {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
        personas = Collections.unmodifiableSortedMap(new TreeMap<>(personas));
        regularities = Collections.unmodifiableSortedMap(new TreeMap<>(regularities));
    }

    /** The distribution of some members. */
    public static JourneyDistribution of(Instant at, String policy, Collection<MemberJourney> members) {
        SortedMap<MemberState, Long> states = new TreeMap<>();
        SortedMap<Persona, Long> personas = new TreeMap<>();
        SortedMap<Regularity, Long> regularities = new TreeMap<>();
        members.forEach(member -> {
            states.merge(member.state(), 1L, Long::sum);
            member.personas().forEach(persona -> personas.merge(persona, 1L, Long::sum));
            regularities.merge(member.regularity(), 1L, Long::sum);
        });
        return new JourneyDistribution(at, policy, members.size(), states, personas, regularities);
    }

    /**
     * The part of the members that is in a state, 0 to 1; undefined without members, and for fewer than
     * {@value LevelDistribution#FEWEST_FOR_SHARES}, whom a share would single out.
     */
    public MetricValue share(MemberState state) {
        if (members == 0) {
            return MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0);
        }
        return members < LevelDistribution.FEWEST_FOR_SHARES
                ? MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, members)
                : MetricValue.of((double) states.getOrDefault(state, 0L) / members, members);
    }
}
