package io.copkit.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.World;
import io.copkit.community.StrategicMotivation.ControlRisk;
import io.copkit.community.StrategicMotivation.Grade;
import io.copkit.community.StrategicMotivation.ImproveProcess;
import io.copkit.community.StrategicMotivation.ReachObjective;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypeAdvisorTest {

    @Test
    void A3_an_objective_with_a_date_asks_for_a_project() {
        assertThat(advised(new ReachObjective("t", "b", LocalDate.of(2027, 1, 1))))
                .isEqualTo(CommunityType.PROJECT);
        assertThat(advised(new ReachObjective("t", "b", Optional.empty()))).isEqualTo(CommunityType.DISCIPLINE);
    }

    @Test
    void A3_a_process_asks_for_improvement() {
        assertThat(advised(new ImproveProcess("p", "i", "1", "2"))).isEqualTo(CommunityType.INNOVATION_IMPROVEMENT);
    }

    @Test
    void A3_a_risk_or_nothing_asks_for_a_discipline() {
        assertThat(advised(new ControlRisk("r", Grade.LOW, Grade.LOW, "m"))).isEqualTo(CommunityType.DISCIPLINE);
        assertThat(TypeAdvisor.advise(World.charter("Data"))).isEqualTo(CommunityType.DISCIPLINE);
    }

    private static CommunityType advised(StrategicMotivation motivation) {
        return TypeAdvisor.advise(World.charter("Data").motivation(motivation));
    }
}
