package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.membership.MembershipEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListenerTest {

    private final World world = new World();
    private final CommunityId data = world.community(ANA);

    @Test
    void a_listener_that_fails_spoils_neither_the_command_nor_the_others() {
        List<CopEvent> told = new ArrayList<>();
        CommunitiesOfPractice cop = world.settings()
                .listener(event -> {
                    throw new IllegalStateException("mail server down");
                })
                .listener(told::add)
                .build();

        Outcome<?> outcome = cop.as(BEN).memberships().join(data);

        assertThat(outcome.isAccepted()).isTrue();
        assertThat(told).isEqualTo(outcome.events());
    }

    @Test
    void listeners_are_told_after_the_commit_and_may_act_themselves() {
        List<String> order = new ArrayList<>();
        List<CommunitiesOfPractice> self = new ArrayList<>();
        CommunitiesOfPractice cop = world.settings()
                .listener(event -> {
                    if (event instanceof MembershipEvent.Joined joined
                            && joined.after().member().equals(BEN)) {
                        order.add("stored: " + self.get(0).membership(data, BEN).isPresent());
                        self.get(0).as(CLEO).memberships().join(data).orElseThrow();
                    }
                })
                .listener(event -> order.add(
                        ((MembershipEvent.Joined) event).after().member().value()))
                .build();
        self.add(cop);

        cop.as(BEN).memberships().join(data).orElseThrow();

        assertThat(order).containsExactly("stored: true", CLEO.value(), BEN.value());
    }

    @Test
    void nobody_is_told_of_a_refusal() {
        world.told.clear();

        world.cop.as(ANA).memberships().join(data);

        assertThat(world.told).isEmpty();
    }
}
