package io.copkit.commands.lifecycle;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.commands.Desk;
import io.copkit.internal.TextRules;
import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Lifecycle;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.Stage;
import io.copkit.role.Permission;
import java.util.List;
import java.util.Optional;

/** Moves communities through their lives. */
public final class LifecycleCommands implements Lifecycle {

    private static final int REASON_LENGTH = 1_000;

    private final Desk desk;
    private final Actor actor;

    /** Moves on behalf of a member. */
    public LifecycleCommands(Desk desk, MemberId member) {
        this.desk = desk;
        this.actor = new Actor.Member(member);
    }

    @Override
    public Outcome<Assessment> assess(CommunityId community, Move move) {
        return desk.look(
                actor,
                work -> work.inCommunity(
                        community,
                        stored -> Moving.of(desk, work, stored, move)
                                .permitted(
                                        toAssess(stored.value().stage()),
                                        moving -> Outcome.accepted(moving.assessment(), List.of()))));
    }

    @Override
    public Outcome<Stage> apply(CommunityId community, Move move) {
        return move(community, move, Optional.empty());
    }

    @Override
    public Outcome<Stage> override(CommunityId community, Move move, String reason) {
        List<Refusal> unfit = new TextRules()
                .needed("reason", reason)
                .prose("reason", reason, REASON_LENGTH)
                .refusals();
        return unfit.isEmpty() ? move(community, move, Optional.of(reason)) : Outcome.refused(unfit);
    }

    /** Nothing is proposed in a closed community: whoever may open it again looks at what that needs. */
    private static Permission toAssess(Stage stage) {
        return stage == Stage.CLOSED ? Permission.LIFECYCLE_APPLY : Permission.LIFECYCLE_PROPOSE;
    }

    private Outcome<Stage> move(CommunityId community, Move move, Optional<String> reason) {
        return desk.run(
                actor,
                work -> work.inCommunity(
                        community,
                        stored -> Moving.of(desk, work, stored, move)
                                .permitted(Permission.LIFECYCLE_APPLY, moving -> moving.apply(reason))));
    }
}
