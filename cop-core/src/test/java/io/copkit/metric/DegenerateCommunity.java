package io.copkit.metric;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.MetricValue;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The three communities of the columns of the table in the reference: without members, of one who acts, of some who are silent. */
final class DegenerateCommunity {

    /** In the order of the columns; the last two are the first and the third once more, where the host gives nothing. */
    static final List<DegenerateCommunity> ALL = List.of(
            new DegenerateCommunity("nobody", world -> world.inputs = nothing(), world -> CommunityId.of("nowhere")),
            new DegenerateCommunity("one who acts", DegenerateCommunity::onePerson, world -> world.club),
            new DegenerateCommunity(
                    "all silent",
                    world -> {
                        world.join(MetricWorld.BEN, MetricWorld.CLEO, MetricWorld.DAN);
                        world.inputs = nothing();
                    },
                    world -> world.club),
            new DegenerateCommunity("nobody and no port", world -> {}, world -> CommunityId.of("nowhere")),
            new DegenerateCommunity(
                    "all silent and no port",
                    world -> world.join(MetricWorld.BEN, MetricWorld.CLEO, MetricWorld.DAN),
                    world -> world.club));

    private final String name;
    private final Map<String, MetricValue> sheet;

    private DegenerateCommunity(String name, Consumer<MetricWorld> happens, Function<MetricWorld, CommunityId> where) {
        this.name = name;
        MetricWorld world = new MetricWorld();
        happens.accept(world);
        world.now = Instant.parse("2027-01-01T00:00:00Z");
        this.sheet =
                world
                        .cop
                        .metrics(where.apply(world))
                        .with(world.inputs)
                        .over(MetricWorld.SPRING, MetricCatalogue.all())
                        .stream()
                        .collect(Collectors.toMap(reading -> reading.metric().code(), Reading::value));
    }

    @Override
    public String toString() {
        return name;
    }

    MetricValue read(Metric metric) {
        return sheet.get(metric.code());
    }

    /** The host knows of nothing, but that sponsors planned two acts. */
    private static MetricInputs nothing() {
        return MetricInputs.NONE
                .organisations(who -> Optional.of("acme"))
                .units(who -> Optional.of("lyon"))
                .repertoire(end -> new Stock(List.of(), List.of(), List.of()))
                .themedContributions(window -> Map.of())
                .gatherings(window -> new Programme(Optional.empty(), List.of()))
                .mentoring(end -> List.of())
                .helpRequests(end -> List.of())
                .conflicts(end -> List.of())
                .recognitions(window -> List.of())
                .sponsorPlan(window -> 2);
    }

    /** Ana asks and answers herself on the day after; nobody else is there, and nobody recognises or reuses but herself. */
    private static void onePerson(MetricWorld world) {
        MemberId ana = MetricWorld.ANA;
        Instant day = Instant.parse("2026-03-03T10:00:00Z");
        world.did(ana, ActivityKinds.ASK, "t", "2026-03-03T10:00:00Z");
        world.did(ana, ActivityKinds.REPLY, "t", "2026-03-04T10:00:00Z");
        world.did(ana, ActivityKinds.FACILITATE, "2026-03-04T11:00:00Z");
        world.inputs = MetricInputs.NONE
                .organisations(who -> Optional.of("acme"))
                .units(who -> Optional.of("lyon"))
                .repertoire(end -> new Stock(
                        List.of(new Resource(
                                MetricWorld.FOUNDED,
                                Optional.of(ana),
                                Optional.empty(),
                                Optional.of(day),
                                Optional.empty(),
                                0,
                                List.of(new Reuse(ana, day, ReuserKind.NOVICE)))),
                        List.of(new Pointer(Optional.of(ana))),
                        List.of()))
                .themedContributions(window -> Map.of())
                .gatherings(window -> new Programme(
                        Optional.of(Duration.ofDays(7)), List.of(new Gathering(day, Optional.of(day), Set.of(ana)))))
                .mentoring(end -> List.of(new Pair(MemberId.of("guide"), ana, day, Optional.empty(), List.of(), 0, 0)))
                .helpRequests(end ->
                        List.of(new Request(day, false, Optional.empty(), false, Optional.empty(), Optional.empty())))
                .conflicts(end -> List.of(new Case(day, Optional.empty(), Set.of(ana))))
                .recognitions(window -> List.of(new Recognition(ana, Optional.of(ana), day)))
                .sponsorPlan(window -> 2);
    }
}
