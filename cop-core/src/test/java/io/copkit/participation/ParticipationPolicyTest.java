package io.copkit.participation;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static io.copkit.participation.ParticipationPolicy.BEHAVIOURAL_V1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.ParticipationLevel;
import io.copkit.participation.Criterion.Measure;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParticipationPolicyTest {

    @Test
    void core_takes_eight_weeks_twelve_contributions_five_partners_and_one_lead() {
        assertThat(level(person().did(8, 12, 1).with(5))).isEqualTo(CORE);

        assertThat(level(person().did(7, 12, 1).with(5))).isEqualTo(ACTIVE);
        assertThat(level(person().did(8, 11, 1).with(5))).isEqualTo(ACTIVE);
        assertThat(level(person().did(8, 12, 0).with(5))).isEqualTo(ACTIVE);
        assertThat(level(person().did(8, 12, 1).with(4))).isEqualTo(ACTIVE);
    }

    @Test
    void a_leading_role_stands_in_for_an_act_of_leadership() {
        assertThat(level(person().did(8, 12, 0).with(5).leading())).isEqualTo(CORE);
    }

    @Test
    void active_takes_four_weeks_and_three_contributions() {
        assertThat(level(person().did(4, 3, 0))).isEqualTo(ACTIVE);

        assertThat(level(person().did(3, 3, 0))).isEqualTo(PERIPHERAL);
        assertThat(level(person().did(4, 2, 0))).isEqualTo(PERIPHERAL);
    }

    @Test
    void a_leading_role_keeps_somebody_active_who_does_nothing() {
        LevelDecision quiet = assess(person().leading());

        assertThat(quiet.level()).isEqualTo(ACTIVE);
        assertThat(quiet.cause()).isEqualTo(LevelCause.ROLE);
        assertThat(assess(person().did(4, 3, 0).leading()).cause()).isEqualTo(LevelCause.PLACED);
    }

    @Test
    void who_is_no_member_is_an_outsider_whatever_they_did() {
        LevelDecision busy = assess(person().outside().did(13, 99, 9).with(9));

        assertThat(busy.level()).isEqualTo(OUTSIDER);
        assertThat(busy.transactional()).isTrue();
        assertThat(busy.missing()).isEmpty();
        assertThat(assess(person().outside()).transactional()).isFalse();
    }

    @Test
    void of_a_newcomer_thresholds_ask_their_part_rounded_up_and_never_nothing() {
        Person newcomer = person().since(20);

        assertThat(level(newcomer.did(1, 1, 0))).isEqualTo(ACTIVE);
        assertThat(level(newcomer)).isEqualTo(PERIPHERAL);
        assertThat(BEHAVIOURAL_V1.toEnter(CORE, newcomer.inputs()))
                .contains(new Criterion(Measure.WEEKS, 2, 0), new Criterion(Measure.CONTRIBUTIONS, 3, 0));
    }

    @Test
    void a_part_that_comes_out_even_is_not_rounded() {
        LevelThresholds whole = new LevelThresholds(7, 14, 0, 1);

        assertThat(whole.proRata(13, 91)).isEqualTo(new LevelThresholds(1, 2, 0, 1));
        assertThat(whole.proRata(14, 91)).isEqualTo(new LevelThresholds(2, 3, 0, 1));
        assertThat(whole.proRata(0, 91)).isEqualTo(new LevelThresholds(1, 1, 0, 1));
    }

    @Test
    void codes_are_stored_and_never_change() {
        assertThat(ParticipationLevel.values())
                .extracting(ParticipationLevel::code)
                .containsExactly("outsider", "peripheral", "active", "core");
        assertThat(Measure.values())
                .extracting(Measure::code)
                .containsExactly("weeks", "contributions", "partners", "leadership", "tenure");
    }

    @Test
    void levels_and_criteria_have_names_in_both_languages() {
        assertThat(CORE.label(Locale.FRENCH)).isEqualTo("Noyau");
        assertThat(CORE.label(Locale.ENGLISH)).isEqualTo("Core");
        for (Measure measure : Measure.values()) {
            Criterion criterion = new Criterion(measure, 8, 5);
            assertThat(criterion.explain(Locale.FRENCH)).contains("5", "8");
            assertThat(criterion.explain(Locale.ENGLISH)).contains("5", "8");
        }
        for (ParticipationLevel level : ParticipationLevel.values()) {
            assertThat(level.label(Locale.FRENCH)).isNotEqualTo(level.label(Locale.ENGLISH));
        }
    }

    @Test
    void after_thirty_days_nobody_is_a_newcomer_any_more() {
        assertThat(level(person().since(29).did(2, 1, 0))).isEqualTo(ACTIVE);
        assertThat(level(person().since(30).did(2, 1, 0))).isEqualTo(PERIPHERAL);
    }

    @Test
    void core_takes_sixty_days_of_membership_unless_one_founded_the_community() {
        Person busy = person().did(13, 99, 9).with(9);

        assertThat(level(busy.since(59))).isEqualTo(ACTIVE);
        assertThat(level(busy.since(60))).isEqualTo(CORE);
        assertThat(level(busy.since(5))).isEqualTo(ACTIVE);
        assertThat(level(busy.since(5).founder())).isEqualTo(CORE);
    }

    @Test
    void a_silent_member_has_lapsed_after_half_a_year() {
        assertThat(assess(person().idle(180)).lapsed()).isTrue();

        assertThat(assess(person().idle(179)).lapsed()).isFalse();
        assertThat(assess(person().idle(400).did(1, 0, 0)).lapsed()).isFalse();
        assertThat(assess(person().idle(400).since(10)).lapsed()).isFalse();
        assertThat(assess(person().idle(400).leading()).lapsed()).isFalse();
    }

    @Test
    void an_assessment_says_what_is_missing_for_the_next_level() {
        LevelDecision active = assess(person().did(8, 7, 0).with(9));

        assertThat(active.level()).isEqualTo(ACTIVE);
        assertThat(active.missing())
                .containsExactly(new Criterion(Measure.CONTRIBUTIONS, 12, 7), new Criterion(Measure.LEADERSHIP, 1, 0));
        assertThat(active.missing().get(0).explain(Locale.ENGLISH)).isEqualTo("contributions: 7 of 12");
        assertThat(active.missing().get(0).explain(Locale.FRENCH)).isEqualTo("contributions : 7 sur 12");
        assertThat(active.rule()).isEqualTo("BEHAVIOURAL_V1");
    }

    @Test
    void nothing_is_missing_for_who_is_core() {
        assertThat(assess(person().did(13, 99, 9).with(9)).missing()).isEmpty();
    }

    @Test
    void a_rule_that_asks_more_for_staying_than_for_entering_is_refused() {
        LevelThresholds low = new LevelThresholds(1, 1, 0, 0);
        LevelThresholds high = new LevelThresholds(2, 1, 0, 0);

        assertThatThrownBy(() -> new ParticipationPolicy(
                        "x", 13, high, low, low, high, 30, 60, 180, Set.of(), Dwell.STANDARD, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new ParticipationPolicy("x", 13, low, low, high, low, 30, 60, 180, Set.of(), Dwell.STANDARD, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ParticipationLevel level(Person person) {
        return assess(person).level();
    }

    private static LevelDecision assess(Person person) {
        return BEHAVIOURAL_V1.place(person.inputs(), io.copkit.World.START);
    }

    private static Person person() {
        return new Person(true, 0, 0, 0, 0, false, false, 365, 365);
    }

    private record Person(
            boolean member,
            int weeks,
            long contributions,
            long leads,
            long partners,
            boolean role,
            boolean founded,
            long tenure,
            long idleDays) {

        Person outside() {
            return new Person(false, weeks, contributions, leads, partners, role, founded, tenure, idleDays);
        }

        Person did(int inWeeks, long contributing, long leading) {
            return new Person(member, inWeeks, contributing, leading, partners, role, founded, tenure, 0);
        }

        Person with(long others) {
            return new Person(member, weeks, contributions, leads, others, role, founded, tenure, idleDays);
        }

        Person leading() {
            return new Person(member, weeks, contributions, leads, partners, true, founded, tenure, idleDays);
        }

        Person founder() {
            return new Person(member, weeks, contributions, leads, partners, role, true, tenure, idleDays);
        }

        Person since(long days) {
            return new Person(member, weeks, contributions, leads, partners, role, founded, days, idleDays);
        }

        Person idle(long days) {
            return new Person(member, weeks, contributions, leads, partners, role, founded, tenure, days);
        }

        ParticipationInputs inputs() {
            return new ParticipationInputs(
                    member,
                    weeks,
                    Math.max(weeks, contributions),
                    contributions,
                    leads,
                    0,
                    partners,
                    role,
                    founded,
                    false,
                    OptionalLong.of(tenure),
                    OptionalLong.of(idleDays));
        }
    }
}
