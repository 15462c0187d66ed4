package io.copkit.space;

import io.copkit.MemberId;
import io.copkit.community.CommunityAccess;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who wants to read the spaces of a community. A pure policy: it says whom each {@link SpaceVisibility} lets in.
 *
 * @param member who
 * @param active whether that is an active member of the community
 * @param core whether it belongs to the core: by a role that lets it read the core's space, or by its level of participation
 * @param access how far the community opens itself
 */
public record SpaceReader(MemberId member, boolean active, boolean core, CommunityAccess access) {

    /** Whether the community exists for this reader. */
    public boolean knowsOfCommunity() {
        return active || access.discoverability() != Discoverability.HIDDEN;
    }

    /** Whether this reader may read a space. */
    public boolean mayRead(Space space) {
        return space.visibility() == SpaceVisibility.PRIVATE_PAIR
                ? active && space.pair().contains(member)
                : shared().contains(space.visibility());
    }

    /** The visibilities of which this reader may read every space: a private pair is never among them. */
    public Set<SpaceVisibility> shared() {
        Set<SpaceVisibility> shared = EnumSet.noneOf(SpaceVisibility.class);
        Arrays.stream(SpaceVisibility.values()).filter(this::mayReadAll).forEach(shared::add);
        return shared;
    }

    private boolean mayReadAll(SpaceVisibility visibility) {
        return switch (visibility) {
            case PUBLIC -> knowsOfCommunity();
            case COMMUNITY -> active && (core || access.contentAccess() != ContentAccess.CORE);
            case CORE -> active && core;
            case PRIVATE_PAIR -> false;
        };
    }
}
