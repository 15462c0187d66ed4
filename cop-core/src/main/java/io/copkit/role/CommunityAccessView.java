package io.copkit.role;

import io.copkit.Community;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every member of one community may do there, as it was when it was loaded: for a host that serves a community to many.
 * Immutable; the host holds it until {@link #validUntil}. Loading takes one query for every ten thousand members;
 * where the community stands inside others, also one for every ten thousand sanctions there.
 *
 * <p>For the hot path a host keeps the {@link #indexOf index} of a member along with its own session, and asks
 * {@link #allows(int, Permission)}: two array reads and the test of a bit.
 */
public final class CommunityAccessView {

    private final Community community;
    private final Instant loadedAt;
    private final Optional<Instant> validUntil;
    private final PermissionMatrix matrix;
    private final AccessTable<MemberId> table;

    /**
     * A view from its parts; hosts get theirs from {@code CommunitiesOfPractice.accessIn}, tests may make their own.
     *
     * @param standings what each active member is to the community; empty where the record was not understood
     */
    public CommunityAccessView(
            Community community,
            Instant loadedAt,
            PermissionMatrix matrix,
            Map<MemberId, Optional<Standing>> standings) {
        this.community = community;
        this.loadedAt = loadedAt;
        this.validUntil = Standing.firstEnd(standings.values());
        this.matrix = matrix;
        this.table = new AccessTable<>(
                standings, permission -> stranger(community, matrix, permission).allowed(), matrix::allows);
    }

    /** The community, as it was. */
    public Community community() {
        return community;
    }

    /** How old it is. */
    public Instant loadedAt() {
        return loadedAt;
    }

    /** When the first role or delegation in it ends by itself; empty if none does. From then on it allows too much. */
    public Optional<Instant> validUntil() {
        return validUntil;
    }

    /** Whether nothing in it has ended by itself. What others have changed since it was loaded, it cannot know. */
    public boolean isValidAt(Instant instant) {
        return validUntil.filter(end -> !instant.isBefore(end)).isEmpty();
    }

    /** The active members, by their indexes. */
    public List<MemberId> members() {
        return table.keys();
    }

    /** What a member is to the community; empty if no active member, or if the record was not understood. */
    public Optional<Standing> standing(MemberId member) {
        return table.standing(table.index(member));
    }

    /** The index of a member in this view; -1 for whoever is not an active member. */
    public int indexOf(MemberId member) {
        return table.index(member);
    }

    /**
     * Whether a member may do something in the community as a whole, by a bit mask.
     *
     * @param index of the member, as {@link #indexOf} says
     */
    public boolean allows(int index, Permission permission) {
        return table.allows(index, permission);
    }

    /** Whether a member may do something in the community as a whole, by a bit mask. */
    public boolean allows(MemberId member, Permission permission) {
        return table.allows(table.index(member), permission);
    }

    /** Whether a member may act on something, and why. */
    public Decision check(MemberId member, Permission permission, Target target) {
        int index = table.index(member);
        if (index < 0) {
            return stranger(community, matrix, permission);
        }
        return table.standing(index)
                .map(standing -> matrix.decide(community.id(), member, standing, permission, target))
                .orElseGet(() -> matrix.decideForUnknown(community.id(), permission));
    }

    private static Decision stranger(Community community, PermissionMatrix matrix, Permission permission) {
        return matrix.decideForStranger(
                community.id(),
                community.stage(),
                community.roleBook(),
                community.access().contentAccess(),
                permission);
    }
}
