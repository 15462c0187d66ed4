package io.copkit.metric;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CountedStorage;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chess club, founded by Ana in January, and what happens in it. */
class MetricWorld {

    /** Eight whole weeks, from a Monday to a Monday. */
    static final TimeWindow SPRING =
            TimeWindow.between(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-04-27T00:00:00Z"));

    static final Instant FOUNDED = Instant.parse("2026-01-05T09:00:00Z");
    static final MemberId ANA = MemberId.of("ana");
    static final MemberId BEN = MemberId.of("ben");
    static final MemberId CLEO = MemberId.of("cleo");
    static final MemberId DAN = MemberId.of("dan");

    final CopStorage storage = new InMemoryStorage();
    Instant now = FOUNDED;
    final CommunitiesOfPractice cop =
            CommunitiesOfPractice.with(storage).clock(() -> now).build();
    final CommunityId club = found("Club");
    MetricInputs inputs = MetricInputs.NONE;
    private int recorded;

    CommunityId found(String name) {
        return cop.as(ANA)
                .communities()
                .found(Charter.draft(name).domain("Chess").objective(Objective.learn("openings")))
                .orElseThrow()
                .id();
    }

    Metrics metrics() {
        return cop.metrics(club).with(inputs);
    }

    MetricValue read(String code) {
        return read(code, SPRING);
    }

    MetricValue read(String code, TimeWindow window) {
        return metrics().read(MetricCatalogue.find(code).orElseThrow(), window).value();
    }

    double number(String code) {
        return read(code).value().orElseThrow(() -> new AssertionError(code + " is " + read(code)));
    }

    static UndefinedReason reason(MetricValue value) {
        return ((MetricValue.Undefined) value).reason();
    }

    int queriesOfASheet() {
        CountedStorage counted = new CountedStorage(storage);
        CommunitiesOfPractice.with(counted)
                .clock(() -> now)
                .build()
                .metrics(club)
                .with(inputs)
                .over(SPRING);
        return counted.queries();
    }

    void join(MemberId... members) {
        for (MemberId member : members) {
            cop.as(member).memberships().join(club).orElseThrow();
        }
    }

    void joinAt(String at, MemberId... members) {
        now = Instant.parse(at);
        join(members);
    }

    void thread(String thread, String asked, @Nullable String answered) {
        did(ANA, ActivityKinds.ASK, thread, asked);
        if (answered != null) {
            did(BEN, ActivityKinds.ANSWER, thread, answered);
        }
    }

    void did(MemberId who, ActivityKind kind, String at) {
        record(next(who, kind), at);
    }

    void did(MemberId who, ActivityKind kind, String thread, String at) {
        record(next(who, kind).inThread(thread), at);
    }

    void toward(MemberId who, MemberId whom, String at) {
        record(next(who, ActivityKinds.ANSWER).toward(whom), at);
    }

    Activity.Draft next(MemberId who, ActivityKind kind) {
        return Activity.of(kind, "a" + recorded++).by(who);
    }

    void record(Activity.Draft draft, String at) {
        record(club, draft, at);
    }

    void record(CommunityId where, Activity.Draft draft, String at) {
        Instant before = now;
        now = Instant.parse("2027-01-01T00:00:00Z");
        cop.asSystem("log")
                .activities()
                .recordAll(where, List.of(draft.at(Instant.parse(at))))
                .orElseThrow();
        now = before;
    }
}
