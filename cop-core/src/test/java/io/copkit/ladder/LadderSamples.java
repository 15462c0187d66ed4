package io.copkit.ladder;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.World;
import io.copkit.engagement.Basis;
import io.copkit.engagement.Concentration;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.role.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of every value that ladders know, for tests that look at all of them. */
public final class LadderSamples {

    private LadderSamples() {}

    /** All of them. */
    public static List<Object> values() {
        Metric score = new Metric(
                "score",
                "score",
                "score",
                new Source.Score(Selection.EVERYTHING, Span.days(365), new Decay(45, Map.of("post", 90))));
        Ladder ladder = new Ladder(
                "SAMPLE",
                2,
                "Sample",
                "Exemple",
                Climb.HIGHEST,
                new Keeping(Duration.ofDays(3), 1),
                List.of(score),
                List.of(
                        Ladders.ONION_80_15_5.rungs().get(0),
                        Rung.byHand("hand", "By hand", "À la main", ParticipationLevel.CORE)
                                .keptBy(new Staying.Meeting(
                                        new Requirement.Not(new Requirement.InRole(Set.of(Role.FACILITATOR)))))),
                List.of(Ladders.OCCASIONAL));
        LadderInputs inputs = LadderInputs.NONE
                .with(Map.of("score", 1.5))
                .among(Map.of("all", 2.0))
                .after(Duration.ofDays(9))
                .backedBy(List.of(new Backing(World.BEN, "casual", World.START, World.START.plusMillis(1))));
        Ladder vouching =
                LadderTest.ladder(Rung.of("r", "R", "R", ParticipationLevel.ACTIVE, new Requirement.Vouched(2)));
        Basis basis = new Basis(
                TimeWindow.between(World.START, World.START.plusMillis(1)), ZoneOffset.UTC, Population.MEMBERS);
        return List.of(
                ladder,
                Ladders.ORBIT_12.with(Ladders.ELDER, Ladders.LED_EVER),
                Ladders.DISCOURSE_CLASSIC,
                Ladders.ONION_80_15_5,
                vouching.review(inputs, Optional.empty(), Bounds.notBelow("r"), World.START),
                Bounds.LOCKED,
                inputs,
                DiscourseSettings.TIGHT,
                new DecayedSum(45, LocalDate.of(2026, 3, 2), 1.5),
                new Love(0.5, 0.4),
                new Reach.Connection(7, 3),
                NielsenTriple.of(Concentration.of(basis, new long[] {1}, UndefinedReason.EMPTY_COMMUNITY)),
                OrbitMovement.between(Map.of(MemberId.of("a"), OrbitLevel.LEADING), Map.of()),
                LevelModel.ORBIT.levels().get(0));
    }
}
