package io.copkit.participation;

import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.participation.ParticipationPolicy.BEHAVIOURAL_V1;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.ParticipationLevel;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ParticipationLawsTest {

    @Property
    void everybody_has_a_level_and_only_non_members_are_outside(@ForAll("people") ParticipationInputs person) {
        ParticipationLevel level =
                BEHAVIOURAL_V1.place(person, io.copkit.World.START).level();

        assertThat(level == OUTSIDER).isEqualTo(!person.member());
    }

    @Property
    void doing_more_never_lowers_a_level(
            @ForAll("people") ParticipationInputs person,
            @ForAll @IntRange(max = 3) int weeks,
            @ForAll @IntRange(max = 5) int contributions,
            @ForAll @IntRange(max = 2) int leads,
            @ForAll @IntRange(max = 3) int partners) {
        ParticipationInputs more = new ParticipationInputs(
                person.member(),
                person.weeks() + weeks,
                person.activities() + weeks + contributions + leads,
                person.contributions() + contributions + leads,
                person.leads() + leads,
                person.attendances(),
                person.partners() + partners,
                person.leadershipRole(),
                person.founder(),
                person.sanctioned(),
                person.tenureDays(),
                person.idleDays());

        assertThat(BEHAVIOURAL_V1.place(more, io.copkit.World.START).level())
                .isGreaterThanOrEqualTo(
                        BEHAVIOURAL_V1.place(person, io.copkit.World.START).level());
    }

    @Property
    void what_is_missing_is_exactly_what_is_not_met_of_the_next_level(@ForAll("people") ParticipationInputs person) {
        LevelDecision assessment = BEHAVIOURAL_V1.place(person, io.copkit.World.START);

        assertThat(assessment.missing()).noneMatch(Criterion::met);
        if (assessment.level() == ParticipationLevel.ACTIVE || assessment.level() == ParticipationLevel.PERIPHERAL) {
            assertThat(assessment.missing()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<ParticipationInputs> people() {
        Arbitrary<OptionalLong> days = Arbitraries.longs().between(0, 400).map(OptionalLong::of);
        return Combinators.combine(
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.integers().between(0, 13),
                        Arbitraries.longs().between(0, 20),
                        Arbitraries.longs().between(0, 4),
                        Arbitraries.longs().between(0, 8),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false, false),
                        Arbitraries.oneOf(days, Arbitraries.just(OptionalLong.empty())))
                .as((member, weeks, contributions, leads, partners, role, founder, tenure) -> new ParticipationInputs(
                        member,
                        weeks,
                        weeks + contributions + leads,
                        contributions + leads,
                        leads,
                        0,
                        partners,
                        role,
                        founder,
                        false,
                        tenure,
                        OptionalLong.empty()));
    }
}
