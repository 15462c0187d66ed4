package io.copkit.quickstart;

import io.copkit.CommunitiesOfPractice;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Community;
import io.copkit.community.Objective;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.EngagementReport;
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
        TimeWindow week = TimeWindow.between(monday, monday.plus(Duration.ofDays(7)));
        // tag::embed[]
        CommunitiesOfPractice cop =
                CommunitiesOfPractice.with(new InMemoryStorage()).build();
        MemberId ana = MemberId.of("ana"), ben = MemberId.of("ben");

        Community data = cop.as(ana).communities().found(Charter.draft("Data quality")
                .domain("How data is described, checked and mended")
                .objective(Objective.learn("how others find errors first"))).orElseThrow();
        cop.as(ben).memberships().join(data.id()).orElseThrow();
        cop.as(ben).activities().record(data.id(),
                Activity.of(ActivityKinds.ASK, "q-1").inThread("t-1").at(monday));
        cop.as(ana).activities().record(data.id(),
                Activity.of(ActivityKinds.ANSWER, "a-1").toward(ben).inThread("t-1").at(monday.plusSeconds(5_400)));

        EngagementReport report = cop.engagement(data.id()).over(week);
        out.println("First answer after " + report.threads().all().median() + " s");
        // end::embed[]
    }
}
