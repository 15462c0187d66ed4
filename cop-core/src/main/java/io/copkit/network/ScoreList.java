package io.copkit.network;

import io.copkit.MemberId;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Scores in the order of people, as two lists beside each other: a score becomes an object when somebody looks at it. */
final class ScoreList extends AbstractList<MemberScore> implements RandomAccess {

    private final List<MemberId> people;
    private final double[] scores;

    /** Keeps both as they are: nobody else may write to them. */
    ScoreList(List<MemberId> people, double[] scores) {
        this.people = people;
        this.scores = scores;
    }

    @Override
    public MemberScore get(int place) {
        return new MemberScore(people.get(place), scores[place]);
    }

    @Override
    public int size() {
        return scores.length;
    }
}
