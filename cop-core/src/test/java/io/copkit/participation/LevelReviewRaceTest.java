package io.copkit.participation;

import static io.copkit.participation.LevelClub.BEN;
import static io.copkit.participation.LevelClub.CLEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.World;
import io.copkit.engagement.CountedStorage;
import io.copkit.history.HistoryEntry;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.OutcomeUnknownException;
import io.copkit.storage.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several who review at once, and reviews that are interrupted; and how much a review asks and writes. */
class LevelReviewRaceTest {

    private static final int MANY = 1_200;

    private final LevelClub club = new LevelClub();
    private final World world = club.world;

    @Test
    void two_nodes_that_review_at_once_write_each_change_once() throws Exception {
        joined(300);
        List<CommunitiesOfPractice> nodes = List.of(club.cop, world.otherNode());
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> reviews = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            CommunitiesOfPractice node = nodes.get(i % 2);
            reviews.add(() -> node.asSystem("monthly").levels().review(club.id).isAccepted());
        }
        try {
            for (Future<Boolean> review : pool.invokeAll(reviews)) {
                assertThat(review.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(changes()).hasSize(303);
        assertThat(club.cop.levels(club.id).distribution().members()).isEqualTo(303);
    }

    @Test
    void a_lost_race_is_decided_anew_on_what_the_other_has_left() {
        club.contributed(BEN, 4);
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .as(LevelClub.ANA)
                        .levels()
                        .ceiling(club.id, BEN, ParticipationLevel.PERIPHERAL, "rests", java.util.Optional.empty())
                        .orElseThrow());

        club.review();

        assertThat(club.level(BEN)).contains(ParticipationLevel.PERIPHERAL);
        assertThat(club.level(CLEO)).contains(ParticipationLevel.PERIPHERAL);
    }

    @Test
    void a_review_whose_answer_was_lost_is_settled_by_the_same_change() {
        world.storage.loseAnswerOfNext("commit", new OutcomeUnknownException("the connection broke", null));

        assertThat(club.review().changed()).isEqualTo(3);
        assertThat(changes()).hasSize(3);
    }

    @Test
    void a_review_that_was_interrupted_goes_on_where_it_stopped() {
        joined(MANY);
        world.storage.onNext("commit", call -> call.proceed());
        world.storage.onNext("commit", call -> {
            throw new StorageException("the disk is full", null, false);
        });
        assertThatThrownBy(club::review).isInstanceOf(StorageException.class);
        assertThat(changes()).hasSize(999);

        assertThat(club.review().changed()).isEqualTo(MANY + 3 - 999);
        assertThat(club.review().changed()).isZero();
    }

    @Test
    void a_commit_holds_a_thousand_records_at_most_and_nothing_that_did_not_change() {
        joined(MANY);
        club.review();
        club.contributed(BEN, 4);
        List<ChangeSet> written = new ArrayList<>();
        world.storage.watch("commit", changes -> written.add((ChangeSet) changes));
        world.pass(Duration.ofDays(1));

        LevelReview review = club.review();

        assertThat(review.reviewed()).isEqualTo(MANY + 3);
        assertThat(review.changed()).isEqualTo(1);
        assertThat(written)
                .singleElement()
                .satisfies(changes -> assertThat(changes.puts())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                MembershipRecord.class,
                                record -> assertThat(record.memberId()).isEqualTo(BEN.value())));
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_members() {
        club.review();
        int few = queries();
        joined(MANY);
        club.review();

        assertThat(queries()).isEqualTo(few).isEqualTo(6);
    }

    @Test
    void adding_a_lurker_changes_nobody() {
        club.carried(BEN, 9);
        club.review();
        Map<MemberId, ParticipationLevel> before = levels();
        MemberId lurker = MemberId.of("lurker");
        club.cop.as(lurker).memberships().join(club.id).orElseThrow();

        LevelReview review = club.review();

        assertThat(review.changed()).as("the lurker alone").isEqualTo(1);
        assertThat(levels()).containsAllEntriesOf(before).containsEntry(lurker, ParticipationLevel.PERIPHERAL);
    }

    /** How many calls a review takes that finds nothing to write. */
    private int queries() {
        CountedStorage counted = new CountedStorage(world.memory);
        CommunitiesOfPractice cop =
                CommunitiesOfPractice.with(counted).clock(world::now).build();
        assertThat(cop.asSystem("monthly")
                        .levels()
                        .review(club.id)
                        .orElseThrow()
                        .changed())
                .isZero();
        return counted.queries();
    }

    private Map<MemberId, ParticipationLevel> levels() {
        Map<MemberId, ParticipationLevel> levels = new java.util.HashMap<>();
        club.cop
                .history(club.id)
                .asOf(world.now())
                .belongings()
                .forEach((member, belonging) -> belonging.level().ifPresent(level -> levels.put(member, level)));
        return levels;
    }

    private List<HistoryEntry> changes() {
        return club.cop.history(club.id).transitions(10_000).items().stream()
                .filter(entry -> entry.what().equals("level.changed"))
                .toList();
    }

    private void joined(int members) {
        CommunityId id = club.id;
        for (int i = 0; i < members; i++) {
            club.cop.as(MemberId.of("m-" + i)).memberships().join(id).orElseThrow();
        }
    }
}
