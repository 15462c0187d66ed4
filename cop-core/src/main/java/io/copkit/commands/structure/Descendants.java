package io.copkit.commands.structure;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Consequence;
import io.copkit.commands.Desk;
import io.copkit.commands.Dues;
import io.copkit.commands.SlugClaims;
import io.copkit.commands.Step;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.StorageException;
import io.copkit.structure.NestingUnsettled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is nested in a community, brought up to date with it. Each community is a commit of its own, and the mark goes once all
 * below agrees.
 */
public final class Descendants implements Consequence {

    private static final Logger LOG = LoggerFactory.getLogger(Descendants.class);

    /** The reason why a community is due to which all below does not agree yet. */
    private static final String UNSETTLED = "unsettled_below";

    private static final int ROUNDS = 100;

    /** Something else holds now, and something is nested in the community. */
    @Override
    public CommunityRecord marked(Work work, Community before, Community after, CommunityRecord record) {
        return before.regime().equals(after.regime()) || !Places.hasChildren(work, after.id())
                ? record
                : Dues.with(record, UNSETTLED, Optional.of(work.at()));
    }

    /** Settles, from above to below, what the change flows down to; where it does not come all the way, the mark stays. */
    @Override
    public List<CopEvent> follow(Desk desk, Actor actor, CommunityRecord written) {
        CommunityId community = CommunityId.of(written.id());
        return Dues.of(written, UNSETTLED)
                .filter(mark -> !flow(desk, actor, community, mark))
                .<List<CopEvent>>map(mark -> List.of(new NestingUnsettled(community, actor, mark)))
                .orElse(List.of());
    }

    private static boolean flow(Desk desk, Actor actor, CommunityId community, Instant mark) {
        try {
            return flowBelow(desk, actor, community) && unmark(desk, actor, community, mark);
        } catch (StorageException failed) {
            LOG.warn("What has changed in community {} could not flow down; a sweep carries on", community, failed);
            return false;
        }
    }

    @Override
    public void resume(Desk desk, Actor actor, CommunityRecord community) {
        if (Dues.of(community, UNSETTLED).isPresent()) {
            resume(desk, actor, CommunityId.of(community.id()));
        }
    }

    /**
     * Goes through all that is nested in a community until it agrees with what is above it, and takes the mark away. Harmless
     * at any time.
     *
     * @return whether it came to an end
     */
    static boolean resume(Desk desk, Actor actor, CommunityId community) {
        Optional<Instant> mark = mark(desk, community);
        return agree(desk, actor, community)
                && mark.map(since -> unmark(desk, actor, community, since)).orElse(true);
    }

    private static boolean flowBelow(Desk desk, Actor actor, CommunityId community) {
        boolean settled = true;
        for (CommunityId child : new Places(desk).children(community)) {
            Outcome<Community> outcome = settled(desk, actor, work -> Settling.flow(work, child));
            settled &= outcome.isAccepted() && (outcome.events().isEmpty() || flowBelow(desk, actor, child));
        }
        return settled;
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
                Outcome<Community> outcome = settled(desk, actor, work -> Settling.agree(work, one));
                agreed &= outcome.isAccepted() && outcome.events().isEmpty();
            }
            if (agreed) {
                return true;
            }
        }
        return false;
    }

    /** What comes into the open again gets an address. */
    private static Outcome<Community> settled(Desk desk, Actor actor, Function<Work, Outcome<Community>> step) {
        Outcome<Community> outcome = desk.run(actor, step);
        outcome.fold(
                settled -> SlugClaims.addressed(desk, actor, settled.value()), refusals -> Optional.<Community>empty());
        return outcome;
    }

    private static Optional<Instant> mark(Desk desk, CommunityId community) {
        return desk.storage().state().findCommunity(community.value()).flatMap(record -> Dues.of(record, UNSETTLED));
    }

    /** Another change may have marked it again meanwhile; that mark stays for whoever made it. */
    private static boolean unmark(Desk desk, Actor actor, CommunityId community, Instant mark) {
        return desk.<Community>run(
                        actor,
                        work -> work.community(community)
                                .filter(stored ->
                                        Dues.of(stored.record(), UNSETTLED).equals(Optional.of(mark)))
                                .map(stored -> {
                                    CommunityRecord settled =
                                            Dues.with(work.put(stored.value(), stored), UNSETTLED, Optional.empty());
                                    work.put(settled);
                                    work.happened(Step.of(Happening.COMMUNITY_TENDED, settled, Reason.of(actor)));
                                    return Outcome.accepted(stored.value(), List.of());
                                })
                                .orElseGet(() -> Desk.refused(RefusalCode.CONCURRENT_CHANGE)))
                .isAccepted();
    }
}
