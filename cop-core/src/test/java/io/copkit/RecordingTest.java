package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.Recording;
import io.copkit.role.Permission;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final Instant EARLIER = Instant.parse("2026-02-27T16:30:00.123456Z");

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN);

    @Test
    void an_activity_is_stored_with_all_that_was_said_of_it() {
        Activity activity = Activity.of(ActivityKinds.ANSWER, "a-17")
                .toward(ANA)
                .inThread("t-3")
                .about("r-5")
                .amounting(42)
                .at(EARLIER);

        assertThat(cop.as(BEN).activities().record(data, activity).orElseThrow())
                .isEqualTo(new Recording(1, 0, List.of()));

        assertThat(stored())
                .containsExactly(new ActivityRecord(
                        data.value(),
                        "a-17",
                        BEN.value(),
                        "answer",
                        ANA.value(),
                        "t-3",
                        "r-5",
                        42L,
                        Instant.parse("2026-02-27T16:30:00.123Z"),
                        world.now(),
                        null));
    }

    @Test
    void recording_again_changes_nothing() {
        cop.as(BEN).activities().record(data, post("p-1")).orElseThrow();

        assertThat(cop.as(BEN).activities().record(data, post("p-1")).orElseThrow())
                .isEqualTo(new Recording(0, 1, List.of()));
        assertThat(stored()).hasSize(1);
    }

    @Test
    void another_content_under_a_known_id_is_refused_and_in_a_batch_reported() {
        cop.as(BEN).activities().record(data, post("p-1")).orElseThrow();
        Activity other = Activity.of(ActivityKinds.REPLY, "p-1").at(EARLIER);
        Refusal mismatch = Refusal.of(RefusalCode.ACTIVITY_MISMATCH, Map.of("activity", "p-1"));

        assertThat(cop.as(BEN).activities().record(data, other).refusals()).containsExactly(mismatch);
        assertThat(cop.as(BEN)
                        .activities()
                        .recordAll(data, List.of(post("p-0"), other, post("p-2")))
                        .orElseThrow())
                .isEqualTo(new Recording(2, 0, List.of(mismatch)));
        assertThat(stored()).extracting(ActivityRecord::id).containsExactlyInAnyOrder("p-0", "p-1", "p-2");
    }

    @Test
    void unknown_kinds_are_refused_each_once_and_nothing_is_stored() {
        List<Activity> batch = List.of(
                post("p-1"),
                Activity.of("stand_up", "s-1").at(EARLIER),
                Activity.of("stand_up", "s-2").at(EARLIER),
                Activity.of("quiz", "q-1").at(EARLIER));

        assertThat(cop.as(BEN).activities().recordAll(data, batch).refusals())
                .containsExactly(
                        Refusal.of(RefusalCode.UNKNOWN_ACTIVITY_KIND, Map.of("kind", "stand_up")),
                        Refusal.of(RefusalCode.UNKNOWN_ACTIVITY_KIND, Map.of("kind", "quiz")));
        assertThat(stored()).isEmpty();
    }

    @Test
    void the_host_can_register_kinds_of_its_own() {
        ActivityKind standUp = ActivityKind.of("stand_up", ActivityClass.ATTEND, 3);
        CommunitiesOfPractice agile =
                world.settings().kinds(ActivityKinds.standard().with(standUp)).build();

        assertThat(agile.as(BEN)
                        .activities()
                        .record(data, Activity.of(standUp, "s-1").at(EARLIER))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void members_record_for_themselves_only_and_strangers_nothing() {
        Activity ofAna = Activity.of(ActivityKinds.POST, "p-1").by(ANA).at(EARLIER);

        assertThat(cop.as(BEN).activities().record(data, ofAna).refusals())
                .containsExactly(Refusal.of(RefusalCode.ACTOR_MISMATCH, Map.of("activity", "p-1")));
        assertThat(cop.as(ANA).activities().record(data, ofAna).isAccepted()).isTrue();
        assertThat(cop.as(CLEO).activities().record(data, post("p-2")).refusals())
                .containsExactly(
                        Refusal.of(RefusalCode.NOT_PERMITTED, Map.of("permission", "post", "rule", "not_a_member")));
    }

    @Test
    void a_closed_community_is_read_and_nothing_is_recorded_of_it() {
        Records.setStage(world.memory, data, "closed");

        for (ActivityKind kind : List.of(ActivityKinds.POST, ActivityKinds.READ)) {
            assertThat(cop.as(BEN)
                            .activities()
                            .record(data, Activity.of(kind, "r-1").at(EARLIER))
                            .refusals())
                    .containsExactly(Refusal.of(RefusalCode.STAGE_FORBIDS, Map.of("stage", "closed")));
        }
        assertThat(cop.accessOf(BEN).allows(data, Permission.COMMUNITY_READ)).isTrue();
    }

    @Test
    void the_host_records_what_others_did_members_or_not() {
        Activity ofStranger = Activity.of(ActivityKinds.POST, "p-1").by(CLEO).at(EARLIER);

        assertThat(cop.asSystem("import").activities().record(data, ofStranger).isAccepted())
                .isTrue();
        assertThat(cop.asSystem("import").activities().record(data, post("p-2")).refusals())
                .containsExactly(Refusal.of(RefusalCode.ACTOR_MISSING, Map.of("activity", "p-2")));
        assertThat(cop.asSystem("import")
                        .activities()
                        .record(CommunityId.of("nowhere"), ofStranger)
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
        assertThat(stored()).extracting(ActivityRecord::memberId).containsExactly(CLEO.value());
    }

    @Test
    void what_is_retracted_counts_no_more_and_is_never_stored_again() {
        cop.as(BEN)
                .activities()
                .recordAll(data, List.of(post("p-1"), post("p-2")))
                .orElseThrow();

        assertThat(cop.as(ANA).activities().retract(data, List.of("p-1", "p-3")).orElseThrow())
                .isEqualTo(2);
        assertThat(cop.as(ANA).activities().retract(data, List.of("p-1")).orElseThrow())
                .isZero();
        assertThat(cop.as(BEN).activities().record(data, post("p-3")).orElseThrow())
                .isEqualTo(new Recording(0, 1, List.of()));
        assertThat(stored()).extracting(ActivityRecord::id).containsExactly("p-2");
    }

    @Test
    void retracting_needs_the_right_to_moderate() {
        assertThat(cop.as(BEN).activities().retract(data, List.of("p-1")).refusals())
                .containsExactly(Refusal.of(
                        RefusalCode.NOT_PERMITTED, Map.of("permission", "thread_moderate", "rule", "not_granted")));
        assertThat(cop.asSystem("withdrawn")
                        .activities()
                        .retract(data, List.of("p-1"))
                        .isAccepted())
                .isTrue();
        assertThat(cop.asSystem("withdrawn")
                        .activities()
                        .retract(CommunityId.of("nowhere"), List.of("p-1"))
                        .refusals())
                .containsExactly(Refusal.of(RefusalCode.COMMUNITY_UNKNOWN));
    }

    @Test
    void an_activity_has_well_formed_ids() {
        for (String id : List.of("", "x".repeat(129), "a\u0000b", "a\ud800")) {
            assertThatThrownBy(() -> Activity.of(ActivityKinds.POST, id).at(EARLIER))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> cop.as(ANA).activities().retract(data, List.of(id)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<ActivityRecord> stored() {
        ActivityFilter here = ActivityFilter.of(ActivityScope.of(data.value()));
        return world.memory
                .activities()
                .read(ActivityQuery.of(here, ActivityQuery.Order.OCCURRED, PageRequest.first(100)))
                .items();
    }

    private static Activity post(String id) {
        return Activity.of(ActivityKinds.POST, id).at(EARLIER);
    }
}
