package io.copkit.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.World;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.membership.States;
import io.copkit.storage.MembershipRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MembershipMappingTest {

    private static final Instant LATER = World.START.plus(Duration.ofDays(3));

    @Test
    void every_state_is_read_as_it_was_written() {
        for (Membership state : States.all(World.BEN)) {
            MembershipRecord record = first(state, World.START);

            assertThat(MembershipMapping.read(record).value()).isEqualTo(state);
            assertThat(record.status()).isEqualTo(state.status().code());
        }
        assertThat(States.all(World.BEN).stream().map(Membership::status).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(MembershipStatus.class));
    }

    @Test
    void nothing_of_a_state_is_left_in_the_next_and_what_is_unknown_survives() {
        for (Membership before : States.all(World.BEN)) {
            for (Membership after : States.all(World.BEN)) {
                MembershipRecord first = withUnknown(first(before, World.START));
                MembershipRecord next = MembershipMapping.next(after, first, LATER);

                assertThat(MembershipMapping.read(next).value()).isEqualTo(after);
                assertThat(next.body()).contains("\"nickname\":\"Bee\"");
                assertThat(next.terms()).contains("host:term");
                assertThat(next.body().length())
                        .isEqualTo(withUnknown(first(after, LATER)).body().length());
            }
        }
    }

    @Test
    void people_stand_in_columns_in_every_state() {
        for (Membership state : States.all(World.BEN)) {
            MembershipRecord record = first(state, World.START);

            assertThat(record.body()).doesNotContain(World.ANA.value(), World.BEN.value());
        }
    }

    @Test
    void whoever_awakes_is_active_since_then_and_a_member_since_before() {
        Membership.Active active = States.active(World.BEN);
        MembershipRecord dormant = first(active.fallDormant(World.START), World.START);

        MembershipRecord awake = MembershipMapping.next(active, dormant, LATER);

        assertThat(dormant.joinedAt()).isEqualTo(States.JOINED);
        assertThat(awake.joinedAt()).isEqualTo(States.JOINED);
        assertThat(awake.statusSince()).isEqualTo(LATER);
        assertThat(MembershipMapping.next(active, awake, LATER.plusSeconds(1)).statusSince())
                .isEqualTo(LATER);
    }

    private static MembershipRecord first(Membership membership, Instant at) {
        return MembershipMapping.record(membership, Optional.empty(), Set.of(), at);
    }

    private static MembershipRecord withUnknown(MembershipRecord record) {
        return new MembershipRecord(
                record.communityId(),
                record.memberId(),
                record.version(),
                record.holderKind(),
                record.status(),
                record.statusSince(),
                record.joinedAt(),
                record.origin(),
                record.level(),
                record.levelSince(),
                record.roles(),
                record.sources(),
                record.dueAt(),
                Set.of("host:term"),
                record.people(),
                record.body().replace("{\"schema\":1", "{\"schema\":1,\"nickname\":\"Bee\""));
    }
}
