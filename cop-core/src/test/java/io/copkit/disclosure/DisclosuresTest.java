package io.copkit.disclosure;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Population;
import io.copkit.metric.Metric;
import io.copkit.metric.MetricCatalogue;
import io.copkit.metric.Span;
import io.copkit.role.GrantTerms;
import io.copkit.role.Role;
import io.copkit.role.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DisclosuresTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 10);
    private static final Instant IN_MAY = Instant.parse("2026-05-02T00:00:00Z");

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, members(19));

    @Test
    void F15_a_member_sees_no_figure_on_fewer_than_five_and_the_facilitator_sees_all() {
        act(4, 7);
        world.setClock(IN_MAY);

        Map<String, Disclosed> member = sheet(cop, member(1));
        Map<String, Disclosed> facilitator = sheet(cop, ANA);

        assertThat(member.keySet())
                .containsExactlyElementsOf(
                        MetricCatalogue.sheet().stream().map(Metric::code).toList());
        assertThat(member.get("members")).isEqualTo(Disclosed.count(20));
        assertThat(member.get("active_members")).isEqualTo(new Disclosed.Withheld(WithheldReason.SMALL_GROUP));
        assertThat(member.get("participation_ratio")).isEqualTo(new Disclosed.Withheld(WithheldReason.SMALL_GROUP));
        assertThat(facilitator.values()).hasOnlyElementsOfType(Disclosed.Shown.class);
    }

    @Test
    void F15_no_figure_of_the_catalogue_that_a_member_sees_rests_on_few_cases_or_counts_few_people() {
        act(9, 7);
        world.setClock(IN_MAY);

        for (Map.Entry<String, Disclosed> each : sheet(cop, member(1)).entrySet()) {
            Metric metric = MetricCatalogue.find(each.getKey()).orElseThrow();
            if (each.getValue() instanceof Disclosed.Shown shown && metric.span() != Span.WHOLE_WEEKS) {
                assertThat(shown.value().n()).as(each.getKey()).matches(n -> n == 0 || n >= 5);
            }
        }
        assertThat(sheet(cop, member(1)).values()).anyMatch(Disclosed.Shown.class::isInstance);
    }

    @Test
    void F15_of_a_community_of_four_nothing_is_told_but_to_whoever_could_count() {
        CommunityId few = world.community(ANA, BEN, CLEO, DORA);
        world.setClock(IN_MAY);

        DisclosedSheet sheet = cop.as(BEN).disclosures().sheet(few, APRIL).orElseThrow();

        assertThat(sheet.readings())
                .filteredOn(reading -> reading.basis().population() == Population.MEMBERS)
                .isNotEmpty()
                .extracting(DisclosedReading::value)
                .containsOnly(new Disclosed.Withheld(WithheldReason.SMALL_GROUP));
        assertThat(sheet.period().label()).isEqualTo("2026-04");
    }

    @Test
    void F15_a_sponsor_is_shown_what_the_policy_keeps_for_sponsors_and_never_a_member() {
        Metric gini = MetricCatalogue.find("gini.members.raw").orElseThrow();
        CommunitiesOfPractice strict = world.settings()
                .disclosure(DisclosurePolicy.STANDARD.showing(gini, Audience.SPONSORS, Audience.FACILITATORS))
                .build();
        cop.as(ANA).roles().appoint(data, member(1), Role.SPONSOR).orElseThrow();
        act(10, 7);
        world.setClock(IN_MAY);

        assertThat(sheet(strict, member(1)).get(gini.code())).isInstanceOf(Disclosed.Shown.class);
        assertThat(sheet(strict, member(2)).get(gini.code()))
                .isEqualTo(new Disclosed.Withheld(WithheldReason.NOT_FOR_YOU));
        assertThat(sheet(strict, ANA).get(gini.code())).isInstanceOf(Disclosed.Shown.class);
        assertThat(strict.as(member(1))
                        .disclosures()
                        .ofMember(data, member(2), APRIL)
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void F15_a_members_own_figures_are_for_the_member_the_mentor_and_the_facilitator() {
        act(9, 2);
        cop.as(ANA)
                .roles()
                .appoint(data, member(7), Role.MENTOR, GrantTerms.in(new Scope.Mentee(member(1))))
                .orElseThrow();
        world.setClock(IN_MAY);

        for (MemberId reader : List.of(member(1), member(7), ANA)) {
            assertThat(ofMember(reader, member(1)).orElseThrow().byKind()).isEqualTo(Map.of("post", 2L));
        }
        for (MemberId reader : List.of(member(2), DORA)) {
            assertThat(ofMember(reader, member(1)).refusals())
                    .extracting(Refusal::code)
                    .containsExactly(RefusalCode.NOT_PERMITTED);
        }
        assertThat(ofMember(member(7), member(2)).isAccepted()).isFalse();
    }

    @Test
    void F15_a_stranger_is_shown_only_what_is_for_everybody() {
        world.setClock(IN_MAY);
        Metric size = MetricCatalogue.find("members").orElseThrow();
        CommunitiesOfPractice open = world.settings()
                .disclosure(DisclosurePolicy.STANDARD.showing(size, Audience.EVERYBODY))
                .build();

        assertThat(cop.as(DORA).disclosures().sheet(data, APRIL).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
        assertThat(sheet(open, DORA))
                .containsEntry("members", Disclosed.count(20))
                .containsEntry("active_members", new Disclosed.Withheld(WithheldReason.NOT_FOR_YOU));
    }

    @Test
    void F15_what_the_policy_keeps_from_everybody_is_refused_as_a_cut_too() {
        world.setClock(IN_MAY);
        Metric active = MetricCatalogue.find("active_members").orElseThrow();
        CommunitiesOfPractice strict = world.settings()
                .disclosure(DisclosurePolicy.STANDARD.hiding(active))
                .build();

        assertThat(strict.as(member(1))
                        .disclosures()
                        .activeBy(data, APRIL, MemberGrouping.byOrigin())
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.FIGURE_NOT_SHOWN));
    }

    @Test
    void F15_a_period_that_runs_is_told_of_to_nobody() {
        world.setClock(Instant.parse("2026-04-30T23:59:59Z"));

        assertThat(Stream.of(ANA, member(1))
                        .map(reader -> cop.as(reader).disclosures().sheet(data, APRIL))
                        .flatMap(outcome -> outcome.refusals().stream()))
                .containsOnly(Refusal.of(RefusalCode.PERIOD_NOT_OVER, Map.of("until", "2026-05-01T00:00:00Z")))
                .hasSize(2);
    }

    @Test
    void F15_asking_again_after_somebody_joined_tells_nothing_of_the_newcomer() {
        act(9, 3);
        world.setClock(IN_MAY);
        DisclosedSheet before =
                cop.as(member(1)).disclosures().sheet(data, APRIL).orElseThrow();
        DisclosedTable cutBefore = byThird(member(1));

        cop.as(DORA).memberships().join(data).orElseThrow();
        cop.as(DORA)
                .activities()
                .record(data, Activity.of(ActivityKinds.POST, "first").at(IN_MAY))
                .orElseThrow();

        assertThat(cop.as(member(1))
                        .disclosures()
                        .sheet(data, APRIL)
                        .orElseThrow()
                        .readings())
                .containsExactlyElementsOf(before.readings());
        assertThat(byThird(member(1))).isEqualTo(cutBefore);
    }

    @Test
    void F15_asking_again_after_somebody_left_tells_nothing_of_the_one_who_left_if_told_what_was_shown() {
        act(9, 3);
        world.setClock(IN_MAY);
        MemberGrouping together = member -> "all";
        DisclosedTable shown =
                cop.as(member(1)).disclosures().activeBy(data, APRIL, together).orElseThrow();
        cop.as(member(9)).memberships().leave(data).orElseThrow();

        DisclosedTable forgotten =
                cop.as(member(1)).disclosures().activeBy(data, APRIL, together).orElseThrow();
        DisclosedTable remembered = cop.as(member(1))
                .disclosures()
                .activeBy(data, APRIL, together, List.of(shown))
                .orElseThrow();

        assertThat(shown.columnTotals()).containsExactly(Disclosed.count(9), Disclosed.count(11));
        assertThat(forgotten.columnTotals()).containsExactly(Disclosed.count(8), Disclosed.count(11));
        assertThat(remembered.columnTotals().get(0)).isEqualTo(new Disclosed.Withheld(WithheldReason.GIVES_AWAY));
        assertThat(remembered.total()).isEqualTo(new Disclosed.Withheld(WithheldReason.GIVES_AWAY));
    }

    @Test
    void F15_a_cut_withholds_what_would_give_a_small_group_away() {
        act(7, 3);
        world.setClock(IN_MAY);

        DisclosedTable member = byThird(member(1));
        DisclosedTable facilitator = byThird(ANA);

        assertThat(member.rows()).containsExactly("first ten", "others");
        assertThat(member.columnTotals()).containsExactly(Disclosed.count(7), Disclosed.count(13));
        assertThat(member.cells().get(0))
                .containsExactly(Disclosed.count(7), new Disclosed.Withheld(WithheldReason.SMALL_GROUP));
        assertThat(member.cells().get(1))
                .containsExactly(Disclosed.count(0), new Disclosed.Withheld(WithheldReason.GIVES_AWAY));
        assertThat(member.rowTotals()).containsOnly(new Disclosed.Withheld(WithheldReason.GIVES_AWAY));
        assertThat(member.share(0, 0)).isEqualTo(member.rowTotals().get(0));
        assertThat(member.share(0, 1)).isEqualTo(member.cells().get(0).get(1));
        assertThat(facilitator.cells())
                .isEqualTo(List.of(
                        List.of(Disclosed.count(7), Disclosed.count(3)),
                        List.of(Disclosed.count(0), Disclosed.count(10))));
        assertThat(((Disclosed.Shown) facilitator.share(0, 0)).value().value()).hasValue(0.7);
    }

    @Test
    void F15_F6_a_funnel_is_told_when_all_were_followed_and_hides_the_few_who_went_no_further() {
        LocalDate march = LocalDate.of(2026, 3, 10);
        act(18, 1);
        world.setClock(Instant.parse("2026-06-29T23:59:59Z"));
        assertThat(cop.as(ANA).disclosures().funnel(data, march).refusals())
                .containsExactly(Refusal.of(RefusalCode.PERIOD_NOT_OVER, Map.of("until", "2026-06-30T00:00:00Z")));
        world.setClock(Instant.parse("2026-06-30T00:00:00Z"));

        DisclosedTree facilitator =
                cop.as(ANA).disclosures().funnel(data, march).orElseThrow();
        DisclosedTree member =
                cop.as(member(1)).disclosures().funnel(data, march).orElseThrow();

        DisclosedTree all = facilitator.parts().get(0);
        assertThat(facilitator.label()).isEqualTo("joined");
        assertThat(facilitator.total()).isEqualTo(Disclosed.count(20));
        assertThat(facilitator.own()).isEqualTo(Disclosed.count(2));
        assertThat(all.label()).isEqualTo("any_activity");
        assertThat(all.parts().get(0).total()).isEqualTo(Disclosed.count(18));
        assertThat(member.own()).isEqualTo(new Disclosed.Withheld(WithheldReason.SMALL_GROUP));
        assertThat(member.total()).isEqualTo(new Disclosed.Withheld(WithheldReason.GIVES_AWAY));
        assertThat(member.parts().get(0).total()).isEqualTo(Disclosed.count(18));
    }

    private DisclosedTable byThird(MemberId reader) {
        Set<MemberId> first = Stream.of(members(9)).collect(Collectors.toSet());
        return cop.as(reader)
                .disclosures()
                .activeBy(
                        data,
                        APRIL,
                        member -> first.contains(member.member())
                                        || member.member().equals(ANA)
                                ? "first ten"
                                : "others")
                .orElseThrow();
    }

    private Outcome<MemberFigures> ofMember(MemberId reader, MemberId about) {
        return cop.as(reader).disclosures().ofMember(data, about, APRIL);
    }

    private Map<String, Disclosed> sheet(CommunitiesOfPractice asked, MemberId reader) {
        return asked.as(reader).disclosures().sheet(data, APRIL).orElseThrow().readings().stream()
                .collect(Collectors.toMap(
                        reading -> reading.metric().code(),
                        DisclosedReading::value,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** So many members post so often in April. */
    private void act(int people, int times) {
        List<Activity> activities = new ArrayList<>();
        for (int who = 1; who <= people; who++) {
            for (int time = 0; time < times; time++) {
                activities.add(Activity.of(ActivityKinds.POST, "a" + who + "-" + time)
                        .by(member(who))
                        .at(Instant.parse("2026-04-02T10:00:00Z").plus(Duration.ofDays(3L * time))));
            }
        }
        cop.asSystem("log").activities().recordAll(data, activities).orElseThrow();
    }

    private static MemberId[] members(int count) {
        return Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(DisclosuresTest::member)
                .toArray(MemberId[]::new);
    }

    private static MemberId member(int number) {
        return MemberId.of("member-" + number);
    }
}
