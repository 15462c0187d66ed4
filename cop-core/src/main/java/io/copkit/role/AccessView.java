package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one member may do in every community that the member belongs to, as it was when it was loaded. Immutable: the host
 * holds it for a request, or until {@link #validUntil}. Loading takes one query, checking none.
 *
 * <p>{@link #allows} is for the hot path: it answers from a bit mask and allocates nothing. {@link #check} answers the same
 * with the reason why, and can look at what is acted on.
 */
public final class AccessView {

    private final MemberId member;
    private final Instant loadedAt;
    private final Optional<Instant> validUntil;
    private final PermissionMatrix matrix;
    private final AccessTable<CommunityId> table;

    /**
     * A view from its parts; hosts get theirs from {@code CommunitiesOfPractice.accessOf}, tests may make their own.
     *
     * @param standings what the member is to each community; empty where the record was not understood
     */
    public AccessView(
            MemberId member,
            Instant loadedAt,
            PermissionMatrix matrix,
            Map<CommunityId, Optional<Standing>> standings) {
        this.member = member;
        this.loadedAt = loadedAt;
        this.validUntil = Standing.firstEnd(standings.values());
        this.matrix = matrix;
        this.table = new AccessTable<>(standings, permission -> false, matrix::allows);
    }

    /** Whose view it is. */
    public MemberId member() {
        return member;
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

    /** The communities in which the member is active. */
    public Set<CommunityId> communities() {
        return Set.copyOf(table.keys());
    }

    /** What the member is to a community; empty if no active member, or if the record was not understood. */
    public Optional<Standing> standing(CommunityId community) {
        return standing(table.index(community));
    }

    /** What the member is to the community that stands there, as {@link #indexOf} says; empty as above, and for -1. */
    public Optional<Standing> standing(int index) {
        return table.standing(index);
    }

    /** Whether the member may do something in a community as a whole, by a bit mask. */
    public boolean allows(CommunityId community, Permission permission) {
        return table.allows(table.index(community), permission);
    }

    /** Where a community stands in this view, for {@link #allows(int, Permission)}; -1 if the member is not active there. */
    public int indexOf(CommunityId community) {
        return table.index(community);
    }

    /**
     * Whether the member may do something in a community as a whole, by a bit mask.
     *
     * @param index where the community stands, as {@link #indexOf} says
     */
    public boolean allows(int index, Permission permission) {
        return table.allows(index, permission);
    }

    /** Whether the member may do something in a community as a whole, and why. */
    public Decision check(CommunityId community, Permission permission) {
        return check(community, permission, Target.COMMUNITY);
    }

    /** Whether the member may do something that is about somebody, such as reading that person's figures, and why. */
    public Decision check(CommunityId community, Permission permission, MemberId about) {
        return check(community, permission, Target.about(about));
    }

    /** Whether the member may act on something in a community, and why. */
    public Decision check(CommunityId community, Permission permission, Target target) {
        int index = table.index(community);
        if (index < 0) {
            return matrix.decideForStranger(community, permission);
        }
        return table.standing(index)
                .map(standing -> matrix.decide(community, member, standing, permission, target))
                .orElseGet(() -> matrix.decideForUnknown(community, permission));
    }
}
