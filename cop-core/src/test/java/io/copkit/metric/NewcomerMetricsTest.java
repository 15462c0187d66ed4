package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.membership.Motivation;
import io.copkit.metric.Mentoring.Pair;
import io.copkit.norm.Norm;
import io.copkit.norm.NormKind;
import io.copkit.norm.NormText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ben joins on 20 February: his thirtieth day is 22 March. */
class NewcomerMetricsTest extends MetricWorld {

    private static final String JOINS = "2026-02-20T09:00:00Z";

    @Test
    void M29_who_does_nothing_has_not_arrived() {
        joinAt(JOINS, BEN);

        assertThat(read("newcomer_integration")).isEqualTo(MetricValue.of(0, 1));
        assertThat(read("newcomer_integrated_share")).isEqualTo(MetricValue.of(0, 1));
        assertThat(read("newcomer_integration.90_days"))
                .as("Ana, who founded on 5 January")
                .isEqualTo(MetricValue.of(0, 1));
    }

    @Test
    void M29_a_question_that_is_answered_and_a_second_one_count_for_much() {
        joinAt(JOINS, BEN);
        did(BEN, ActivityKinds.ASK, "t", "2026-03-01T09:00:00Z");
        did(ANA, ActivityKinds.ANSWER, "t", "2026-03-02T09:00:00Z");
        did(BEN, ActivityKinds.POST, "2026-03-20T09:00:00Z");

        assertThat(read("newcomer_integration"))
                .as("contributed, answered, again; no event and no profile")
                .isEqualTo(MetricValue.of(.6, 1));
        assertThat(read("newcomer_integrated_share")).isEqualTo(MetricValue.of(1, 1));
    }

    @Test
    void M29_what_comes_after_the_thirtieth_day_is_too_late() {
        joinAt(JOINS, BEN);
        did(BEN, ActivityKinds.ASK, "t", "2026-03-01T09:00:00Z");
        did(ANA, ActivityKinds.ANSWER, "t", "2026-03-20T09:00:00Z");
        did(BEN, ActivityKinds.POST, "2026-03-22T09:00:00Z");
        did(BEN, ActivityKinds.EVENT_ATTEND, "2026-03-22T09:00:00Z");

        assertThat(read("newcomer_integration"))
                .as("contributed; the answer came late, nothing after it, no event, no profile")
                .isEqualTo(MetricValue.of(.2, 1));
    }

    @Test
    void M29_norms_profile_buddy_event_and_partners_count_where_they_apply() {
        Norm norm = cop.as(ANA)
                .norms()
                .draft(club, NormKind.NORM, NormText.standard(Locale.ENGLISH))
                .orElseThrow();
        cop.as(ANA)
                .norms()
                .publish(club, norm.id(), FOUNDED.plus(Duration.ofDays(30)))
                .orElseThrow();
        joinAt(JOINS, BEN, CLEO, DAN);
        cop.as(BEN).norms().acknowledge(club, norm.id(), 1).orElseThrow();
        cop.as(BEN).onboarding().start(club, BEN).orElseThrow();
        cop.as(ANA).onboarding().assignBuddy(club, BEN, ANA).orElseThrow();
        cop.as(BEN)
                .memberships()
                .describe(club, Set.of(Motivation.LEARN), Optional.of("To open better"))
                .orElseThrow();
        did(BEN, ActivityKinds.EVENT_ATTEND, "2026-03-01T09:00:00Z");
        for (MemberId partner : List.of(ANA, CLEO, DAN)) {
            toward(BEN, partner, "2026-03-02T09:00:00Z");
        }

        assertThat(read("newcomer_integration").value())
                .as("Ben all six that apply; Cleo and Dan none of five")
                .hasValueCloseTo(1.0 / 3, within(1e-12));
        assertThat(read("norms_acknowledged_share")).isEqualTo(MetricValue.of(.25, 4));
    }

    @Test
    void M29_a_mentor_is_as_good_as_a_buddy() {
        joinAt(JOINS, BEN);
        Instant begun = Instant.parse(JOINS);
        inputs = MetricInputs.NONE.mentoring(
                end -> List.of(new Pair(ANA, BEN, begun, Optional.empty(), List.of(), 0, 0)));

        assertThat(read("newcomer_integration")).isEqualTo(MetricValue.of(.25, 1));
    }

    @Test
    void M29_who_left_before_the_day_is_not_asked_and_without_newcomers_there_is_no_figure() {
        joinAt(JOINS, BEN);
        now = Instant.parse("2026-03-01T09:00:00Z");
        cop.as(BEN).memberships().leave(club).orElseThrow();

        assertThat(read("newcomer_integration")).isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 0));
    }
}
