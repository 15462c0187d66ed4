package io.copkit.structure;

import static io.copkit.World.ANA;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Records;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.storage.CommunityRecord;
import java.util.List;

/** Three communities of Ana, to be nested one in the other. */
abstract class ThreeCommunities {

    final World world = new World();
    final CommunitiesOfPractice cop = world.cop;
    final Structure structure = cop.asSystem("organisation").structure();
    final CommunityId top = world.community(ANA);
    final CommunityId middle = world.community(ANA);
    final CommunityId leaf = world.community(ANA);

    final void move(CommunityId community, CommunityId under) {
        move(community, under, InheritanceRules.INDEPENDENT);
    }

    final void move(CommunityId community, CommunityId under, InheritanceRules rules) {
        structure
                .apply(structure.planMove(community, under, rules).orElseThrow().id())
                .orElseThrow();
    }

    final Community community(CommunityId id) {
        return cop.community(id).orElseThrow();
    }

    final List<CommunityRecord> records() {
        return List.of(top, middle, leaf).stream()
                .map(id -> Records.community(world.memory, id))
                .toList();
    }

    static List<CommunityId> ids(List<Community> communities) {
        return communities.stream().map(Community::id).toList();
    }

    static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }
}
