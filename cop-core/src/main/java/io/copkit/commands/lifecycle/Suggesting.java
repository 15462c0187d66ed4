package io.copkit.commands.lifecycle;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.LifecycleFacts;
import io.copkit.lifecycle.LifecyclePolicy;
import io.copkit.storage.CommunityRecord;
import io.copkit.vitality.StageSuggestion;
import java.util.List;

/** Asks the guards of every move from the present stage, on nobody's behalf, what their figures suggest. */
public final class Suggesting {

    private static final Actor JOB = new Actor.Host("suggestions");

    private Suggesting() {}

    /** What is suggested now; nothing of a community that there is not. */
    public static List<StageSuggestion> now(Desk desk, CommunityId community) {
        return desk.<List<StageSuggestion>>look(
                        JOB,
                        work -> work.inCommunity(
                                community, stored -> Outcome.accepted(suggestions(desk, work, stored), List.of())))
                .fold(Outcome.Accepted::value, unknown -> List.of());
    }

    private static List<StageSuggestion> suggestions(Desk desk, Work work, Stored<Community, CommunityRecord> stored) {
        Authority nobody = Authority.of(work, desk.settings().permissions(), stored, JOB);
        LifecycleFacts facts = new FactFinder(desk, work, stored, nobody)
                .facts(LifecyclePolicy.guardsInSight(stored.value().stage()));
        return StageSuggestion.from(desk.settings().lifecycle().outlook(facts, Findings.NONE));
    }
}
