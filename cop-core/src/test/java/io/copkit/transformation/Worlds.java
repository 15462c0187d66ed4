package io.copkit.transformation;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Records;
import io.copkit.World;
import io.copkit.history.Belonging;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.structure.PlanId;
import io.copkit.theme.ThemeTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What tests of transformations need of a world. */
final class Worlds {

    private Worlds() {}

    /** Lets communities be in transformation. */
    static void transform(World world, CommunityId... communities) {
        for (CommunityId community : communities) {
            Records.setStage(world.memory, community, Stage.TRANSFORMING.code());
        }
    }

    /** Who belongs to a community and may act. */
    static List<MemberId> members(CommunitiesOfPractice cop, CommunityId community) {
        return cop.accessIn(community).orElseThrow().members();
    }

    /** The heir of a plan, where there is one. */
    static CommunityId heir(Reshaping plan) {
        return plan.change().heirs().get(0).community();
    }

    static void apply(CommunitiesOfPractice node, PlanId plan) {
        node.asSystem("organisation").transformations().apply(plan).orElseThrow();
    }

    /** All that a community is: equal before a plan and after it was taken back. */
    record Snapshot(
            Optional<Community> community,
            Map<MemberId, Membership> memberships,
            Map<MemberId, Belonging> history,
            Set<String> things,
            ThemeTree themes,
            Set<CommunityId> leadsTo) {

        static Snapshot of(World world, CommunityId id, MemberId... people) {
            Map<MemberId, Membership> memberships = new TreeMap<>();
            for (MemberId person : people) {
                world.cop.membership(id, person).ifPresent(membership -> memberships.put(person, membership));
            }
            return new Snapshot(
                    world.cop.community(id),
                    memberships,
                    world.cop.history(id).asOf(world.now()).belongings(),
                    Worlds.things(world.memory, id),
                    world.cop.themes(id),
                    world.cop.lineage().leadsTo(id));
        }
    }

    /** What a community has made, as it is told apart, without versions of records. */
    static Set<String> things(CopStorage storage, CommunityId community) {
        return storage
                .state()
                .documents(DocumentQuery.of(StateFilter.ANY.inCommunity(community.value()), PageRequest.first(1_000)))
                .items()
                .stream()
                .filter(record -> !record.type().equals("reshaping_undone"))
                .map(Worlds::thing)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String thing(DocumentRecord record) {
        return record.type() + "/" + record.id() + "/" + record.status() + "/" + record.at() + "/"
                + new TreeSet<>(record.terms());
    }
}
