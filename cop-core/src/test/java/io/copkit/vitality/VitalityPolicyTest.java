package io.copkit.vitality;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.lifecycle.ActivityStatus.DORMANT;
import static io.copkit.lifecycle.ActivityStatus.LIVE;
import static io.copkit.lifecycle.ActivityStatus.QUIET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.structure.Cadence;
import io.copkit.structure.Ritual;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalityPolicyTest {

    private static final VitalityPolicy POLICY = VitalityPolicy.standard();

    @Test
    void LD1_two_members_within_fourteen_days_make_a_community_live() {
        Silence club = new Silence().contribution(10, ANA).contribution(23, BEN);

        assertThat(club.statusOn(22)).isEqualTo(QUIET);
        assertThat(club.statusOn(23)).isEqualTo(LIVE);
        assertThat(club.statusOn(24))
                .as("the first of the two is fifteen days old")
                .isEqualTo(QUIET);
    }

    @Test
    void LD1_one_member_who_contributes_much_does_not_make_a_community_live() {
        Silence club = new Silence();
        for (int day = 0; day < 14; day++) {
            club.contribution(day, ANA);
        }

        assertThat(club.statusOn(13)).isEqualTo(QUIET);
    }

    @Test
    void LD1_days_beyond_the_fourteenth_do_not_count() {
        assertThat(new Silence().both(10).statusOn(23)).isEqualTo(LIVE);
        assertThat(new Silence().both(10).statusOn(24)).isEqualTo(QUIET);
    }

    @Test
    void LD2_a_community_is_quiet_while_the_last_contribution_is_one_of_the_last_sixty_days() {
        Silence club = new Silence().contribution(10, ANA);

        assertThat(club.statusOn(10 + 59)).isEqualTo(QUIET);
        assertThat(club.on(10 + 59).why()).isEqualTo(VitalReason.FEW_CONTRIBUTE);
        assertThat(club.statusOn(10 + 60)).isEqualTo(DORMANT);
    }

    @Test
    void LD3_a_community_is_dormant_after_sixty_days_without_a_contribution() {
        VitalDay first = new Silence().both(0).on(60);
        VitalDay later = new Silence().both(0).on(149);

        assertThat(first.status()).isEqualTo(DORMANT);
        assertThat(first.dormantDays()).isOne();
        assertThat(later.since()).isEqualTo(Silence.day(60));
        assertThat(later.dormantDays()).isEqualTo(90);
        assertThat(later.signOfLife()).isEqualTo(Silence.day(0));
    }

    @Test
    void LD3_nobody_is_dormant_at_birth_and_the_founding_is_a_sign_of_life() {
        assertThat(new Silence().statusOn(0)).isEqualTo(QUIET);
        assertThat(new Silence().statusOn(59)).isEqualTo(QUIET);
        assertThat(new Silence().statusOn(60)).isEqualTo(DORMANT);
    }

    @Test
    void LD4_a_dormant_community_is_live_again_after_two_live_weeks_of_four() {
        Silence club = new Silence().both(0, 70, 84);

        assertThat(club.statusOn(69)).isEqualTo(DORMANT);
        assertThat(club.on(70)).satisfies(day -> {
            assertThat(day.status()).isEqualTo(QUIET);
            assertThat(day.why()).isEqualTo(VitalReason.COMING_BACK);
        });
        assertThat(club.on(83).liveWeeks()).isOne();
        assertThat(club.statusOn(89)).as("the second week is not over").isEqualTo(QUIET);
        assertThat(club.statusOn(90)).as("the Sunday of the second week").isEqualTo(LIVE);
    }

    @Test
    void LD4_one_live_week_however_lively_does_not_bring_a_community_back() {
        Silence club = new Silence().both(0, 70, 71, 72, 73, 74, 75, 76);

        assertThat(Stream.iterate(70, day -> day < 130, day -> day + 1).map(club::statusOn))
                .containsOnly(QUIET);
    }

    @Test
    void LD4_two_live_weeks_too_far_apart_do_not_bring_a_community_back() {
        Silence club = new Silence().both(0, 70, 70 + 28);

        assertThat(club.statusOn(70 + 28 + 6)).isEqualTo(QUIET);
    }

    @Test
    void LD4_a_community_that_was_never_dormant_is_live_at_once() {
        assertThat(new Silence().both(0, 50).statusOn(50)).isEqualTo(LIVE);
    }

    @Test
    void LD4_there_is_one_episode_until_the_community_is_live_again() {
        Silence flickering = new Silence().both(0).contribution(70, ANA).contribution(140, ANA);
        Silence recovered = new Silence().both(0, 70, 77);

        assertThat(flickering.statusOn(69)).isEqualTo(DORMANT);
        assertThat(flickering.statusOn(70)).isEqualTo(QUIET);
        assertThat(flickering.statusOn(139)).isEqualTo(DORMANT);
        assertThat(flickering.statusOn(300)).isEqualTo(DORMANT);
        assertThat(flickering.episodesUntil(300)).isOne();
        assertThat(recovered.statusOn(84)).isEqualTo(LIVE);
        assertThat(recovered.episodesUntil(300)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 60, STANDARD",
        "FORTNIGHTLY, 60, STANDARD",
        "MONTHLY, 180, SLOW",
        "QUARTERLY, 273, INTERVAL",
        "YEARLY, 1095, INTERVAL",
        "ON_DEMAND, 60, STANDARD"
    })
    void LD5_how_long_silence_may_last_follows_from_the_planned_interval(
            Cadence cadence, int days, CalibrationRule rule) {
        Calibration calibration = POLICY.calibrate(List.of(new Ritual("Meeting", "", cadence)));

        assertThat(calibration.silentDays()).isEqualTo(days);
        assertThat(calibration.rule()).isEqualTo(rule);
    }

    @Test
    void LD5_three_intervals_decide_where_they_are_longer_than_sixty_days_and_the_beat_is_not_slow() {
        VitalityPolicy slowFromAQuarter = new VitalityPolicy("host", 14, 2, 60, 180, 91, 3, 2, 4);

        assertThat(slowFromAQuarter.calibrate(List.of(new Ritual("Meeting", "", Cadence.MONTHLY))))
                .extracting(Calibration::silentDays)
                .isEqualTo(90);
    }

    @Test
    void LD5_the_ritual_that_comes_round_most_often_sets_the_beat() {
        Calibration calibration = POLICY.calibrate(List.of(
                new Ritual("Summit", "", Cadence.YEARLY),
                new Ritual("Clinic", "", Cadence.ON_DEMAND),
                new Ritual("Call", "", Cadence.WEEKLY)));

        assertThat(calibration.intervalDays()).hasValue(7);
        assertThat(calibration.silentDays()).isEqualTo(60);
    }

    @Test
    void LD5_a_quarterly_community_is_not_dormant_between_its_meetings() {
        Silence quarterly = new Silence()
                .planning(new Ritual("Meeting", "", Cadence.QUARTERLY))
                .both(0, 91, 182);

        assertThat(Stream.iterate(0, day -> day < 182 + 273, day -> day + 1).map(quarterly::statusOn))
                .doesNotContain(DORMANT);
        assertThat(quarterly.statusOn(182 + 273)).isEqualTo(DORMANT);
    }

    @Test
    void E6_what_a_steward_says_is_a_sign_of_life_but_no_contribution() {
        Silence club = new Silence().both(0).affirmed(70);

        assertThat(club.on(70)).satisfies(day -> {
            assertThat(day.status()).isEqualTo(QUIET);
            assertThat(day.episode()).isEmpty();
        });
        assertThat(club.statusOn(129)).isEqualTo(QUIET);
        assertThat(club.statusOn(130)).isEqualTo(DORMANT);
        assertThat(club.episodesUntil(130)).isEqualTo(2);
        assertThat(new Silence().both(0).affirmed(70).both(75).statusOn(75))
                .as("whoever was dormant has to show two live weeks all the same")
                .isEqualTo(QUIET);
    }

    @Test
    void E6_nobody_falls_dormant_in_a_planned_break_and_silence_counts_anew_after_it() {
        Silence away = new Silence().both(0).pause(30, 200);

        assertThat(Stream.iterate(0, day -> day < 260, day -> day + 1).map(away::statusOn))
                .doesNotContain(DORMANT);
        assertThat(away.on(150).why()).isEqualTo(VitalReason.PAUSED);
        assertThat(away.statusOn(260)).isEqualTo(DORMANT);
    }

    @Test
    void a_life_is_put_together_from_spans_of_one_status_each() {
        List<VitalDay> days = POLICY.replay(new Silence().both(0).facts(), Silence.day(70));

        assertThat(VitalityPolicy.spans(days))
                .containsExactly(
                        new ActivitySpan(LIVE, Silence.day(0), Silence.day(13), Optional.empty()),
                        new ActivitySpan(QUIET, Silence.day(14), Silence.day(59), Optional.empty()),
                        new ActivitySpan(DORMANT, Silence.day(60), Silence.day(70), Optional.of(Silence.day(60))));
    }

    @Test
    void every_status_is_explained_in_both_languages() {
        for (VitalReason why : VitalReason.values()) {
            VitalDay day = new VitalDay(
                    Silence.day(70), QUIET, why, Silence.day(9), Optional.empty(), true, Silence.day(8), 1);
            VitalSigns signs = new VitalSigns(day, POLICY.calibrate(List.of()), POLICY);

            assertThat(signs.explain(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
            assertThat(signs.explain(Locale.FRENCH)).isNotBlank().doesNotContain("{");
        }
        VitalSigns silent = new VitalSigns(new Silence().on(70), POLICY.calibrate(List.of()), POLICY);
        assertThat(silent.explain(Locale.ENGLISH))
                .isEqualTo("There has been no sign of life for 70 days; after 60 days a community is dormant.");
        assertThat(silent.explain(Locale.FRENCH))
                .isEqualTo("Aucun signe de vie depuis 70 jours ; après 60 jours une communauté est en sommeil.");
    }

    @Test
    void senseless_numbers_are_refused() {
        assertThatThrownBy(() -> new VitalityPolicy("x", 14, 0, 60, 180, 30, 3, 2, 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VitalityPolicy("x", 14, 2, 60, 180, 30, 3, 5, 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DormancyPolicy(0, 90)).isInstanceOf(IllegalArgumentException.class);
    }
}
