package io.copkit;

import io.copkit.lifecycle.Conclusion;
import io.copkit.lifecycle.DatedPhase;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.HostLifecycle;
import io.copkit.lifecycle.Lifecycle;
import io.copkit.lifecycle.LifecycleModel;
import io.copkit.lifecycle.ModelPhase;
import io.copkit.lifecycle.Move;
import io.copkit.lifecycle.PhaseEntry;
import io.copkit.lifecycle.PhaseMove;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.StageProposal;
import io.copkit.lifecycle.Transition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything that is done about the life of a community, once each. */
public final class LifeStory {

    /** A model of a host that runs its communities as products. */
    public static final LifecycleModel PRODUCT = new LifecycleModel(
            "product",
            "Product",
            "Produit",
            List.of(
                    new ModelPhase("idea", "Idea", "Idée", List.of(Stage.POTENTIAL), ModelPhase.Kind.LASTING),
                    new ModelPhase("trial", "Trial", "Essai", List.of(Stage.COALESCING), ModelPhase.Kind.LASTING),
                    new ModelPhase(
                            "pilot",
                            "Pilot",
                            "Pilote",
                            List.of(Stage.COALESCING, Stage.MATURING),
                            ModelPhase.Kind.LASTING),
                    new ModelPhase("product", "Product", "Produit", List.of(Stage.MATURING), ModelPhase.Kind.FINAL),
                    new ModelPhase("dropped", "Dropped", "Abandonné", List.of(Stage.CLOSED), ModelPhase.Kind.FINAL)),
            Set.of("idea"),
            Set.of(
                    new PhaseMove("idea", "trial"),
                    new PhaseMove("trial", "pilot"),
                    new PhaseMove("pilot", "product"),
                    new PhaseMove("idea", "dropped"),
                    new PhaseMove("trial", "dropped"),
                    new PhaseMove("dropped", "idea")));

    private LifeStory() {}

    /** Tells it, in communities that one member founds, about another; answers with everything that came of it. */
    public static List<Object> run(World world, MemberId founder, MemberId other) {
        List<Object> values = new ArrayList<>();
        CommunityId data = world.community(founder, other);
        Lifecycle lifecycle = world.cop.as(founder).lifecycle();
        HostLifecycle host = world.cop.asSystem("nightly").lifecycle();

        StageProposal first =
                host.propose(data, Move.of(Transition.COALESCE), "it is time").orElseThrow();
        values.add(lifecycle.decline(data, first.id(), "not yet").orElseThrow());
        StageProposal second = world.cop
                .as(other)
                .lifecycle()
                .propose(data, Move.of(Transition.COALESCE).leavingTo(founder), "now it is")
                .orElseThrow();
        values.add(world.cop.as(other).lifecycle().withdraw(data, second.id()).orElseThrow());
        StageProposal third =
                host.propose(data, Move.of(Transition.COALESCE), "still").orElseThrow();
        lifecycle.overrideProposal(data, third.id(), "the board asked us to").orElseThrow();
        values.add(world.cop.lifecycle(data).proposal(third.id()).orElseThrow());
        values.add(lifecycle.outlook(data, Findings.NONE).orElseThrow());

        Lives lives = new Lives(world, data, founder).publishNorms();
        lives.move(Move.of(Transition.LAUNCH).knowing(Findings.NONE.waivingLaunch()))
                .transform();
        values.add(lifecycle.completePlan(data).orElseThrow());
        lives.move(Move.of(Transition.DISPERSE).leavingTo(other));
        values.add(world.cop
                .as(other)
                .lifecycle()
                .announceClosing(data, "nobody comes any more")
                .orElseThrow());
        values.add(lifecycle.callOffClosing(data).orElseThrow());
        lifecycle.announceClosing(data, "nobody comes any more").orElseThrow();
        values.add(lifecycle.object(data, "I do come").orElseThrow());
        values.addAll(world.cop.lifecycle(data).stages());
        values.addAll(models(world, founder, other));
        return values;
    }

    private static List<Object> models(World world, MemberId founder, MemberId other) {
        List<Object> values = new ArrayList<>();
        values.add(
                world.cop.asSystem("setup").lifecycleModels().declare(PRODUCT).orElseThrow());
        CommunityId ideas = world.community(founder, other);
        PhaseEntry entry = PhaseEntry.of("product", "trial")
                .knowing(Findings.NONE)
                .concluding(Conclusion.mergedInto(ideas))
                .because("the board asked us to");
        values.add(entry);
        Lifecycle lifecycle = world.cop.as(founder).lifecycle();
        lifecycle.enter(ideas, PhaseEntry.of("product", "idea")).orElseThrow();
        lifecycle
                .enter(ideas, PhaseEntry.of("product", "trial").because("the board asked us to"))
                .orElseThrow();
        values.addAll(world.cop.lifecycle(ideas).phases());

        HostLifecycle host = world.cop.asSystem("import").lifecycle();
        CommunityId older = world.community(founder);
        world.pass(Duration.ofDays(90));
        List<DatedPhase> phases = List.of(
                new DatedPhase("idea", world.now().minus(Duration.ofDays(80))),
                new DatedPhase("trial", world.now().minus(Duration.ofDays(40))));
        values.addAll(phases);
        values.add(host.importPhases(older, "product", phases).orElseThrow());
        host.importWithStage(world.community(founder), Stage.STEWARDSHIP, world.now())
                .orElseThrow();
        return values;
    }
}
