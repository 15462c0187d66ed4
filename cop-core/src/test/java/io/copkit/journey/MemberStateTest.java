package io.copkit.journey;

import static io.copkit.journey.MemberState.ABOUT_TO_DISENGAGE;
import static io.copkit.journey.MemberState.ARRIVED;
import static io.copkit.journey.MemberState.CONSISTENT;
import static io.copkit.journey.MemberState.DISENGAGED_FROM_CONSISTENT;
import static io.copkit.journey.MemberState.DISENGAGED_FROM_NEWLY_ACTIVE;
import static io.copkit.journey.MemberState.DISENGAGED_FROM_OCCASIONAL;
import static io.copkit.journey.MemberState.DISENGAGED_FROM_VITAL;
import static io.copkit.journey.MemberState.DORMANT;
import static io.copkit.journey.MemberState.LAPSED;
import static io.copkit.journey.MemberState.NEVER_SEEN;
import static io.copkit.journey.MemberState.NEWLY_ACTIVE;
import static io.copkit.journey.MemberState.OCCASIONAL;
import static io.copkit.journey.MemberState.PAUSED;
import static io.copkit.journey.MemberState.RETURNED;
import static io.copkit.journey.MemberState.VITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class MemberStateTest {

    private static final StatePolicy POLICY = StatePolicy.STANDARD;

    @Test
    void F8_silence_alone_leads_from_wavering_to_lapsed_each_on_its_day() {
        assertThat(state(regular(13))).isEqualTo(CONSISTENT);
        assertThat(state(regular(14))).isEqualTo(ABOUT_TO_DISENGAGE);
        assertThat(state(regular(29))).isEqualTo(ABOUT_TO_DISENGAGE);
        assertThat(state(regular(30))).isEqualTo(PAUSED);
        assertThat(state(regular(89))).isEqualTo(PAUSED);
        assertThat(state(regular(90))).isEqualTo(DISENGAGED_FROM_CONSISTENT);
        assertThat(state(regular(179))).isEqualTo(DISENGAGED_FROM_CONSISTENT);
        assertThat(state(regular(180))).isEqualTo(LAPSED);
    }

    @Test
    void F8_who_has_not_been_there_has_arrived_or_was_never_seen() {
        assertThat(state(member(29, OptionalLong.empty(), OptionalLong.empty(), Set.of(), 0)))
                .isEqualTo(ARRIVED);
        assertThat(state(member(30, OptionalLong.empty(), OptionalLong.empty(), Set.of(), 0)))
                .isEqualTo(NEVER_SEEN);
    }

    @Test
    void F8_the_first_month_of_activity_is_new_however_busy() {
        assertThat(state(seen(29, 1, Set.of(0, 1, 2, 3, 4), 20))).isEqualTo(NEWLY_ACTIVE);
        assertThat(state(seen(30, 1, Set.of(0, 1, 2, 3, 4), 20))).isEqualTo(CONSISTENT);
    }

    @Test
    void F8_vital_takes_weeks_and_partners() {
        assertThat(state(seen(300, 1, weeks(1, 8), 5))).isEqualTo(VITAL);
        assertThat(state(seen(300, 1, weeks(1, 8), 4))).isEqualTo(CONSISTENT);
        assertThat(state(seen(300, 1, weeks(1, 7), 5))).isEqualTo(CONSISTENT);
        assertThat(state(seen(300, 1, weeks(1, 4), 0))).isEqualTo(CONSISTENT);
        assertThat(state(seen(300, 1, weeks(1, 3), 9))).isEqualTo(OCCASIONAL);
        assertThat(state(seen(300, 15, weeks(2, 9), 5))).isEqualTo(ABOUT_TO_DISENGAGE);
        assertThat(state(seen(300, 20, Set.of(3), 0))).isEqualTo(OCCASIONAL);
    }

    @Test
    void F8_who_comes_back_after_eight_silent_weeks_has_returned_for_four() {
        assertThat(state(seen(300, 1, Set.of(0, 9), 0))).isEqualTo(RETURNED);
        assertThat(state(seen(300, 1, Set.of(0, 8), 0))).isEqualTo(OCCASIONAL);
        assertThat(state(seen(300, 1, Set.of(0, 3, 12), 0))).isEqualTo(RETURNED);
        assertThat(state(seen(300, 1, Set.of(0, 4, 13), 0))).isEqualTo(OCCASIONAL);
        assertThat(state(seen(900, 1, Set.of(0), 0)))
                .as("back after more than a year")
                .isEqualTo(RETURNED);
    }

    @Test
    void F8_who_is_gone_is_told_by_what_they_were() {
        assertThat(state(gone(120, 100, Set.of(14, 15), 0))).isEqualTo(DISENGAGED_FROM_NEWLY_ACTIVE);
        assertThat(state(gone(300, 100, weeks(14, 21), 5))).isEqualTo(DISENGAGED_FROM_VITAL);
        assertThat(state(gone(300, 100, weeks(14, 21), 4))).isEqualTo(DISENGAGED_FROM_CONSISTENT);
        assertThat(state(gone(300, 100, Set.of(14, 20), 9))).isEqualTo(DISENGAGED_FROM_OCCASIONAL);
    }

    @Test
    void F8_a_membership_that_rests_is_dormant_whatever_else_is_known() {
        assertThat(state(new MemberFacts(
                        true,
                        300,
                        OptionalLong.of(299),
                        OptionalLong.of(1),
                        new TreeSet<>(weeks(0, 12)),
                        9,
                        9,
                        MemberFacts.Did.NOTHING,
                        4,
                        9)))
                .isEqualTo(DORMANT);
    }

    @Test
    void F8_personas_add_up_and_the_first_names_the_member() {
        assertThat(personas(did(9, 0, 0, 0, 0, 0), 0)).containsExactly(Persona.OBSERVER);
        assertThat(personas(did(0, 0, 0, 0, 0, 0), 9)).containsExactly(Persona.ABSENT);
        assertThat(personas(did(9, 1, 0, 0, 2, 2), 9)).containsExactly(Persona.CONTRIBUTOR);
        assertThat(personas(did(9, 9, 3, 3, 3, 3), 10))
                .containsExactly(
                        Persona.ORGANISER,
                        Persona.CATALYST,
                        Persona.RESPONDER,
                        Persona.CONNECTOR,
                        Persona.COLLABORATOR);
    }

    @Test
    void F8_occasional_contributors_are_told_from_sustained_ones_by_quarters() {
        assertThat(regularity(0, 0)).isEqualTo(Regularity.NEVER);
        assertThat(regularity(0, 7)).isEqualTo(Regularity.FORMER);
        assertThat(regularity(1, 1)).isEqualTo(Regularity.ONE_TIME);
        assertThat(regularity(1, 2)).isEqualTo(Regularity.OCCASIONAL);
        assertThat(regularity(2, 2)).isEqualTo(Regularity.REPEAT);
        assertThat(regularity(3, 9)).isEqualTo(Regularity.REPEAT);
        assertThat(regularity(4, 9)).isEqualTo(Regularity.SUSTAINED);
    }

    @Test
    void F8_a_state_explains_itself_in_both_languages() {
        MemberJourney journey = POLICY.judge(regular(45));

        assertThat(journey.explain(Locale.ENGLISH))
                .containsExactly(
                        "Paused, by the numbers of MEMBER_STATES_V1",
                        "days of silence: 45 of 180 that make a member lapsed",
                        "days of silence: 45 of 90 that make a member disengaged",
                        "days of silence: 45 of 30 that make a pause");
        assertThat(journey.explain(Locale.FRENCH).get(3)).isEqualTo("jours de silence : 45 sur 30 qui font une pause");
        for (MemberState state : MemberState.values()) {
            assertThat(state.label(Locale.FRENCH)).isNotEqualTo(state.label(Locale.ENGLISH));
        }
    }

    @Test
    void F8_every_threshold_has_a_source_and_can_be_set() {
        StatePolicy patient = POLICY.with("PATIENT", StateThreshold.PAUSED_DAYS, 60);

        assertThat(patient.judge(regular(45)).state()).isEqualTo(ABOUT_TO_DISENGAGE);
        assertThat(patient.judge(regular(45)).policy()).isEqualTo("PATIENT");
        assertThat(StateThreshold.values()).allMatch(each -> !each.source().isBlank());
        assertThatThrownBy(() -> POLICY.with("X", StateThreshold.PAUSED_DAYS, 91))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paused_days must not be more than disengaged_days");
        assertThatThrownBy(() -> POLICY.with("X", StateThreshold.WAVERING_DAYS, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void F8_everybody_is_in_one_state_and_plays_a_part_and_the_same_facts_say_the_same(
            @ForAll("facts") MemberFacts facts) {
        MemberJourney journey = POLICY.judge(facts);

        assertThat(journey).isEqualTo(POLICY.judge(facts));
        assertThat(journey.state()).isNotNull();
        assertThat(journey.personas()).isNotEmpty().doesNotHaveDuplicates().isSorted();
        assertThat(journey.state() == DORMANT).isEqualTo(facts.dormant());
        assertThat(journey.state() == DORMANT || !journey.because().isEmpty()).isTrue();
    }

    @Property(tries = 500)
    void F8_one_more_day_of_silence_never_brings_anybody_nearer(@ForAll("facts") MemberFacts facts) {
        List<Set<MemberState>> nearness = List.of(
                Set.of(NEWLY_ACTIVE, RETURNED, VITAL, CONSISTENT, OCCASIONAL),
                Set.of(ABOUT_TO_DISENGAGE),
                Set.of(PAUSED),
                Arrays.stream(MemberState.values())
                        .filter(state -> state.code().startsWith("disengaged"))
                        .collect(Collectors.toSet()),
                Set.of(LAPSED));

        int before = Integer.MAX_VALUE;
        for (long silent = 0; silent < 200 && !facts.dormant(); silent++) {
            MemberState state = state(new MemberFacts(
                    false,
                    facts.tenureDays(),
                    OptionalLong.of(1000),
                    OptionalLong.of(silent),
                    facts.activeWeeks(),
                    facts.partners(),
                    facts.partnersThen(),
                    facts.did(),
                    facts.quarters(),
                    facts.contributionsEver()));
            int place = IntStream.range(0, nearness.size())
                    .filter(i -> nearness.get(i).contains(state))
                    .findFirst()
                    .orElseThrow();
            assertThat(before == Integer.MAX_VALUE || place >= before).isTrue();
            before = place;
        }
    }

    @Property(tries = 100)
    void F8_a_distribution_counts_each_member_once(@ForAll("crowds") List<MemberFacts> crowd) {
        Collection<MemberJourney> members = crowd.stream().map(POLICY::judge).toList();

        JourneyDistribution distribution = JourneyDistribution.of(Instant.EPOCH, POLICY.version(), members);

        assertThat(distribution.states().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(crowd.size());
        assertThat(distribution.regularities().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(crowd.size());
        MetricValue share = distribution.share(LAPSED);
        if (crowd.isEmpty()) {
            assertThat(share).isEqualTo(MetricValue.undefined(UndefinedReason.EMPTY_COMMUNITY, 0));
        } else if (crowd.size() < 8) {
            assertThat(share).isEqualTo(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, crowd.size()));
        } else {
            double all = Arrays.stream(MemberState.values())
                    .mapToDouble(state -> distribution.share(state).value().orElseThrow())
                    .sum();
            assertThat(all).isCloseTo(1, within(1e-9));
        }
    }

    @Provide
    Arbitrary<List<MemberFacts>> crowds() {
        return facts().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<MemberFacts> facts() {
        Arbitrary<Long> days = Arbitraries.longs().between(0, 400);
        Arbitrary<Long> few = Arbitraries.longs().between(0, 6);
        Arbitrary<MemberFacts.Did> did =
                Combinators.combine(few, few, few, few, few, few).as(MemberFacts.Did::new);
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))),
                        days,
                        days.injectNull(0.2),
                        days,
                        Arbitraries.integers().between(0, 52).set().ofMaxSize(20),
                        Arbitraries.integers().between(0, 12),
                        did,
                        Arbitraries.integers().between(0, 4))
                .as((dormant, tenure, silent, more, weeks, partners, doing, quarters) -> new MemberFacts(
                        dormant,
                        tenure,
                        silent == null ? OptionalLong.empty() : OptionalLong.of(silent + more),
                        silent == null ? OptionalLong.empty() : OptionalLong.of(silent),
                        new TreeSet<>(weeks),
                        partners,
                        partners,
                        doing,
                        quarters,
                        quarters));
    }

    private static MemberState state(MemberFacts facts) {
        return POLICY.judge(facts).state();
    }

    private static Regularity regularity(int quarters, long ever) {
        return POLICY.judge(new MemberFacts(
                        false,
                        300,
                        OptionalLong.of(300),
                        OptionalLong.of(1),
                        Collections.emptySortedSet(),
                        0,
                        0,
                        MemberFacts.Did.NOTHING,
                        quarters,
                        ever))
                .regularity();
    }

    private static List<Persona> personas(MemberFacts.Did did, int partners) {
        return POLICY.judge(new MemberFacts(
                        false,
                        300,
                        OptionalLong.of(300),
                        OptionalLong.of(1),
                        Collections.emptySortedSet(),
                        partners,
                        partners,
                        did,
                        1,
                        1))
                .personas();
    }

    private static MemberFacts.Did did(
            long activities, long contributions, long collaborations, long leads, long answered, long first) {
        return new MemberFacts.Did(activities, contributions, collaborations, leads, answered, first);
    }

    /** There in four of the last weeks before falling silent. */
    private static MemberFacts regular(int silent) {
        int last = silent / 7 + 1;
        return gone(300, silent, weeks(last, Math.max(last + 3, 6)), 0);
    }

    private static MemberFacts seen(long first, long silent, Set<Integer> weeks, int partners) {
        return member(400, OptionalLong.of(first), OptionalLong.of(silent), weeks, partners);
    }

    private static MemberFacts gone(long first, long silent, Set<Integer> weeks, int partnersThen) {
        return new MemberFacts(
                false,
                400,
                OptionalLong.of(first),
                OptionalLong.of(silent),
                new TreeSet<>(weeks),
                0,
                partnersThen,
                MemberFacts.Did.NOTHING,
                0,
                0);
    }

    private static MemberFacts member(
            long tenure, OptionalLong first, OptionalLong silent, Set<Integer> weeks, int partners) {
        return new MemberFacts(
                false, tenure, first, silent, new TreeSet<>(weeks), partners, partners, MemberFacts.Did.NOTHING, 0, 0);
    }

    private static Set<Integer> weeks(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().collect(Collectors.toSet());
    }
}
