package io.copkit;

import io.copkit.lifecycle.Conclusion;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Life;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.StageOutcome;
import io.copkit.lifecycle.TransformationKind;
import io.copkit.lifecycle.TransformationPlan;
import io.copkit.lifecycle.Transition;
import io.copkit.norm.NormKind;
import io.copkit.norm.NormText;
import io.copkit.role.Role;
import java.time.Duration;
import java.util.Locale;

/** Leads a community through its life, passing over every guard that can be passed over. */
public final class Lives {

    private final World world;
    private final CommunityId community;
    private final MemberId facilitator;

    public Lives(World world, CommunityId community, MemberId facilitator) {
        this.world = world;
        this.community = community;
        this.facilitator = facilitator;
    }

    /** A community of Ana and Ben in a stage, with Ana as facilitator. */
    public static CommunityId in(World world, Stage stage) {
        CommunityId community = world.community(World.ANA, World.BEN);
        new Lives(world, community, World.ANA).to(stage);
        return community;
    }

    /** Moves a community that is potential up to a stage. */
    public Lives to(Stage stage) {
        switch (stage) {
            case POTENTIAL -> {}
            case COALESCING -> move(Move.of(Transition.COALESCE));
            case MATURING -> {
                to(Stage.COALESCING);
                publishNorms();
                move(Move.of(Transition.LAUNCH).knowing(Findings.NONE.waivingLaunch()));
            }
            case STEWARDSHIP -> {
                to(Stage.MATURING);
                move(Move.of(Transition.STEWARD));
            }
            case TRANSFORMING -> {
                to(Stage.MATURING);
                transform();
            }
            case DISPERSED -> {
                to(Stage.COALESCING);
                move(Move.of(Transition.DISPERSE));
            }
            case CLOSED -> {
                to(Stage.TRANSFORMING);
                move(Move.of(Transition.CONCLUDE).concluding(Conclusion.of(StageOutcome.COMPLETED)));
            }
        }
        return this;
    }

    public Lives transform() {
        return move(Move.of(Transition.TRANSFORM)
                .declaring(TransformationPlan.of(TransformationKind.RENEW, "New people, new questions")));
    }

    public Lives move(Move move) {
        world.pass(Duration.ofDays(1));
        world.cop
                .as(facilitator)
                .lifecycle()
                .override(community, move, "to see what comes then")
                .orElseThrow();
        return this;
    }

    public Lives publishNorms() {
        String norm = world.cop
                .as(facilitator)
                .norms()
                .draft(community, NormKind.NORM, NormText.standard(Locale.ENGLISH))
                .orElseThrow()
                .id();
        world.cop
                .as(facilitator)
                .norms()
                .publish(community, norm, world.now().plus(Duration.ofDays(14)))
                .orElseThrow();
        return this;
    }

    /** Has the facilitator look after all communities, as who may open a closed one. */
    public Lives trusted() {
        world.cop
                .asSystem("organisation")
                .roles()
                .appoint(community, facilitator, Role.PORTFOLIO_ADMIN)
                .orElseThrow();
        return this;
    }

    public Community now() {
        return world.cop.community(community).orElseThrow();
    }

    public Life life() {
        return now().life();
    }
}
