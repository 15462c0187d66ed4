package io.copkit.health;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.TimeWindow;
import io.copkit.lifecycle.Stage;
import io.copkit.structure.Cadence;
import io.copkit.structure.Ritual;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Values of every sort that tell how well a community is. */
public final class HealthStory {

    private HealthStory() {}

    /** Those of a community at an instant, and made ones for what it does not have. */
    public static List<Object> run(CommunitiesOfPractice cop, CommunityId community, Instant at) {
        CommunityHealth health = cop.health(community);
        List<Object> values = new ArrayList<>(health.alerts(at));
        values.add(health.at(at).orElseThrow());
        values.add(health.course(at.plus(Duration.ofDays(70)), 2).orElseThrow());
        values.addAll(health.models(at));
        values.add(AlertPolicy.standard().with(HealthAlert.DORMANT, 7));
        values.add(ExpectationModel.standard());
        values.add(ExpectationModel.standard()
                .compare(
                        new Circumstances(30, Duration.ofDays(400), Stage.MATURING),
                        List.of(Sheets.reading("participation_ratio", .4)),
                        List.of()));
        values.add(RhythmKept.of(
                List.of(new Ritual("Call", "", Cadence.WEEKLY)),
                CommunityCalendar.UTC,
                TimeWindow.upTo(at, Duration.ofDays(30)),
                List.of(LocalDate.of(2026, 2, 3))));
        return values;
    }
}
