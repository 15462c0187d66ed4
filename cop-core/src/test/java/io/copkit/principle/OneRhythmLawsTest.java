package io.copkit.principle;

import static io.copkit.World.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.BlueprintId;
import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.World;
import io.copkit.blueprint.Template;
import io.copkit.community.CommunityType;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.health.RhythmKept;
import io.copkit.structure.Cadence;
import io.copkit.structure.Practice;
import io.copkit.structure.Ritual;
import io.copkit.structure.Structure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Whether the rituals are kept is one figure, for the principles and for health, by the calendar of the host. */
class OneRhythmLawsTest {

    private static final CommunityCalendar AUCKLAND = CommunityCalendar.of(ZoneId.of("Pacific/Auckland"));

    @Property(tries = 40)
    void PD6_PD7_F11_what_the_principles_say_of_rituals_is_the_rhythm_that_health_sees(
            @ForAll @Size(max = 12) Set<@IntRange(max = 4300) Integer> heldAtHours,
            @ForAll Cadence cadence,
            @ForAll @IntRange(min = 8, max = 250) int today) {
        Club club = new Club(cadence);
        heldAtHours.forEach(hour -> club.held(World.START.plus(Duration.ofHours(hour))));
        club.world.setClock(World.START.plus(Duration.ofDays(today)));

        RhythmKept rhythm = club.cop.health(club.id).rhythm(club.lastWeeks()).orElseThrow();
        Map<PrincipleMeasure, MetricValue> figures =
                club.cop.principles(club.id).figures(club.world.now());

        assertThat(figures)
                .containsEntry(PrincipleMeasure.ROUTINE, rhythm.adherence())
                .containsEntry(PrincipleMeasure.CADENCE, rhythm.adherence())
                .containsEntry(PrincipleMeasure.LONGEST_GAP, rhythm.silence());
    }

    @Test
    void PD7_before_the_first_week_is_over_nothing_is_said_of_rituals() {
        Club club = new Club(Cadence.WEEKLY);

        Map<PrincipleMeasure, MetricValue> figures =
                club.cop.principles(club.id).figures(club.world.now());

        MetricValue tooSoon = MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, 0);
        assertThat(figures)
                .containsEntry(PrincipleMeasure.ROUTINE, tooSoon)
                .containsEntry(PrincipleMeasure.LONGEST_GAP, tooSoon);
    }

    /** A community of a host on the other side of the world, with one ritual. */
    private static final class Club {

        private final World world = new World();
        private final CommunitiesOfPractice cop =
                world.settings().calendar(AUCKLAND).build();
        private final CommunityId id = world.community(ANA);
        private int acts;

        Club(Cadence cadence) {
            Template template = new Template(
                    CommunityType.DISCIPLINE,
                    cop.community(id).orElseThrow().regime(),
                    Practice.NONE.with(new Ritual("Call", "", cadence)));
            BlueprintId blueprint = cop.asSystem("organisation")
                    .blueprints()
                    .define("Regular", template)
                    .orElseThrow()
                    .id();
            Structure structure = cop.asSystem("organisation").structure();
            structure
                    .apply(structure.planBlueprint(id, blueprint).orElseThrow().id())
                    .orElseThrow();
        }

        void held(Instant at) {
            world.setClock(at);
            cop.asSystem("calendar")
                    .activities()
                    .record(
                            id,
                            Activity.of(ActivityKinds.EVENT_ATTEND, "act-" + acts++)
                                    .by(ANA)
                                    .at(at))
                    .orElseThrow();
        }

        /** Up to 26, since the one in which the community was founded. */
        TimeWindow lastWeeks() {
            List<CalendarPeriod> weeks = AUCKLAND.lastWeeks(world.now(), 26).stream()
                    .filter(week -> week.window().to().isAfter(World.START))
                    .toList();
            return TimeWindow.between(
                    weeks.get(0).window().from(),
                    weeks.get(weeks.size() - 1).window().to());
        }
    }
}
