package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.role.Role;
import io.copkit.role.RoleLimit;
import io.copkit.succession.SuccessionPolicy;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RoleAndGravityMetricsTest extends MetricWorld {

    @Test
    void M40_GV24_commitment_grows_by_the_squares_of_the_orbits() {
        join(BEN, CLEO, DAN);
        did(ANA, ActivityKinds.POST, "2026-02-03T10:00:00Z");
        did(ANA, ActivityKinds.PRESENT, "2026-03-03T10:00:00Z");
        did(BEN, ActivityKinds.FACILITATE, "2026-03-03T10:00:00Z");
        did(CLEO, ActivityKinds.POST, "2026-02-03T10:00:00Z");
        now = Instant.parse("2026-03-10T10:00:00Z");
        cop.as(CLEO).memberships().leave(club).orElseThrow();

        assertThat(read("gravity")).as("(49 − 16 + 100 − 1 − 16 + 0) / 4").isEqualTo(MetricValue.of(116.0 / 4, 4));
        assertThat(metrics()
                        .staff(List.of(BEN))
                        .read(MetricCatalogue.find("gravity").orElseThrow(), SPRING)
                        .value())
                .isEqualTo(MetricValue.of(17.0 / 3, 3));
    }

    @Test
    void M48_required_roles_are_filled_and_have_somebody_to_take_over() {
        join(BEN);

        assertThat(read("role_coverage")).isEqualTo(MetricValue.of(1, 1));
        assertThat(read("succession_coverage")).isEqualTo(MetricValue.of(0, 1));

        cop.as(ANA)
                .succession()
                .layDown(club, SuccessionPolicy.STANDARD.deputies(BEN))
                .orElseThrow();

        assertThat(read("succession_coverage")).isEqualTo(MetricValue.of(1, 1));

        cop.as(ANA)
                .roles()
                .settle(club, book -> book.with(new RoleLimit(Role.MENTOR, 1, OptionalInt.empty())))
                .orElseThrow();

        assertThat(read("role_coverage")).isEqualTo(MetricValue.of(.5, 2));
        assertThat(read("succession_coverage")).isEqualTo(MetricValue.of(.5, 2));
    }
}
