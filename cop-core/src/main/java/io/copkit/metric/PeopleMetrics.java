package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Direction.LOWER;
import static io.copkit.metric.Span.END;
import static io.copkit.metric.Span.HISTORY;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.membership.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who belongs, and who takes part. */
final class PeopleMetrics {

    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Set<Origin> OWN_WILL = EnumSet.of(Origin.JOINED, Origin.INVITED, Origin.FOUNDED);
    private static final String NEW_CONTRIBUTORS = "CHAOSS, New Contributors";

    private PeopleMetrics() {}

    static List<Measured> all() {
        return List.of(
                Measured.of(
                        Metric.draft("members")
                                .people()
                                .over(END)
                                .from(Input.MEMBERSHIPS)
                                .by("N", "CopKit"),
                        facts -> Values.count(facts.members().size())),
                Measured.of(
                        Metric.draft("active_members")
                                .people()
                                .better(HIGHER)
                                .by("members with an activity other than reading", "CopKit"),
                        facts -> count(facts, Deeds::active)),
                Measured.of(
                        Metric.draft("reached_members")
                                .people()
                                .better(HIGHER)
                                .by("members with an activity, reading included", "Jive, DAU and MAU"),
                        facts -> count(facts, did -> did.activities() > 0)),
                Measured.ofMembers(
                        Metric.draft("participation_ratio")
                                .better(HIGHER)
                                .by("members who contributed, collaborated or led / N", "CopKit"),
                        facts -> share(facts, did -> did.contributions() > 0)),
                Measured.ofMembers(
                        Metric.draft("breadth_ratio")
                                .better(HIGHER)
                                .by("members who contributed, collaborated, led or attended / N", "CopKit"),
                        facts -> share(facts, Deeds::tookPart)),
                beginners("new_contributors", "contribution", PastDeeds.CONTRIBUTED),
                beginners("new_collaborators", "activity of collaboration", of -> of == ActivityClass.COLLABORATE),
                beginners("new_leaders", "activity of leadership", of -> of == ActivityClass.LEAD),
                Measured.of(
                        Metric.draft("inactive_contributors")
                                .people()
                                .better(LOWER)
                                .over(HISTORY)
                                .by(
                                        "members who contributed, last more than 180 days before the end",
                                        "CHAOSS, Inactive Contributors; 180 days as in GrimoireLab"),
                        facts -> Values.count(
                                last(facts, PastDeeds.CONTRIBUTED, at -> at.isBefore(ago(facts, HALF_A_YEAR))))),
                Measured.ofMembers(
                        Metric.draft("drifting_share")
                                .better(LOWER)
                                .over(HISTORY)
                                .by(
                                        "members active in the last 365 days and not in the last 180 / members active in the last 365 days",
                                        "LFX, drifting away"),
                        PeopleMetrics::drifting),
                Measured.ofMembers(
                        Metric.draft("voluntary_ratio")
                                .better(HIGHER)
                                .over(END)
                                .from(Input.MEMBERSHIPS)
                                .by("members who founded, joined or accepted an invitation / N", "CopKit"),
                        facts -> Values.share(
                                facts.members().values(),
                                member -> member.origin()
                                        .filter(OWN_WILL::contains)
                                        .isPresent(),
                                UndefinedReason.EMPTY_COMMUNITY)));
    }

    private static Measured beginners(String code, String what, Predicate<ActivityClass> of) {
        return Measured.of(
                Metric.draft(code)
                        .people()
                        .better(HIGHER)
                        .over(HISTORY)
                        .by("members whose first " + what + " ever lies in the window", NEW_CONTRIBUTORS),
                facts -> Values.count(facts.members().values().stream()
                        .filter(member -> Values.in(
                                facts.window(), facts.historyOf(member.member()).first(of)))
                        .count()));
    }

    private static MetricValue drifting(WindowFacts facts) {
        long year = last(facts, PastDeeds.ACTIVE, at -> !at.isBefore(ago(facts, A_YEAR)));
        long awake = last(facts, PastDeeds.ACTIVE, at -> !at.isBefore(ago(facts, HALF_A_YEAR)));
        return MetricValue.rate(year - awake, year, UndefinedReason.NO_ACTIVITY);
    }

    private static long last(WindowFacts facts, Predicate<ActivityClass> what, Predicate<Instant> wanted) {
        return facts.members().values().stream()
                .map(member -> facts.historyOf(member.member()).last(what))
                .flatMap(Optional::stream)
                .filter(wanted)
                .count();
    }

    private static Instant ago(WindowFacts facts, Duration length) {
        return facts.window().to().minus(length);
    }

    private static MetricValue count(WindowFacts facts, Predicate<Deeds> wanted) {
        return MetricValue.of(
                (double) facts.deedsOfMembers().filter(wanted).count(),
                facts.members().size());
    }

    private static MetricValue share(WindowFacts facts, Predicate<Deeds> wanted) {
        return Values.share(facts.deedsOfMembers().toList(), wanted, UndefinedReason.EMPTY_COMMUNITY);
    }
}
