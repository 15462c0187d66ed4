package io.copkit.structure;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Lives;
import io.copkit.World;
import io.copkit.community.Founding;
import io.copkit.lifecycle.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a community and those nested in it are told as, when one in the middle is closed or withdrawn. */
class ClosedBelowTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId top = world.community(ANA);
    private final CommunityId middle = inside(top, "Middle");
    private final CommunityId leaf = inside(middle, "Leaf");

    @Test
    void E1_a_closed_community_leaves_the_lists_of_a_subtree_and_what_is_nested_in_it_stays() {
        new Lives(world, middle, ANA).to(Stage.CLOSED);

        assertThat(ids(cop.subtrees().within(top, 10).items())).containsExactlyInAnyOrder(top, leaf);
        assertThat(cop.subtrees().children(top, 10).items()).isEmpty();
        assertThat(ids(cop.subtrees().children(middle, 10).items())).containsExactly(leaf);
        assertThat(ids(cop.subtrees().withClosed().within(top, 10).items()))
                .containsExactlyInAnyOrder(top, middle, leaf);
        assertThat(ids(cop.subtrees().withClosed().children(top, 10).items())).containsExactly(middle);
        assertThat(ids(cop.subtrees().above(leaf))).as("the way up has no gap").containsExactly(middle, top);
    }

    @Test
    void E1_a_page_of_a_subtree_is_full_although_communities_on_it_are_closed() {
        for (int i = 0; i < 5; i++) {
            new Lives(world, inside(top, "Past " + i), ANA).to(Stage.CLOSED);
        }

        var first = cop.subtrees().within(top, 2);
        var second = cop.subtrees().within(top, 2, first.next().orElseThrow());

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void E1_the_levels_of_a_closed_community_leave_the_roll_up_unless_they_are_asked_for() {
        cop.as(BEN).memberships().join(top).orElseThrow();
        cop.as(CLEO).memberships().join(middle).orElseThrow();
        cop.as(DORA).memberships().join(leaf).orElseThrow();
        review();
        assertThat(cop.levels(top).rollUp().communities()).containsOnlyKeys(top, middle, leaf);
        assertThat(cop.levels(top).rollUp().people().members()).isEqualTo(4);

        new Lives(world, middle, ANA).to(Stage.CLOSED);

        assertThat(cop.levels(top).rollUp().communities()).containsOnlyKeys(top, leaf);
        assertThat(cop.levels(top).rollUp().people().members()).isEqualTo(3);
        assertThat(cop.levels(top).rollUpWithClosed().communities()).containsOnlyKeys(top, middle, leaf);
        assertThat(cop.levels(top).rollUpWithClosed().people().members()).isEqualTo(4);
    }

    @Test
    void E8_what_was_withdrawn_is_in_no_list_of_a_subtree_and_in_no_roll_up() {
        cop.as(CLEO).memberships().join(middle).orElseThrow();
        review();

        cop.as(ANA).bin().withdraw(middle).orElseThrow();

        assertThat(ids(cop.subtrees().withClosed().within(top, 10).items())).containsExactlyInAnyOrder(top, leaf);
        assertThat(cop.levels(top).rollUp().communities()).containsOnlyKeys(top, leaf);
        assertThat(cop.levels(top).rollUpWithClosed().communities()).containsOnlyKeys(top, leaf);
        assertThat(cop.levels(top).rollUpWithClosed().people().members()).isEqualTo(1);
    }

    private void review() {
        for (CommunityId each : List.of(top, middle, leaf)) {
            cop.asSystem("monthly").levels().review(each).orElseThrow();
        }
    }

    private CommunityId inside(CommunityId above, String name) {
        return cop.as(ANA)
                .communities()
                .found(Founding.on(charter(name)), above, InheritanceRules.INDEPENDENT)
                .orElseThrow()
                .id();
    }

    private static List<CommunityId> ids(List<Community> communities) {
        return communities.stream().map(Community::id).toList();
    }
}
