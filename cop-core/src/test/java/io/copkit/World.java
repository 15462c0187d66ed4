package io.copkit;

import io.copkit.community.Charter;
import io.copkit.community.ExchangeMode;
import io.copkit.community.FormationBasis;
import io.copkit.community.Objective;
import io.copkit.community.StrategicMotivation.ReachObjective;
import io.copkit.community.UtilityGoal;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The library over a fresh storage, with a clock that is set by hand and ids that count. */
public final class World {

    public static final MemberId ANA = MemberId.of("ana-4711");
    public static final MemberId BEN = MemberId.of("ben-4712");
    public static final MemberId CLEO = MemberId.of("cleo-4713");
    public static final MemberId DORA = MemberId.of("dora-4714");

    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    public final InMemoryStorage memory = new InMemoryStorage();
    public final WatchedStorage storage = new WatchedStorage(memory);
    public final List<CopEvent> told = new ArrayList<>();
    public final CommunitiesOfPractice cop;

    private final AtomicInteger ids = new AtomicInteger();
    private Instant now = START;

    public World() {
        this.cop = settings().build();
    }

    /** Settings over the watched storage, to be changed. */
    public CommunitiesOfPractice.Builder settings() {
        return CommunitiesOfPractice.with(storage)
                .clock(() -> now)
                .ids(() -> "id-" + ids.incrementAndGet())
                .listener(told::add);
    }

    /** The library as another node over the same data sees it, without traps. */
    public CommunitiesOfPractice otherNode() {
        return CommunitiesOfPractice.with(memory.secondNode())
                .clock(() -> now)
                .ids(() -> "other-" + ids.incrementAndGet())
                .build();
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void setClock(Instant instant) {
        now = instant;
    }

    public static Charter charter(String name) {
        return Charter.draft(name)
                .domain("How data is described, checked and mended")
                .purpose("Fewer wrong figures in decisions")
                .objective(Objective.learn("how others find errors before their users do"));
    }

    /** A charter in which nothing is open. */
    public static Charter wholeCharter(String name) {
        return charter(name)
                .goals(UtilityGoal.PROBLEM_SOLVING, UtilityGoal.FACILITATE_LEARNING)
                .motivation(new ReachObjective("no wrong figure", "nine a month", LocalDate.of(2027, 1, 1)))
                .formation(FormationBasis.CHALLENGE, FormationBasis.EXPERTISE)
                .scope("figures, not systems")
                .audience("all who publish figures")
                .targetProfile("works with data each week")
                .values(List.of("candour", "patience"))
                .norms("Criticise figures, never people.")
                .commitments(List.of("one case a quarter"))
                .mode(ExchangeMode.CONTINUOUS);
    }

    /** A community, founded by one member and joined by others. */
    public CommunityId community(MemberId founder, MemberId... others) {
        Community community = cop.as(founder)
                .communities()
                .found(charter("Data quality " + ids.get()))
                .orElseThrow();
        for (MemberId other : others) {
            cop.as(other).memberships().join(community.id()).orElseThrow();
        }
        return community.id();
    }
}
