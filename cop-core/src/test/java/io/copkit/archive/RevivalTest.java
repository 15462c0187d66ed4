package io.copkit.archive;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.CLEO;
import static io.copkit.World.DORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.WatchedStorage;
import io.copkit.World;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.StorageException;
import io.copkit.storage.TransitionRecord;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevivalTest {

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;
    private final CommunityId data = world.community(ANA, BEN, CLEO);

    @Test
    void LO7_alumni_of_a_community_that_was_opened_again_are_invited_and_not_enrolled() {
        world.pass(Duration.ofDays(10));
        move(Stage.CLOSED, Stage.POTENTIAL);
        world.pass(Duration.ofDays(1));
        cop.as(CLEO).memberships().affirm(data).orElseThrow();
        cop.as(DORA).memberships().join(data).orElseThrow();

        Recall recall = cop.as(ANA).revivals().recall(data).orElseThrow();

        assertThat(recall.asked()).containsExactly(BEN);
        assertThat(recall.staying()).containsExactlyInAnyOrder(ANA, CLEO, DORA);
        assertThat(cop.membership(data, BEN).orElseThrow()).isInstanceOf(Membership.Invited.class);
        assertThat(cop.accessOf(BEN).communities()).doesNotContain(data);
        assertThat(cop.as(ANA).revivals().recall(data).orElseThrow().asked())
                .as("nobody is asked twice")
                .isEmpty();

        cop.as(BEN).invitations().accept(data).orElseThrow();

        assertThat(cop.membership(data, BEN).orElseThrow()).isInstanceOf(Membership.Active.class);
        assertThat(cop.history(data).of(BEN).periods()).hasSize(2);
    }

    @Test
    void LO7_after_a_dispersion_consent_is_needed_anew_when_it_is_more_than_a_year_old() {
        world.pass(Duration.ofDays(300));
        cop.as(CLEO).memberships().affirm(data).orElseThrow();
        world.pass(Duration.ofDays(65));
        move(Stage.DISPERSED, Stage.COALESCING);
        assertThat(cop.as(ANA).revivals().recall(data).orElseThrow().asked())
                .as("to the day, a year is not more than a year")
                .isEmpty();

        world.pass(Duration.ofMillis(1));

        assertThat(cop.as(ANA).revivals().recall(data).orElseThrow().asked()).containsExactly(BEN);
        assertThat(cop.membership(data, CLEO).orElseThrow()).isInstanceOf(Membership.Active.class);
    }

    @Test
    void LO7_the_last_facilitator_stays_until_there_is_another() {
        cop.as(ANA).roles().appoint(data, BEN, Role.LIBRARIAN).orElseThrow();
        world.pass(Duration.ofDays(10));
        move(Stage.CLOSED, Stage.POTENTIAL);

        Recall recall = cop.asSystem("portfolio").revivals().recall(data).orElseThrow();

        assertThat(recall.staying()).containsExactly(ANA);
        assertThat(recall.asked()).containsExactlyInAnyOrder(BEN, CLEO);
        cop.as(BEN).invitations().accept(data).orElseThrow();
        assertThat(active(BEN).roles()).as("roles are given anew, if at all").isEmpty();
    }

    @Test
    void LO7_many_are_asked_in_several_commits_and_a_repetition_asks_only_those_who_are_left() {
        for (int i = 0; i < 60; i++) {
            cop.as(MemberId.of("m-" + i)).memberships().join(data).orElseThrow();
        }
        world.pass(Duration.ofDays(10));
        move(Stage.CLOSED, Stage.POTENTIAL);
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.failNext("commit", new StorageException("the node died", null, false));
        try {
            cop.as(ANA).revivals().recall(data);
        } catch (StorageException died) {
            assertThat(died).hasMessage("the node died");
        }
        world.storage.disarm();

        Recall rest = world.otherNode().as(ANA).revivals().recall(data).orElseThrow();

        assertThat(rest.asked()).hasSizeBetween(20, 30);
        assertThat(cop.accessIn(data).orElseThrow().members()).containsExactly(ANA);
    }

    @Test
    void LO7_nobody_is_asked_where_nothing_was_revived_or_by_whom_it_is_not_for() {
        assertThat(cop.as(ANA).revivals().recall(data).refusals()).containsExactly(Refusal.of(RefusalCode.NOT_REVIVED));
        assertThat(cop.as(BEN).revivals().recall(data).refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.NOT_PERMITTED);
    }

    private Membership.Active active(MemberId member) {
        return (Membership.Active) cop.membership(data, member).orElseThrow();
    }

    /** Moves the community past the guards, as its history tells it. */
    private void move(Stage from, Stage to) {
        CommunityRecord old = world.memory.state().findCommunity(data.value()).orElseThrow();
        CommunityRecord next = new CommunityRecord(
                old.id(),
                old.version() + 1,
                old.slug(),
                old.sortKey(),
                old.parentId(),
                old.ancestorIds(),
                old.type(),
                to.code(),
                world.now(),
                old.status(),
                old.discoverability(),
                old.joinPolicy(),
                old.contentAccess(),
                old.createdAt(),
                old.dueAt(),
                old.terms(),
                old.people(),
                old.body());
        TransitionRecord step = new TransitionRecord(
                "moved",
                data.value(),
                TransitionRecord.NOT_YET,
                "moved",
                null,
                next.key().recordType(),
                next.key().recordId(),
                next.version(),
                "*",
                null,
                List.of(),
                "stage.moved",
                from.code(),
                to.code(),
                "guards_met",
                world.now(),
                world.now(),
                null,
                "{\"schema\":1,\"host\":\"test\"}",
                "");
        world.memory.state().commit(ChangeSet.putting("moved", List.of(next), List.of(step)));
    }
}
