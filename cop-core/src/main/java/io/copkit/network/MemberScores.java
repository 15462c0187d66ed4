package io.copkit.network;

import io.copkit.MemberId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * A figure of everybody in a network. A person's figure is for that person and for whoever may see it; the library only
 * computes it.
 *
 * @param scores each person once, by id
 */
public record MemberScores(List<MemberScore> scores) {

    private static final double NINE_DECIMALS = 1e9;

    private static final Comparator<MemberScore> HIGHEST_FIRST = Comparator.comparingDouble(
                    (MemberScore each) -> Math.rint(each.score() * NINE_DECIMALS))
            .reversed()
            .thenComparing(MemberScore::member);

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is not by id, or names somebody twice
     */
    public MemberScores {
        if (!(scores instanceof ScoreList)) {
            scores = List.copyOf(scores);
            for (int i = 1; i < scores.size(); i++) {
                if (scores.get(i - 1).member().compareTo(scores.get(i).member()) >= 0) {
                    throw new IllegalArgumentException("scores come by the ids of members, each once");
                }
            }
        }
    }

    static MemberScores of(List<MemberId> people, IntToDoubleFunction score) {
        double[] scores = new double[people.size()];
        Arrays.setAll(scores, score);
        return new MemberScores(new ScoreList(people, scores));
    }

    /** The figure of one person; nothing for whoever is not in the network. Found in logarithmic time. */
    public OptionalDouble of(MemberId member) {
        int place =
                Collections.binarySearch(scores, new MemberScore(member, 0), Comparator.comparing(MemberScore::member));
        return place < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(scores.get(place).score());
    }

    /**
     * Who has most: by figure, then by id. Figures of equals may come out apart in the last digits, so those that agree in
     * nine decimals are taken for the same.
     *
     * @param most how many people at most, at least 0
     * @throws IllegalArgumentException if it is negative
     */
    public List<MemberScore> highest(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("the highest are none or some people, not " + most);
        }
        return scores.stream().sorted(HIGHEST_FIRST).limit(most).toList();
    }
}
