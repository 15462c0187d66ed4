package io.copkit.benchmarks.ingest;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.engagement.Activities;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.storage.CopStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Twenty communities of a hundred members, each of whom records with an access view that is held. */
final class Recorders {

    static final int COMMUNITIES = 20;
    static final int MEMBERS = 100;

    private static final long FIRST = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long STEP = 1_000;

    final List<CommunityId> communities = new ArrayList<>();
    final List<MemberId> members = new ArrayList<>();
    private final List<Activities> recording = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    Recorders(CopStorage storage) {
        CommunitiesOfPractice cop = CommunitiesOfPractice.with(storage).build();
        for (int m = 0; m < MEMBERS; m++) {
            members.add(MemberId.of(new UUID(m, m).toString()));
        }
        for (int c = 0; c < COMMUNITIES; c++) {
            CommunityId community = cop.as(members.get(0))
                    .communities()
                    .found(Charter.draft("Community " + c)
                            .domain("Everything")
                            .purpose("To record")
                            .objective(Objective.learn("how")))
                    .orElseThrow()
                    .id();
            communities.add(community);
            for (MemberId member : members.subList(1, MEMBERS)) {
                cop.as(member).memberships().join(community).orElseThrow();
            }
        }
        for (MemberId member : members) {
            recording.add(cop.as(cop.accessOf(member)).activities());
        }
    }

    /** The number of the next activity; each is another. */
    int next() {
        return next.getAndIncrement();
    }

    static String id(int number) {
        return new UUID(number * 0x9E3779B97F4A7C15L, number).toString();
    }

    CommunityId community(int number) {
        return communities.get(number % COMMUNITIES);
    }

    static int member(int number) {
        return number / COMMUNITIES % MEMBERS;
    }

    static String thread(int number) {
        return "t-" + number / 200;
    }

    static long at(int number) {
        return FIRST + number * STEP;
    }

    private static Activity activity(int number) {
        return Activity.of(ActivityKinds.POST, id(number))
                .inThread(thread(number))
                .at(Instant.ofEpochMilli(at(number)));
    }

    /** Records one activity. */
    Object record(int number) {
        return recording
                .get(member(number))
                .record(community(number), activity(number))
                .orElseThrow();
    }

    /** Records as many activities of one member in one community. */
    Object recordAll(int number, int count) {
        List<Activity> activities = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            activities.add(activity(next()));
        }
        return recording
                .get(member(number))
                .recordAll(community(number), activities)
                .orElseThrow();
    }
}
