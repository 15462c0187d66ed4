package io.copkit;

import io.copkit.blueprint.Blueprint;
import io.copkit.blueprint.Template;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityType;
import io.copkit.community.Discoverability;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Transition;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.BulkItem;
import io.copkit.portfolio.Link;
import io.copkit.role.RoleBook;
import io.copkit.space.Space;
import io.copkit.space.SpaceVisibility;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.StorageException;
import io.copkit.structure.Axis;
import io.copkit.structure.Inheritance;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Practice;
import io.copkit.structure.Regime;
import io.copkit.structure.Structure;
import io.copkit.theme.Glossary;
import io.copkit.theme.Subjects;
import io.copkit.theme.ThemeId;
import io.copkit.theme.Themes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that changes a community as a place, and what goes wrong on the way, once each. */
public final class PlaceStory {

    private final StorageException broken = new StorageException("the disk is full", null, false);

    private final World world;
    private final CommunitiesOfPractice cop;
    private final MemberId founder;
    private final MemberId other;

    private PlaceStory(World world, MemberId founder, MemberId other) {
        this.world = world;
        this.cop = world.cop;
        this.founder = founder;
        this.other = other;
    }

    /** Tells it, of communities that one member founds and another joins. */
    public static void run(World world, MemberId founder, MemberId other) {
        PlaceStory story = new PlaceStory(world, founder, other);
        story.structure();
        story.themes();
        story.plans();
        story.stalledFounding();
        story.vacancy();
    }

    private void structure() {
        CommunityId top = world.community(founder, other);
        CommunityId below = world.community(founder);
        ActingHost host = cop.asSystem("organisation");
        Template template = new Template(
                CommunityType.PROJECT,
                new Regime(CommunityAccess.STANDARD, RoleBook.STANDARD, AdmissionPolicy.STANDARD),
                Practice.NONE);
        Blueprint blueprint = host.blueprints().define("Project", template).orElseThrow();
        host.blueprints().revise(blueprint.id(), 1, "Projects", template).orElseThrow();
        Link link = cop.as(founder).portfolio().linkSiblings(top, below).orElseThrow();
        cop.as(founder).portfolio().unlink(link.id()).orElseThrow();
        Structure structure = cop.as(founder).structure();
        InheritanceRules live = InheritanceRules.INDEPENDENT.with(Axis.VISIBILITY, Inheritance.LIVE);
        structure.apply(structure.planMove(below, top, live).orElseThrow().id()).orElseThrow();
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.failNext("commit", broken);
        cop.as(founder)
                .settings()
                .changeAccess(top, CommunityAccess.STANDARD.with(Discoverability.PUBLIC))
                .orElseThrow();
        structure.settle(top).orElseThrow();
    }

    private void themes() {
        CommunityId data = world.community(founder, other);
        Themes themes = cop.as(founder).themes(data);
        ThemeId quality = themes.add("Quality").orElseThrow().id();
        ThemeId lineage =
                cop.as(other).themes(data).propose("Lineage").orElseThrow().id();
        themes.retain(lineage).orElseThrow();
        themes.rename(lineage, "Provenance").orElseThrow();
        themes.move(lineage, quality).orElseThrow();
        themes.retire(lineage).orElseThrow();
        Glossary glossary = cop.as(founder).glossary(data);
        glossary.define("Figure", "A number that is published", Subjects.NONE).orElseThrow();
        glossary.revise("Figure", "A number", Subjects.NONE).orElseThrow();
        glossary.withdraw("Figure").orElseThrow();
        Space space = cop.as(founder)
                .spaces(data)
                .open("Workshop", SpaceVisibility.COMMUNITY, Subjects.NONE)
                .orElseThrow();
        cop.as(founder).spaces(data).close(space.id()).orElseThrow();
    }

    private void plans() {
        CommunityId data = world.community(founder);
        ActingHost host = cop.asSystem("import");
        Instant soon = world.now().plus(Duration.ofDays(1));
        MemberId comer = MemberId.of("comes-when-the-time-has-come");
        MemberId erased = MemberId.of("erased-before-it-begins");
        host.bulk()
                .run(
                        "ahead",
                        List.of(
                                new BulkItem.Belong(data, other, soon, Optional.empty(), List.of()),
                                new BulkItem.Belong(data, comer, soon, Optional.empty(), List.of()),
                                new BulkItem.Belong(data, erased, soon, Optional.empty(), List.of())))
                .orElseThrow();
        host.plans().of(data, 10).items().stream()
                .filter(plan -> plan.member().equals(Optional.of(other)))
                .forEach(plan -> host.plans().cancel(data, plan.id()).orElseThrow());
        world.memory.personalData().erase(ErasureOrder.delete(erased.value()));
        world.setClock(soon);
        host.plans().carryOut(10);
    }

    /** A founder whose process dies between claiming the slug and founding, and the next who wants the slug. */
    private void stalledFounding() {
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.failNext("commit", new IllegalStateException("the power went"));
        try {
            cop.as(founder).communities().found(World.charter("Stalled"));
        } catch (IllegalStateException dead) {
            world.pass(Duration.ofMinutes(2));
        }
        cop.as(other).communities().found(World.charter("Stalled")).orElseThrow();
    }

    private void vacancy() {
        MemberId gone = MemberId.of("gone-without-a-word");
        CommunityId data = world.community(gone);
        cop.as(gone)
                .lifecycle()
                .override(data, Transition.COALESCE, Findings.NONE, "go")
                .orElseThrow();
        world.memory.personalData().erase(ErasureOrder.delete(gone.value()));
        cop.asSystem("nightly").upkeep().sweepDue(1_000);
        cop.asSystem("nightly").succession().review(data).orElseThrow();
        world.pass(Duration.ofDays(14));
        cop.asSystem("nightly").succession().review(data).orElseThrow();
    }
}
