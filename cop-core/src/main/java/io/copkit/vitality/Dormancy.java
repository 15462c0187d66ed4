package io.copkit.vitality;

import io.copkit.CommunityId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was told to a community that fell silent, and what its stewards answered.
 *
 * @param community which
 * @param notice what it was told last; empty if it never was told anything
 * @param keptAlive when a steward said that it lives, the earliest first, the latest {@value #KEPT}
 * @param hiatuses when it was meant to be silent, the earliest first, the latest {@value #KEPT}
 */
public record Dormancy(
        CommunityId community, Optional<DormancyNotice> notice, List<KeepAlive> keptAlive, List<Hiatus> hiatuses) {

    /** How many answers of each sort are kept. */
    public static final int KEPT = 200;

    /** Copies the lists. */
    public Dormancy {
        keptAlive = List.copyOf(keptAlive);
        hiatuses = List.copyOf(hiatuses);
    }

    /** Nothing was told and nothing answered. */
    public static Dormancy none(CommunityId community) {
        return new Dormancy(community, Optional.empty(), List.of(), List.of());
    }

    /** The hiatus that lasts at an instant. */
    public Optional<Hiatus> hiatusAt(Instant at) {
        return latest().filter(hiatus -> hiatus.holdsAt(at));
    }

    /** The hiatus that is over by itself, if nobody has been told yet. */
    public Optional<Hiatus> overAt(Instant at) {
        return latest().filter(hiatus -> !hiatus.told() && !at.isBefore(hiatus.until()));
    }

    /** The same after the community was told that it is dormant. */
    public Dormancy with(DormancyNotice told) {
        return new Dormancy(community, Optional.of(told), keptAlive, hiatuses);
    }

    /** The same after it was told that nobody answered. */
    public Dormancy lapsed() {
        return new Dormancy(community, notice.map(DormancyNotice::lapse), keptAlive, hiatuses);
    }

    /** The same with one more answer. */
    public Dormancy with(KeepAlive answer) {
        return new Dormancy(community, notice, withLast(keptAlive, answer), hiatuses);
    }

    /** The same with a hiatus that begins. */
    public Dormancy with(Hiatus begun) {
        return new Dormancy(community, notice, keptAlive, withLast(hiatuses, begun));
    }

    /** The same after the end of the hiatus, by itself or early, was told. */
    public Dormancy resumed(Instant at) {
        List<Hiatus> all = new ArrayList<>(hiatuses);
        all.add(all.remove(all.size() - 1).endedAt(at));
        return new Dormancy(community, notice, keptAlive, all);
    }

    private Optional<Hiatus> latest() {
        return hiatuses.isEmpty() ? Optional.empty() : Optional.of(hiatuses.get(hiatuses.size() - 1));
    }

    private static <T> List<T> withLast(List<T> before, T next) {
        List<T> all = new ArrayList<>(before);
        all.add(next);
        return all.subList(Math.max(0, all.size() - KEPT), all.size());
    }
}
