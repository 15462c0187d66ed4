package io.copkit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.ConflictCases.Case;
import io.copkit.metric.Gatherings.Gathering;
import io.copkit.metric.Gatherings.Programme;
import io.copkit.metric.HelpRequests.Request;
import io.copkit.metric.Mentoring.Pair;
import io.copkit.metric.Recognitions.Recognition;
import io.copkit.metric.Repertoire.Pointer;
import io.copkit.metric.Repertoire.Resource;
import io.copkit.metric.Repertoire.Reuse;
import io.copkit.metric.Repertoire.Stock;
import io.copkit.role.Role;
import io.copkit.theme.ThemeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HostInputsTest extends MetricWorld {

    private static final String DAY = "2026-03-03T10:00:00Z";

    @Test
    void M15_GV30_contributors_come_from_three_organisations() {
        List<MemberId> members = new ArrayList<>(List.of(ANA));
        for (int i = 1; i < 11; i++) {
            members.add(MemberId.of("m" + i));
        }
        join(members.subList(1, 11).toArray(MemberId[]::new));
        members.forEach(each -> did(each, ActivityKinds.POST, DAY));
        did(members.get(9), ActivityKinds.POST, DAY);
        inputs = MetricInputs.NONE.organisations(who -> {
            int place = members.indexOf(who);
            return place == 10 ? Optional.empty() : Optional.of(place < 5 ? "acme" : place < 8 ? "beta" : "corp");
        });

        assertThat(read("organisations").value()).hasValue(3);
        assertThat(read("organisation_diversity").value()).hasValueCloseTo(.62, within(1e-12));
        assertThat(read("elephant_factor")).as("5 of 11, then 3 of 11").isEqualTo(MetricValue.of(2, 3));
        assertThat(read("organisation_unknown_share")).isEqualTo(MetricValue.of(1.0 / 11, 11));
    }

    @Test
    void M20_requests_are_resolved_opened_again_and_closed() {
        join(BEN);
        inputs = MetricInputs.NONE.helpRequests(end -> List.of(
                request(
                        "2026-03-03T00:00:00Z",
                        true,
                        "2026-03-03T12:00:00Z",
                        true,
                        "2026-03-05T00:00:00Z",
                        "2026-03-13T00:00:00Z"),
                request("2026-03-04T00:00:00Z", true, "2026-03-06T00:00:00Z", false, "2026-03-06T00:00:00Z", null),
                request("2026-04-26T12:00:00Z", true, null, false, null, null),
                request("2026-02-01T00:00:00Z", false, null, false, "2026-02-02T00:00:00Z", "2026-02-02T00:00:00Z")));

        assertThat(read("resolution_rate")).isEqualTo(MetricValue.of(1.0 / 3, 3));
        assertThat(read("resolution_time.median")).isEqualTo(MetricValue.of(10 * 86_400, 1));
        assertThat(read("resolution_time.median.first")).isEqualTo(MetricValue.of(2 * 86_400, 2));
        assertThat(read("closure_ratio")).isEqualTo(MetricValue.of(1.0 / 3, 3));
        assertThat(read("emergency_response_rate.1_day")).isEqualTo(MetricValue.of(.5, 2));
        assertThat(read("answer_acceptance_share")).isEqualTo(MetricValue.of(.5, 2));
        assertThat(read("open_request_age.median").value()).hasValue((54 + .5) * 86_400 / 2);
    }

    @Test
    void M32_of_four_gatherings_three_were_held() {
        join(BEN);
        inputs = MetricInputs.NONE.gatherings(window -> new Programme(
                Optional.of(Duration.ofDays(7)),
                List.of(
                        gathering("2026-03-03T18:00:00Z", ANA),
                        gathering("2026-03-10T18:00:00Z", ANA, BEN, MemberId.of("guest")),
                        new Gathering(Instant.parse("2026-03-17T18:00:00Z"), Optional.empty(), Set.of()),
                        gathering("2026-03-24T18:00:00Z", ANA, BEN))));

        assertThat(read("gatherings_held")).isEqualTo(MetricValue.of(3, 4));
        assertThat(read("gatherings_held_ratio")).isEqualTo(MetricValue.of(.75, 4));
        assertThat(read("gathering_attendance.median")).isEqualTo(MetricValue.of(1, 3));
        assertThat(read("gathering_gap_ratio")).isEqualTo(MetricValue.of(2, 2));
    }

    @Test
    void M41_who_only_came_to_gatherings_together_is_a_tenth_as_near_as_who_had_a_tie() {
        join(BEN, CLEO, DAN);
        toward(ANA, BEN, "2026-04-20T10:00:00Z");
        inputs = MetricInputs.NONE.gatherings(window -> new Programme(
                Optional.empty(),
                List.of(
                        gathering("2026-03-10T18:00:00Z", ANA, BEN, CLEO, MemberId.of("guest")),
                        gathering("2026-04-07T18:00:00Z", CLEO, ANA),
                        gathering("2026-04-27T18:00:00Z", DAN, ANA),
                        new Gathering(Instant.parse("2026-04-17T18:00:00Z"), Optional.empty(), Set.of(ANA, DAN)))));

        assertThat(read("reach")).isEqualTo(MetricValue.of(10, 1));
        assertThat(read("reach.with_gatherings"))
                .as("Ana and Ben ten, Ana and Cleo one in April, Ben and Cleo one in March; nobody met Dan by then")
                .isEqualTo(MetricValue.of(10 + 1 + .9, 3));
    }

    @Test
    void M34_GV34_three_resources_were_reused_by_three_people_or_more() {
        inputs = MetricInputs.NONE.repertoire(end -> new Stock(
                List.of(resource(5), resource(4), resource(3), resource(1), resource(0)),
                List.of(),
                List.of(Instant.parse(DAY), Instant.parse("2026-01-01T00:00:00Z"))));

        assertThat(read("h_reuse")).isEqualTo(MetricValue.of(3, 5));
        assertThat(read("reuse_rate")).isEqualTo(MetricValue.of(.8, 5));
        assertThat(read("reusers").value()).hasValue(5);
        assertThat(read("reuse_latency.median")).isEqualTo(MetricValue.of(86_400, 4));
        assertThat(read("duplicates_avoided")).isEqualTo(MetricValue.of(1, 1));
        assertThat(read("reuse_mix.novice")).isEqualTo(MetricValue.of(1, 13));
        assertThat(read("reuse_mix.secondary_miner")).isEqualTo(MetricValue.of(0, 13));
    }

    @Test
    void M35_resources_are_validated_fresh_or_orphaned() {
        Instant validated = Instant.parse(DAY);
        inputs = MetricInputs.NONE.repertoire(end -> new Stock(
                List.of(
                        kept(ANA, null, validated, Instant.parse("2027-01-01T00:00:00Z")),
                        kept(BEN, null, null, Instant.parse("2026-04-27T00:00:00Z")),
                        kept(BEN, ANA, null, null),
                        kept(null, BEN, null, null)),
                List.of(new Pointer(Optional.of(ANA)), new Pointer(Optional.of(BEN)), new Pointer(Optional.empty())),
                List.of()));

        assertThat(read("validated_share")).isEqualTo(MetricValue.of(.25, 4));
        assertThat(read("fresh_share")).isEqualTo(MetricValue.of(.25, 4));
        assertThat(read("orphan_share")).isEqualTo(MetricValue.of(.5, 4));
        assertThat(read("reachable_pointers_share")).isEqualTo(MetricValue.of(1.0 / 3, 3));
        assertThat(read("resources_published_per_month").value()).hasValueCloseTo(30.0 / 56, within(1e-12));
        assertThat(read("comments_per_resource")).isEqualTo(MetricValue.of(2, 4));
    }

    @Test
    void M37_a_retained_theme_that_nobody_cared_for_is_at_rest() {
        ThemeId openings = theme("Openings");
        ThemeId endings = theme("Endings");
        ThemeId proposed =
                cop.as(ANA).themes(club).propose("Blitz").orElseThrow().id();
        inputs = MetricInputs.NONE.themedContributions(window -> Map.of(openings, 4L, proposed, 9L));

        assertThat(read("theme_coverage")).isEqualTo(MetricValue.of(.5, 2));
        assertThat(read("stale_themes")).isEqualTo(MetricValue.of(1, 2));
        assertThat(read("theme_evenness")).isEqualTo(MetricValue.of(0, 2));

        inputs = MetricInputs.NONE.themedContributions(window -> Map.of(openings, 4L, endings, 4L));

        assertThat(read("theme_evenness")).isEqualTo(MetricValue.of(1, 2));
    }

    @Test
    void M39_a_mentor_helps_two_who_came() {
        joinAt("2026-03-10T00:00:00Z", BEN, CLEO);
        joinAt("2026-03-11T00:00:00Z", DAN);
        Instant begun = Instant.parse("2026-03-28T00:00:00Z");
        inputs = MetricInputs.NONE.mentoring(end -> List.of(
                new Pair(ANA, BEN, begun, Optional.empty(), List.of(begun, begun.plusSeconds(1)), 3, 2),
                new Pair(ANA, CLEO, begun, Optional.of(begun.plus(Duration.ofDays(15))), List.of(begun), 1, 0),
                new Pair(DAN, ANA, FOUNDED, Optional.of(SPRING.from()), List.of(FOUNDED), 5, 5)));

        assertThat(read("mentoring_pairs")).isEqualTo(MetricValue.of(2, 2));
        assertThat(read("mentees_per_newcomer")).isEqualTo(MetricValue.of(2.0 / 3, 3));
        assertThat(read("mentoring_sessions_per_pair_month").value()).hasValueCloseTo(3 / 1.5, within(1e-12));
        assertThat(read("mentoring_goals_reached_share")).isEqualTo(MetricValue.of(.5, 4));
        assertThat(read("mentor_load.max")).isEqualTo(MetricValue.of(2, 2));
    }

    @Test
    void M39_mentees_are_compared_with_the_others() {
        join(BEN, CLEO);
        did(BEN, ActivityKinds.ANSWER, DAY);
        inputs = MetricInputs.NONE.mentoring(
                end -> List.of(new Pair(ANA, BEN, FOUNDED, Optional.empty(), List.of(), 0, 0)));

        assertThat(read("mentee_level_change"))
                .as("from exploring to participating")
                .isEqualTo(MetricValue.of(1, 1));
        assertThat(read("unmentored_level_change")).isEqualTo(MetricValue.of(0, 2));
    }

    @Test
    void M42_who_does_something_is_seen_by_others() {
        join(BEN, CLEO);
        did(ANA, ActivityKinds.POST, DAY);
        did(BEN, ActivityKinds.POST, DAY);
        Instant at = Instant.parse(DAY);
        inputs = MetricInputs.NONE.recognitions(window -> List.of(
                new Recognition(ANA, Optional.of(BEN), at),
                new Recognition(ANA, Optional.empty(), at),
                new Recognition(BEN, Optional.of(BEN), at),
                new Recognition(MemberId.of("guest"), Optional.of(BEN), at)));

        assertThat(read("recognition_coverage")).isEqualTo(MetricValue.of(.5, 2));
        assertThat(read("recognition_gini").value()).hasValueCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void M49_conflicts_are_few_and_some_come_again() {
        join(BEN);
        did(ANA, ActivityKinds.POST, DAY);
        did(BEN, ActivityKinds.POST, DAY);
        inputs = MetricInputs.NONE.conflicts(end -> List.of(
                conflict("2026-01-10T00:00:00Z", "2026-01-11T00:00:00Z", ANA),
                conflict("2026-03-05T00:00:00Z", "2026-03-20T00:00:00Z", ANA, BEN),
                conflict("2026-03-06T00:00:00Z", "2026-04-20T00:00:00Z", CLEO),
                conflict("2026-04-20T00:00:00Z", null, DAN)));

        assertThat(read("conflict_load")).isEqualTo(MetricValue.of(150, 2));
        assertThat(read("conflicts_resolved_share")).isEqualTo(MetricValue.of(.5, 2));
        assertThat(read("conflict_recidivism")).isEqualTo(MetricValue.of(1.0 / 3, 3));
    }

    @Test
    void M50_sponsors_are_told_of_together_and_never_one_by_one() {
        join(BEN, CLEO);
        cop.as(ANA).roles().appoint(club, BEN, Role.SPONSOR).orElseThrow();
        did(BEN, ActivityKinds.SPONSOR_ACT, DAY);
        did(BEN, ActivityKinds.BRIEF_STAKEHOLDER, DAY);
        did(CLEO, ActivityKinds.SPONSOR_ACT, DAY);
        inputs = MetricInputs.NONE.sponsorPlan(window -> 5);

        assertThat(read("sponsor_engagement")).isEqualTo(MetricValue.of(.4, 5));

        inputs = MetricInputs.NONE.sponsorPlan(window -> 1);

        assertThat(read("sponsor_engagement"))
                .as("no more than was planned counts")
                .isEqualTo(MetricValue.of(1, 1));

        inputs = MetricInputs.NONE.sponsorPlan(window -> 0);

        assertThat(reason(read("sponsor_engagement"))).isEqualTo(UndefinedReason.NOT_APPLICABLE);
    }

    @Test
    void each_port_is_asked_once_for_a_sheet_and_not_at_all_for_other_figures() {
        List<String> asked = new ArrayList<>();
        inputs = MetricInputs.NONE
                .repertoire(end -> {
                    asked.add("repertoire");
                    return new Stock(List.of(resource(1)), List.of(), List.of());
                })
                .gatherings(window -> {
                    asked.add("gatherings");
                    return new Programme(Optional.empty(), List.of());
                });

        read("members");
        assertThat(asked).isEmpty();

        metrics().over(SPRING);
        assertThat(asked).containsExactlyInAnyOrder("repertoire", "gatherings");
    }

    @Test
    void what_cannot_be_is_refused() {
        Instant at = Instant.parse(DAY);
        Instant before = at.minusSeconds(1);

        assertThatThrownBy(() -> new Pair(ANA, BEN, at, Optional.of(before), List.of(), 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pair(ANA, BEN, at, Optional.empty(), List.of(), 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Case(at, Optional.of(before), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Request(at, false, Optional.of(before), false, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Request(at, false, Optional.empty(), false, Optional.empty(), Optional.of(at)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Programme(Optional.of(Duration.ZERO), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ThemeId theme(String name) {
        return cop.as(ANA).themes(club).add(name).orElseThrow().id();
    }

    private static Request request(
            String opened,
            boolean emergency,
            @Nullable String answered,
            boolean accepted,
            @Nullable String first,
            @Nullable String closed) {
        return new Request(Instant.parse(opened), emergency, at(answered), accepted, at(first), at(closed));
    }

    private static Gathering gathering(String at, MemberId... came) {
        return new Gathering(Instant.parse(at), at(at), Set.of(came));
    }

    /** Published in January and reused by so many others, first a day later, and by the author. */
    private static Resource resource(int reusers) {
        List<Reuse> reuses = new ArrayList<>(List.of(new Reuse(ANA, FOUNDED, ReuserKind.SECONDARY_MINER)));
        for (int i = 0; i < reusers; i++) {
            reuses.add(new Reuse(MemberId.of("m" + i), FOUNDED.plus(Duration.ofDays(i + 1L)), ReuserKind.NOVICE));
        }
        return new Resource(FOUNDED, Optional.of(ANA), Optional.empty(), Optional.empty(), Optional.empty(), 0, reuses);
    }

    private static Resource kept(
            @Nullable MemberId author,
            @Nullable MemberId owner,
            @Nullable Instant validated,
            @Nullable Instant freshUntil) {
        return new Resource(
                FOUNDED,
                Optional.ofNullable(author),
                Optional.ofNullable(owner),
                Optional.ofNullable(validated),
                Optional.ofNullable(freshUntil),
                2,
                List.of());
    }

    private static Case conflict(String opened, @Nullable String resolved, MemberId... parties) {
        return new Case(Instant.parse(opened), at(resolved), Set.of(parties));
    }

    private static Optional<Instant> at(@Nullable String instant) {
        return Optional.ofNullable(instant).map(Instant::parse);
    }
}
