package io.copkit.role;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What becomes of the grants of one role whose term is over, in a community that must have so many holders of it: as many as
 * are needed are held over until a successor takes the role, those with the latest end first; the others end.
 *
 * @param ending who loses the role now
 * @param heldOver who keeps it although the term is over
 */
public record HoldOver(List<MemberId> ending, List<MemberId> heldOver) {

    /** Copies the lists. */
    public HoldOver {
        ending = List.copyOf(ending);
        heldOver = List.copyOf(heldOver);
    }

    /**
     * Somebody whose term is over.
     *
     * @param member who
     * @param end when the term was over
     */
    public record Lapsed(MemberId member, Instant end) {}

    /**
     * Decides.
     *
     * @param lapsed whose term is over
     * @param holding how many others hold the role
     * @param minimum how many must
     */
    public static HoldOver decide(Collection<Lapsed> lapsed, long holding, int minimum) {
        List<MemberId> latestFirst = lapsed.stream()
                .sorted(Comparator.comparing(Lapsed::end)
                        .reversed()
                        .thenComparing(one -> one.member().value()))
                .map(Lapsed::member)
                .toList();
        int kept = (int) Math.min(latestFirst.size(), Math.max(0, minimum - holding));
        return new HoldOver(latestFirst.subList(kept, latestFirst.size()), latestFirst.subList(0, kept));
    }
}
