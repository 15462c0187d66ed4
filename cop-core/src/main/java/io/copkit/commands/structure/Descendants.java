package io.copkit.commands.structure;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.commands.Desk;
import io.copkit.community.Community;
import java.util.List;

/** What is nested in a community, brought up to date with it. */
public final class Descendants {

    private Descendants() {}

    /**
     * Settles all that is nested in a community, from above to below, in a commit each. To be called whenever something has
     * changed in a community that may flow down.
     *
     * @return how many communities there are below
     */
    public static int settle(Desk desk, Actor actor, CommunityId community) {
        List<CommunityId> below = new Places(desk).below(community);
        below.forEach(one -> desk.run(actor, work -> Settling.below(work, one)));
        return below.size();
    }

    /** Settles, from above to below, what a change of what holds in a community flows down to. */
    public static void flow(Desk desk, Actor actor, CommunityId community) {
        for (CommunityId child : new Places(desk).children(community)) {
            Outcome<Community> settled = desk.run(actor, work -> Settling.flow(work, child));
            if (!settled.events().isEmpty()) {
                flow(desk, actor, child);
            }
        }
    }
}
