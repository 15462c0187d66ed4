package io.copkit;

import io.copkit.archive.ArchivePolicy;
import io.copkit.archive.Recall;
import io.copkit.archive.Restored;
import io.copkit.community.Founding;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Measure;
import io.copkit.membership.SanctionReason;
import io.copkit.role.Role;
import io.copkit.role.RoleLimit;
import io.copkit.theme.JoinedThemes;
import io.copkit.theme.Subjects;
import io.copkit.theme.Theme;
import io.copkit.transformation.Reshaping;
import io.copkit.transformation.SplitPart;
import io.copkit.transformation.Transformations;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Everything that becomes of communities, once each. */
public final class ReshapingStory {

    private final World world;
    private final CommunitiesOfPractice cop;
    private final MemberId founder;
    private final MemberId other;
    private final Transformations transformations;
    private final List<Object> values = new ArrayList<>();

    private ReshapingStory(World world, MemberId founder, MemberId other) {
        this.world = world;
        this.cop = world.cop;
        this.founder = founder;
        this.other = other;
        this.transformations = cop.as(founder).transformations();
    }

    /** Tells it, of communities that one member founds and another joins; answers what there is to see of it. */
    public static List<Object> run(World world, MemberId founder, MemberId other) {
        ReshapingStory story = new ReshapingStory(world, founder, other);
        CommunityId merged = story.merged();
        story.split(merged);
        story.others();
        story.archive();
        story.bin();
        return story.values;
    }

    private CommunityId merged() {
        CommunityId one = world.community(founder, other);
        CommunityId two = world.community(founder, other);
        cop.as(founder)
                .roles()
                .settle(one, book -> book.with(new RoleLimit(Role.FACILITATOR, 1, OptionalInt.of(1))))
                .orElseThrow();
        cop.as(founder).roles().appoint(two, other, Role.FACILITATOR).orElseThrow();
        cop.asSystem("moderation")
                .sanctions()
                .ban(two, World.DORA, Measure.because(SanctionReason.SPAM))
                .orElseThrow();
        Theme theme = cop.as(founder).themes(one).add("Quality").orElseThrow();
        Theme alike = cop.as(founder).themes(two).add("Sources").orElseThrow();
        cop.as(founder).glossary(one).define("Scale", "here", Subjects.NONE).orElseThrow();
        values.add(JoinedThemes.of(cop.themes(one), cop.themes(two), Map.of(alike.id(), theme.id())));
        transform(one, two);
        Reshaping plan = transformations
                .planMerge(List.of(one, two), Founding.on(World.charter("Merged")), Map.of(alike.id(), theme.id()))
                .orElseThrow();
        values.add(transformations.preview(plan.id()).orElseThrow());
        values.addAll(transformations.apply(plan.id()).events());
        CommunityId heir = plan.change().heirs().get(0).community();
        values.addAll(cop.lineage().ancestors(heir));
        return heir;
    }

    private void split(CommunityId merged) {
        transform(merged);
        SplitPart part = SplitPart.on(Founding.on(World.charter("Part two")));
        values.add(part);
        Reshaping plan = transformations
                .planSplit(merged, List.of(SplitPart.on(Founding.on(World.charter("Part one"))), part), false)
                .orElseThrow();
        values.add(plan);
        CommunityId chosen = plan.change().heirs().get(1).community();
        values.add(cop.as(other)
                .transformations()
                .choose(plan.id(), Set.of(chosen))
                .orElseThrow());
        transformations.apply(plan.id()).orElseThrow();
        transformations.undo(plan.id()).orElseThrow();
    }

    private void others() {
        CommunityId one = world.community(founder, other);
        values.add(transformations
                .planSpinOff(one, Founding.on(World.charter("Spun off")), Set.of(other))
                .orElseThrow());
        transform(one);
        values.add(
                transformations.planInstitutionalisation(one, "unit:statistics").orElseThrow());
        Reshaping plan =
                transformations.planRecharter(one, World.charter("Anew")).orElseThrow();
        values.add(plan);
        transformations.apply(plan.id()).orElseThrow();
    }

    private void archive() {
        CommunityId one = world.community(founder, other);
        Records.setStage(world.memory, one, Stage.CLOSED.code());
        values.add(cop.as(founder)
                .archives()
                .archive(one, ArchivePolicy.EVERYTHING, OutputStream.nullOutputStream())
                .orElseThrow());
        values.add(cop.memory(one).page().orElseThrow());
        cop.memory(one).forEachAlumnus(values::add);
        values.add(new Recall(Set.of(founder), Set.of(other)));
    }

    private void bin() {
        CommunityId one = world.community(founder, other);
        values.add(cop.as(founder).bin().withdraw(one).orElseThrow());
        Outcome<Restored> restored = cop.as(founder).bin().restore(one);
        values.add(restored.orElseThrow());
        values.addAll(restored.events());
        cop.as(founder).bin().withdraw(one).orElseThrow();
        world.pass(Duration.ofDays(31));
        cop.asSystem("nightly").upkeep().sweepDue(100);
    }

    private void transform(CommunityId... communities) {
        for (CommunityId community : communities) {
            Records.setStage(world.memory, community, Stage.TRANSFORMING.code());
        }
    }
}
