package io.copkit.warning;

import static io.copkit.warning.Facts.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.MemberId;
import io.copkit.engagement.MetricValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarningPolicyTest {

    private static final WarningPolicy STANDARD = WarningPolicy.standard();

    private static List<EarlyWarning> warnings(Facts facts) {
        return STANDARD.warnings(facts.build());
    }

    private static EarlyWarning only(Facts facts) {
        List<EarlyWarning> found = warnings(facts);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void F17_who_is_silent_for_three_times_the_own_usual_break_is_about_to_disengage() {
        Facts facts = Facts.at(70).member(Facts.member("ana").active(0, 7, 14, 21, 28, 35, 42));

        EarlyWarning warning = only(facts);

        assertThat(warning.rule()).isEqualTo(WarningRule.ABOUT_TO_DISENGAGE);
        assertThat(warning.member()).contains(MemberId.of("ana"));
        assertThat(warning.evidence()).containsExactly(Map.entry("silent_days", 28.0), Map.entry("usual_days", 7.0));
        assertThat(warning.explain(Locale.ENGLISH))
                .isEqualTo("A member has been silent for 28 days, 4 times the usual break of 7 days"
                        + " (a warning from 3 times on).");
        assertThat(warning.explain(Locale.FRENCH)).startsWith("Un membre se tait depuis 28 jours");
        assertThat(warnings(Facts.at(62).member(Facts.member("ana").active(0, 7, 14, 21, 28, 35, 42))))
                .isEmpty();
    }

    @Test
    void F17_what_is_a_long_break_for_one_is_usual_for_another() {
        assertThat(warnings(Facts.at(120).member(Facts.member("monthly").active(0, 30, 60, 90))))
                .isEmpty();
        assertThat(warnings(Facts.at(120).member(Facts.member("monthly").active(-60, -30, 0, 30, 60, 90))))
                .isEmpty();
        assertThat(warnings(Facts.at(22).member(Facts.member("daily").active(1, 2, 3, 4, 5, 6, 7))))
                .hasSize(1);
        assertThat(warnings(Facts.at(20).member(Facts.member("daily").active(1, 2, 3, 4, 5, 6, 7))))
                .as("no silence of less than two weeks")
                .isEmpty();
        assertThat(warnings(Facts.at(188).member(Facts.member("gone").active(1, 2, 3, 4, 5, 6, 7))))
                .as("who has gone is no early warning")
                .isEmpty();
    }

    @Test
    void F17_the_only_facilitator_falls_silent() {
        Facts one = Facts.at(70).member(Facts.member("ana").facilitator().active(0, 7, 14, 21, 28, 35, 42));
        Facts two = Facts.at(70)
                .member(Facts.member("ana").facilitator().active(0, 7, 14, 21, 28, 35, 42))
                .member(Facts.member("ben").facilitator().active(69));

        assertThat(only(one).rule()).isEqualTo(WarningRule.SOLE_FACILITATOR_SILENT);
        assertThat(only(two).rule()).isEqualTo(WarningRule.ABOUT_TO_DISENGAGE);
    }

    @Test
    void F17_a_newcomer_whom_nobody_answers_is_told_of_after_two_days() {
        EarlyWarning warning = only(
                Facts.at(12).member(Facts.member("new").joined(5).active(10).unanswered("t", 10)));

        assertThat(warning.rule()).isEqualTo(WarningRule.NEWCOMER_UNANSWERED);
        assertThat(warning.episode()).isEqualTo("t");
        assertThat(warning.explain(Locale.ENGLISH)).contains("for 48 hours");
        assertThat(warnings(Facts.at(11)
                        .member(Facts.member("new").joined(5).active(10).unanswered("t", 10))))
                .isEmpty();
        assertThat(warnings(Facts.at(112)
                        .member(Facts.member("old").joined(5).active(110).unanswered("t", 110))))
                .as("who came long ago is no newcomer")
                .isEmpty();
    }

    @Test
    void F17_a_newcomer_who_does_not_contribute_is_told_of_for_as_long_as_it_is_early() {
        assertThat(only(Facts.at(35).member(Facts.member("new").joined(5).silent()))
                        .rule())
                .isEqualTo(WarningRule.NEWCOMER_SILENT);
        assertThat(warnings(Facts.at(34).member(Facts.member("new").joined(5).silent())))
                .isEmpty();
        assertThat(warnings(Facts.at(95).member(Facts.member("new").joined(5).silent())))
                .isEmpty();
        assertThat(warnings(Facts.at(35).member(Facts.member("new").joined(5))))
                .as("has contributed")
                .isEmpty();
    }

    @Test
    void F17_one_of_several_who_does_most_of_the_leading_is_overloaded() {
        Facts facts = Facts.at(20)
                .member(Facts.member("ana").led(12))
                .member(Facts.member("ben").led(8));

        EarlyWarning warning = only(facts);

        assertThat(warning.rule()).isEqualTo(WarningRule.FACILITATOR_OVERLOAD);
        assertThat(warning.explain(Locale.ENGLISH))
                .isEqualTo("One member did 12 of 20 acts of leadership in 90 days, 60% of them"
                        + " (a warning from 50% on).");
        assertThat(warnings(Facts.at(20).member(Facts.member("ana").led(12))))
                .as("alone")
                .isEmpty();
        assertThat(warnings(Facts.at(20).member(Facts.member("ana").led(9)).member(Facts.member("ben"))))
                .as("few acts")
                .isEmpty();
        assertThat(warnings(Facts.at(20)
                        .member(Facts.member("ana").led(12))
                        .member(Facts.member("ben").led(13))))
                .extracting(EarlyWarning::member)
                .containsExactly(Optional.of(MemberId.of("ben")));
    }

    @Test
    void F17_two_weeks_of_fewer_people_well_below_the_usual_are_a_warning() {
        EarlyWarning warning = only(Facts.at(70).weeks(9, 10, 11, 8, 6));

        assertThat(warning.rule()).isEqualTo(WarningRule.FALLING_TWO_WEEKS);
        assertThat(warning.member()).isEmpty();
        assertThat(warning.explain(Locale.ENGLISH))
                .isEqualTo("Active people fell to 8 and then to 6; usual are 10. That is 40% fewer"
                        + " (a warning from 33% on).");
        assertThat(warnings(Facts.at(70).weeks(9, 10, 11, 8, 8))).as("one fall").isEmpty();
        assertThat(warnings(Facts.at(70).weeks(9, 10, 11, 9, 8)))
                .as("a small fall")
                .isEmpty();
        assertThat(warnings(Facts.at(70).weeks(4, 4, 4, 3, 1))).as("few people").isEmpty();
        assertThat(warnings(Facts.at(70).weeks(11, 8, 6)))
                .as("too short a life")
                .isEmpty();
    }

    @Test
    void F17_responses_that_take_half_as_long_again_are_a_warning() {
        EarlyWarning warning = only(Facts.at(70).waits(MetricValue.of(9 * 3600, 5), MetricValue.of(6 * 3600, 5)));

        assertThat(warning.rule()).isEqualTo(WarningRule.RESPONSES_SLOWING);
        assertThat(warning.evidence()).containsExactly(Map.entry("hours", 9.0), Map.entry("hours_before", 6.0));
        assertThat(warnings(Facts.at(70).waits(MetricValue.of(9 * 3600, 4), MetricValue.of(6 * 3600, 5))))
                .as("few conversations")
                .isEmpty();
        assertThat(warnings(Facts.at(70).waits(MetricValue.of(8 * 3600, 5), MetricValue.of(6 * 3600, 5))))
                .isEmpty();
    }

    @Test
    void F11_F17_two_declared_intervals_without_anything_held_break_the_rhythm() {
        EarlyWarning warning = only(Facts.at(14).interval(7).held(0));

        assertThat(warning.rule()).isEqualTo(WarningRule.RHYTHM_BROKEN);
        assertThat(warning.episode()).isEqualTo(MONDAY.toString());
        assertThat(warnings(Facts.at(13).interval(7).held(0))).isEmpty();
        assertThat(warnings(Facts.at(500).held(0))).as("nothing declared").isEmpty();
    }

    @Test
    void F17_a_warning_is_told_once_for_each_occasion() {
        Facts.Member ana = Facts.member("ana").active(0, 7, 14, 21, 28, 35, 42);
        EarlyWarning first = only(Facts.at(70).member(ana));
        EarlyWarning nextDay = only(Facts.at(71).member(ana));
        EarlyWarning again = only(Facts.at(140).member(Facts.member("ana").active(0, 7, 14, 21, 28, 35, 42, 72)));

        assertThat(EarlyWarning.untold(List.of(first), Set.of())).containsExactly(first);
        assertThat(EarlyWarning.untold(List.of(nextDay), Set.of(first.key()))).isEmpty();
        assertThat(EarlyWarning.untold(List.of(again), Set.of(first.key()))).containsExactly(again);
    }

    @Test
    void F17_every_rule_gives_its_reason_and_says_what_helps_in_both_languages() {
        Set<WarningRule> seen = Stream.of(
                        Facts.at(70).member(Facts.member("a").active(0, 7, 14, 21, 28, 35, 42)),
                        Facts.at(70).member(Facts.member("a").facilitator().active(0, 7, 14, 21, 28, 35, 42)),
                        Facts.at(12)
                                .member(Facts.member("a").joined(5).active(10).unanswered("t", 10)),
                        Facts.at(35).member(Facts.member("a").joined(5).silent()),
                        Facts.at(20).member(Facts.member("a").led(12)).member(Facts.member("b")),
                        Facts.at(70).weeks(9, 10, 11, 8, 6),
                        Facts.at(70).waits(MetricValue.of(9 * 3600, 5), MetricValue.of(6 * 3600, 5)),
                        Facts.at(14).interval(7).held(0))
                .flatMap(facts -> warnings(facts).stream())
                .peek(warning -> {
                    for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                        assertThat(warning.explain(language))
                                .doesNotContain("{", "}")
                                .endsWith(".");
                        assertThat(warning.rule().action(language)).endsWith(".");
                    }
                    assertThat(warning.explain(Locale.FRENCH)).isNotEqualTo(warning.explain(Locale.ENGLISH));
                })
                .map(EarlyWarning::rule)
                .collect(Collectors.toSet());

        assertThat(seen).containsExactlyInAnyOrder(WarningRule.values());
    }

    @Test
    void F17_no_warning_can_be_made_without_evidence_that_reaches_the_threshold() {
        assertThatThrownBy(() -> warning(WarningRule.RHYTHM_BROKEN, Optional.empty(), 1, Map.of("days", 1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> warning(WarningRule.RHYTHM_BROKEN, Optional.empty(), 3, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        warning(WarningRule.RHYTHM_BROKEN, Optional.of(MemberId.of("ana")), 3, Map.of("days", 1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(warning(WarningRule.RHYTHM_BROKEN, Optional.empty(), 3, Map.of("days", 1.0))
                        .figure())
                .isEqualTo(3);
    }

    private static EarlyWarning warning(
            WarningRule rule, Optional<MemberId> member, double figure, Map<String, Double> evidence) {
        return new EarlyWarning(Facts.CLUB, rule, member, figure, 2, new TreeMap<>(evidence), "now");
    }

    @Test
    void a_policy_whose_numbers_would_warn_of_everything_is_none() {
        assertThatThrownBy(() -> new WarningPolicy("x", 1, 4, 14, 180, 90, 48, 30, .5, 10, .3, 5, 1.5, 5, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WarningPolicy("x", 3, 0, 14, 180, 90, 48, 30, .5, 10, .3, 5, 1.5, 5, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WarningPolicy("x", 3, 4, 14, 180, 90, 48, 30, 1, 10, .3, 5, 1.5, 5, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
