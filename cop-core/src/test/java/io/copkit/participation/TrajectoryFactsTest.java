package io.copkit.participation;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.ParticipationLevel;
import io.copkit.participation.TrajectoryFacts.Quarter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TrajectoryFactsTest {

    @Test
    void two_windows_at_least_are_needed() {
        assertThat(settled(quarter(CORE, 13))).containsExactly(Trajectory.UNDETERMINED);
    }

    @Test
    void who_stays_at_the_periphery_and_comes_now_and_then_is_peripheral() {
        Quarter came = quarter(PERIPHERAL, 1);
        Quarter away = quarter(PERIPHERAL, 0);

        assertThat(settled(came, away, away, came)).containsExactly(Trajectory.PERIPHERAL);
        assertThat(settled(came, away, away, away)).containsExactly(Trajectory.UNDETERMINED);
        assertThat(trajectories(179, false, came, came)).containsExactly(Trajectory.UNDETERMINED);
    }

    @Test
    void a_newcomer_whose_level_or_weeks_only_rise_is_inbound() {
        assertThat(newcomer(quarter(PERIPHERAL, 2), quarter(ACTIVE, 2))).containsExactly(Trajectory.INBOUND);
        assertThat(newcomer(quarter(PERIPHERAL, 2), quarter(PERIPHERAL, 3))).containsExactly(Trajectory.INBOUND);
        assertThat(newcomer(quarter(PERIPHERAL, 2), quarter(PERIPHERAL, 2))).containsExactly(Trajectory.UNDETERMINED);
        assertThat(newcomer(quarter(PERIPHERAL, 2), quarter(PERIPHERAL, 3), quarter(PERIPHERAL, 2)))
                .containsExactly(Trajectory.UNDETERMINED);
        assertThat(settled(quarter(PERIPHERAL, 2), quarter(ACTIVE, 4))).doesNotContain(Trajectory.INBOUND);
    }

    @Test
    void who_is_inside_in_three_windows_of_four_is_an_insider() {
        assertThat(settled(quarter(ACTIVE, 5), quarter(PERIPHERAL, 1), quarter(ACTIVE, 5), quarter(CORE, 9)))
                .containsExactly(Trajectory.INSIDER);
        assertThat(settled(quarter(PERIPHERAL, 1), quarter(PERIPHERAL, 1), quarter(ACTIVE, 5), quarter(CORE, 9)))
                .containsExactly(Trajectory.UNDETERMINED);
    }

    @Test
    void two_falls_in_a_row_lead_out_unless_they_turned_back() {
        Quarter core = quarter(CORE, 9);
        Quarter active = quarter(ACTIVE, 5);
        Quarter low = quarter(PERIPHERAL, 1);

        assertThat(settled(core, core, active, low)).containsExactly(Trajectory.OUTBOUND, Trajectory.INSIDER);
        assertThat(settled(core, active, low, low)).containsExactly(Trajectory.OUTBOUND);
        assertThat(settled(core, active, low, active)).doesNotContain(Trajectory.OUTBOUND);
        assertThat(settled(core, active, active, low)).doesNotContain(Trajectory.OUTBOUND);
    }

    @Test
    void who_says_that_they_leave_is_outbound_whatever_they_do() {
        assertThat(trajectories(20, true, quarter(CORE, 9))).containsExactly(Trajectory.OUTBOUND);
    }

    @Test
    void the_boundary_stands_before_the_insider_and_takes_both() {
        Quarter active = quarter(ACTIVE, 5);

        assertThat(new TrajectoryFacts(List.of(active, active, active), 400, true, true, false).trajectories())
                .containsExactly(Trajectory.BOUNDARY, Trajectory.INSIDER);
        assertThat(new TrajectoryFacts(List.of(active, active, active), 400, false, true, false).trajectories())
                .containsExactly(Trajectory.INSIDER);
        assertThat(new TrajectoryFacts(List.of(active, active, active), 400, true, false, false).trajectories())
                .containsExactly(Trajectory.INSIDER);
    }

    @Test
    void trajectories_and_findings_have_names_in_both_languages() {
        for (Trajectory trajectory : Trajectory.values()) {
            assertThat(trajectory.label(Locale.FRENCH)).isNotEqualTo(trajectory.label(Locale.ENGLISH));
        }
        for (LevelFinding finding : LevelFinding.values()) {
            assertThat(finding.label(Locale.FRENCH)).isNotEqualTo(finding.label(Locale.ENGLISH));
        }
    }

    private static Quarter quarter(ParticipationLevel level, int weeks) {
        return new Quarter(level, weeks);
    }

    private static List<Trajectory> settled(Quarter... windows) {
        return trajectories(400, false, windows);
    }

    private static List<Trajectory> newcomer(Quarter... windows) {
        return trajectories(170, false, windows);
    }

    private static List<Trajectory> trajectories(long tenure, boolean leaving, Quarter... windows) {
        return new TrajectoryFacts(new ArrayList<>(List.of(windows)), tenure, false, false, leaving).trajectories();
    }
}
