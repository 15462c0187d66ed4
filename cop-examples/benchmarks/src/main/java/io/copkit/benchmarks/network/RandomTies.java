package io.copkit.benchmarks.network;

import io.copkit.MemberId;
import io.copkit.network.Tie;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Ties of people who never were, the same for the same seed. */
final class RandomTies {

    private static final int ALSO_BACK = 5;

    private RandomTies() {}

    /**
     * Newcomers who deal with whoever is well known already (Barabási and Albert 1999); every fifth tie goes both ways.
     *
     * @param each how many ties a newcomer makes
     */
    static List<Tie> preferential(int people, int each, long seed) {
        Random random = new Random(seed);
        List<Tie> ties = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int first = 0; first <= each; first++) {
            for (int other = 0; other < first; other++) {
                add(ties, ends, first, other, random);
            }
        }
        for (int newcomer = each + 1; newcomer < people; newcomer++) {
            Set<Integer> known = new LinkedHashSet<>();
            while (known.size() < each) {
                known.add(ends.get(random.nextInt(ends.size())));
            }
            for (int other : known) {
                add(ties, ends, newcomer, other, random);
            }
        }
        return ties;
    }

    /**
     * Groups in which most deal with each other, joined by few: as clustered as a real social network.
     *
     * @param size of a group
     * @param inside the part of the pairs of a group with a tie
     * @param outside how many ties lead out of a group, for each of its people
     */
    static List<Tie> clustered(int people, int size, double inside, int outside, long seed) {
        Random random = new Random(seed);
        List<Tie> ties = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        for (int one = 0; one < people; one++) {
            int last = Math.min(people, (one / size + 1) * size);
            for (int other = one + 1; other < last; other++) {
                if (random.nextDouble() < inside) {
                    taken.add((long) one * people + other);
                    add(ties, ends, one, other, random);
                }
            }
        }
        for (int one = 0; one < people; one++) {
            for (int i = 0; i < outside; i++) {
                int other = random.nextInt(people);
                if (other != one && taken.add((long) Math.min(one, other) * people + Math.max(one, other))) {
                    add(ties, ends, one, other, random);
                }
            }
        }
        return ties;
    }

    private static void add(List<Tie> ties, List<Integer> ends, int one, int other, Random random) {
        ends.add(one);
        ends.add(other);
        boolean turned = random.nextBoolean();
        MemberId from = member(turned ? other : one);
        MemberId to = member(turned ? one : other);
        ties.add(new Tie(from, to, 1 + random.nextInt(4)));
        if (random.nextInt(ALSO_BACK) == 0) {
            ties.add(Tie.of(to, from));
        }
    }

    private static MemberId member(int number) {
        return MemberId.of("member-" + number);
    }
}
