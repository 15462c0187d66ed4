package io.copkit.point;

import io.copkit.MemberId;
import io.copkit.engagement.Basis;
import io.copkit.storage.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The members of one community by their points. Who has none is not in it, nor who does not want to be: no place is kept for
 * them. Communities are not ranked, by this or anything else in the library.
 *
 * @param basis what was looked at
 * @param rules the version of the rules
 * @param places most points first, members of equal points by their ids
 */
public record Ranking(Basis basis, String rules, List<Place> places) {

    private static final Comparator<Map.Entry<MemberId, PointScore>> MOST_FIRST = Comparator.comparingDouble(
                    (Map.Entry<MemberId, PointScore> each) -> -each.getValue().points())
            .thenComparing(each -> each.getKey().value(), Ids.ORDER);

    /** Copies the list. */
    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * One member's place.
     *
     * @param rank one more than there are members with more points: equal points, equal rank
     * @param member who
     * @param score the points
     */
    public record Place(int rank, MemberId member, PointScore score) {}

    /**
     * Ranks members.
     *
     * @param optedOut who does not want to be ranked
     */
    public static Ranking of(Basis basis, String rules, Map<MemberId, PointScore> scores, Set<MemberId> optedOut) {
        List<Place> places = new ArrayList<>();
        scores.entrySet().stream()
                .filter(each -> each.getValue().points() > 0 && !optedOut.contains(each.getKey()))
                .sorted(MOST_FIRST)
                .forEach(each -> places.add(new Place(rank(places, each.getValue()), each.getKey(), each.getValue())));
        return new Ranking(basis, rules, places);
    }

    private static int rank(List<Place> before, PointScore score) {
        if (before.isEmpty()) {
            return 1;
        }
        Place last = before.get(before.size() - 1);
        return last.score().points() == score.points() ? last.rank() : before.size() + 1;
    }
}
