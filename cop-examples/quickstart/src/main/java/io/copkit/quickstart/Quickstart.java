package io.copkit.quickstart;

import static io.copkit.engagement.ActivityKinds.ANSWER;
import static io.copkit.engagement.ActivityKinds.ASK;

import io.copkit.ActingMember;
import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ResponseTimes;
import io.copkit.engagement.TimeWindow;
import io.copkit.storage.memory.InMemoryStorage;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** The shortest useful program: a community is founded, somebody asks, somebody answers, and a figure tells of it. */
public final class Quickstart {

    private Quickstart() {}

    /** Runs the example. */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Instant monday = Instant.parse("2026-09-07T09:00:00Z");
        Instant later = monday.plus(Duration.ofMinutes(90));
        TimeWindow week = TimeWindow.between(monday, monday.plus(Duration.ofDays(7)));
        // region embed
        var cop = CommunitiesOfPractice.with(new InMemoryStorage()).build();
        ActingMember ana = cop.as(MemberId.of("ana"));
        ActingMember ben = cop.as(MemberId.of("ben"));
        var charter = Charter.draft("Data quality").domain("Checking data").objective(Objective.learn("early checks"));
        CommunityId data = ana.communities().found(charter).map(Community::id).orElseThrow();
        ben.memberships().join(data).orElseThrow();
        ben.activities().record(data, Activity.of(ASK, "q1").inThread("t1").at(monday));
        ana.activities().record(data, Activity.of(ANSWER, "a1").inThread("t1").at(later));
        ResponseTimes waits = cop.engagement(data).threads(week).all();
        out.println("Seconds to the first answer: " + waits.medianSeconds().value());
        // endregion
    }
}
