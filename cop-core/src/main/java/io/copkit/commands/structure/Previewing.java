package io.copkit.commands.structure;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.role.PermissionMatrix;
import io.copkit.structure.Abilities;
import io.copkit.structure.CommunityChange;
import io.copkit.structure.Nesting;
import io.copkit.structure.Placement;
import io.copkit.structure.StructurePlan;
import io.copkit.structure.StructurePreview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a plan would change: three queries, however much is nested in the community. */
final class Previewing {

    private final Desk desk;

    Previewing(Desk desk) {
        this.desk = desk;
    }

    StructurePreview preview(Work work, StructurePlan plan) {
        List<Community> subtree = new ArrayList<>(new Reads(desk).within(plan.community()));
        subtree.sort(Comparator.comparing(
                community -> community.nesting().ancestors().size()));
        Headcount counts = Headcount.within(desk, plan.community());
        Map<CommunityId, Community> after = new HashMap<>();
        List<CommunityChange> changes = new ArrayList<>();
        for (Community before : subtree) {
            Community then =
                    before.id().equals(plan.community()) ? moved(work, before, plan.to()) : below(before, after);
            after.put(before.id(), then);
            changes.add(change(before, then, counts));
        }
        return new StructurePreview(plan, changes);
    }

    private static Community moved(Work work, Community before, Placement to) {
        Nesting nesting = to.parent()
                .flatMap(work::community)
                .map(Stored::value)
                .map(above -> Settling.nesting(above, to.rules(), to.own()))
                .orElse(Nesting.TOP);
        return before.with(to.type()).with(to.practice()).with(nesting, to.own());
    }

    private static Community below(Community before, Map<CommunityId, Community> after) {
        return before.nesting()
                .parent()
                .flatMap(parent -> Optional.ofNullable(after.get(parent)))
                .map(above -> Settling.nesting(above, before.nesting().rules(), before.own()))
                .map(nesting -> before.with(nesting, before.own()))
                .orElse(before);
    }

    private CommunityChange change(Community before, Community after, Headcount counts) {
        PermissionMatrix matrix = desk.settings().permissions();
        return new CommunityChange(
                before.id(),
                before.type(),
                after.type(),
                before.regime(),
                after.regime(),
                Abilities.gained(before.regime(), after.regime(), matrix),
                Abilities.gained(after.regime(), before.regime(), matrix),
                counts.members(before.id()),
                counts.holders(before.id()),
                counts.pending(before.id()));
    }
}
