package io.copkit.metric;

import io.copkit.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of everything that a host can give to metrics. */
public final class HostInputs {

    private HostInputs() {}

    /** All about one person and one instant. */
    public static List<Object> values(MemberId who, Instant at) {
        Repertoire.Resource resource = new Repertoire.Resource(
                at,
                Optional.of(who),
                Optional.empty(),
                Optional.of(at),
                Optional.empty(),
                2,
                List.of(new Repertoire.Reuse(who, at, ReuserKind.NOVICE)));
        return List.of(
                new Repertoire.Stock(List.of(resource), List.of(new Repertoire.Pointer(Optional.of(who))), List.of(at)),
                new Gatherings.Programme(
                        Optional.of(Duration.ofDays(7)),
                        List.of(new Gatherings.Gathering(at, Optional.of(at), Set.of(who)))),
                new Mentoring.Pair(who, MemberId.of("mentee"), at, Optional.empty(), List.of(at), 2, 1),
                new HelpRequests.Request(at, true, Optional.of(at), true, Optional.of(at), Optional.empty()),
                new ConflictCases.Case(at, Optional.of(at), Set.of(who)),
                new Recognitions.Recognition(who, Optional.empty(), at),
                new Expertise(3, 1, 2, 1, .5, 4, 1));
    }
}
