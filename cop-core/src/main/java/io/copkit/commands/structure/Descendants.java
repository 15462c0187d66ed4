package io.copkit.commands.structure;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.commands.Desk;
import java.util.ArrayList;
import java.util.List;

/** What is nested in a community, brought up to date with it. */
public final class Descendants {

    private static final int ROUNDS = 100;

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

    /**
     * Goes through a community and all that is nested in it, from above to below, until nothing is left that differs from
     * what its place and the community above make of it. Others may move communities about meanwhile: what one of them has
     * settled below a community that was about to be settled anew, the next round finds.
     *
     * @return whether it came to an end; otherwise others have changed something in every round
     */
    static boolean agree(Desk desk, Actor actor, CommunityId community) {
        for (int round = 0; round < ROUNDS; round++) {
            List<CommunityId> all = new ArrayList<>(List.of(community));
            all.addAll(new Places(desk).below(community));
            boolean agreed = true;
            for (CommunityId one : all) {
                Outcome<Community> settled = desk.run(actor, work -> Settling.agree(work, one));
                agreed &= settled.isAccepted() && settled.events().isEmpty();
            }
            if (agreed) {
                return true;
            }
        }
        return false;
    }
}
