package io.copkit;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static io.copkit.World.charter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.community.Charter;
import io.copkit.community.CommunityEvent;
import io.copkit.community.Objective;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipEvent;
import io.copkit.role.Role;
import io.copkit.role.RoleEvent;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.OutcomeUnknownException;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StorageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoundingTest {

    private static final Duration A_WHILE = Duration.ofMinutes(2);
    private final StorageException broken = new StorageException("the disk is full", null, false);

    private final World world = new World();
    private final CommunitiesOfPractice cop = world.cop;

    @Test
    void the_founder_becomes_member_founder_and_facilitator_of_a_potential_community() {
        Community community =
                cop.as(ANA).communities().found(charter("Qualité des données")).orElseThrow();

        assertThat(cop.community(community.id())).contains(community);
        assertThat(community.stage()).isEqualTo(Stage.POTENTIAL);
        assertThat(community.slug()).isEqualTo("qualite-des-donnees");
        assertThat(community.founders()).containsExactly(ANA);
        assertThat(cop.membership(community.id(), ANA))
                .get()
                .isInstanceOfSatisfying(
                        Membership.Active.class,
                        active -> assertThat(active.roles()).containsExactly(Role.FOUNDER, Role.FACILITATOR));
    }

    @Test
    void texts_come_back_exactly_as_given() {
        Charter charter = Charter.draft("  Ünïcode e\u0301 👩\u200d🔬 ")
                .domain("\tlines\nand \"quotes\" {braces}\r\n")
                .objective(Objective.improvePractice("ß"))
                .objective(Objective.developKnowledge("…"));

        Community community = cop.as(ANA).communities().found(charter).orElseThrow();

        assertThat(cop.community(community.id()).orElseThrow().charter()).isEqualTo(charter);
    }

    @Test
    void what_happened_comes_back_and_is_told() {
        Outcome<Community> outcome = cop.as(ANA).communities().found(charter("Data"));

        assertThat(outcome.events())
                .extracting(event -> (Object) event.getClass())
                .containsExactly(
                        CommunityEvent.Founded.class,
                        MembershipEvent.Joined.class,
                        RoleEvent.Appointed.class,
                        RoleEvent.Appointed.class);
        assertThat(outcome.events().get(3)).isInstanceOfSatisfying(RoleEvent.Appointed.class, appointed -> {
            assertThat(appointed.before()).containsExactly(Role.FOUNDER);
            assertThat(appointed.after()).containsExactlyInAnyOrder(Role.FOUNDER, Role.FACILITATOR);
        });
        assertThat(world.told).isEqualTo(outcome.events());
    }

    @Test
    void an_empty_draft_is_refused_with_all_that_is_missing() {
        Outcome<Community> outcome = cop.as(ANA).communities().found(Charter.draft(" "));

        assertThat(outcome.refusals())
                .containsExactly(
                        refusal(RefusalCode.TEXT_MISSING, "field", "name"),
                        refusal(RefusalCode.TEXT_MISSING, "field", "domain"),
                        Refusal.of(RefusalCode.OBJECTIVE_MISSING),
                        Refusal.of(RefusalCode.SLUG_EMPTY));
        assertThat(world.storage.calls()).isEmpty();
    }

    @Test
    void over_long_texts_are_refused_with_the_limit() {
        Charter charter = charter("n".repeat(121)).domain("d".repeat(4_001)).purpose("p".repeat(4_001));

        assertThat(charter.refusals())
                .containsExactly(tooLong("name", "120"), tooLong("domain", "4000"), tooLong("purpose", "4000"));
        assertThat(charter("n".repeat(120)).domain("😀".repeat(4_000)).refusals())
                .isEmpty();
    }

    @Test
    void a_charter_holds_fifty_objectives_at_most() {
        Charter charter = charter("Data");
        for (int i = 0; i < 50; i++) {
            charter = charter.objective(Objective.learn("more " + i));
        }

        assertThat(charter.refusals()).containsExactly(refusal(RefusalCode.TOO_MANY_OBJECTIVES, "limit", "50"));
    }

    @Test
    void names_that_play_tricks_are_refused() {
        for (String name : List.of(
                "a\u202eb",
                "a\u0000b",
                "a\nb",
                "a\u2028b",
                "a\u2066b",
                "a\ud800b",
                "a\uffffb",
                "a" + "\u0301".repeat(9) + "b")) {
            assertThat(charter(name).refusals())
                    .as("name %s", name.codePoints().boxed().toList())
                    .containsExactly(refusal(RefusalCode.TEXT_UNPRINTABLE, "field", "name"));
        }
    }

    @Test
    void names_that_nobody_sees_are_no_names() {
        for (String name : List.of("\u200b", "\u00a0", "\u3164", "\u2800", "\u2060\u00ad", "\u0301", "\ufe0f")) {
            assertThat(charter(name).refusals())
                    .as("name %s", name.codePoints().boxed().toList())
                    .containsExactly(refusal(RefusalCode.TEXT_MISSING, "field", "name"));
        }
    }

    @Test
    void a_slug_that_looks_like_another_is_taken() {
        cop.as(ANA).communities().found(charter("Data")).orElseThrow();

        for (String alike : List.of("D\u0430ta", "D\u0391T\u0410", "da\u200bta")) {
            assertThat(cop.as(BEN).communities().found(charter(alike)).refusals())
                    .as(alike)
                    .extracting(Refusal::code)
                    .containsExactly(RefusalCode.SLUG_TAKEN);
        }
    }

    @Test
    void a_slug_is_given_once_whatever_it_is_spelled_like() {
        cop.as(ANA).communities().found(charter("Qualité Données")).orElseThrow();

        assertThat(cop.as(BEN).communities().found(charter("QUALITE - donnees")).refusals())
                .containsExactly(refusal(RefusalCode.SLUG_TAKEN, "slug", "qualite-donnees"));
        assertThat(cop.as(BEN)
                        .communities()
                        .found(charter("Qualité Données"), "Another one")
                        .orElseThrow()
                        .slug())
                .isEqualTo("another-one");
    }

    @Test
    void a_lost_claim_leaves_nothing_half_written() {
        world.storage.beforeNext(
                "commit",
                () -> world.otherNode()
                        .as(BEN)
                        .communities()
                        .found(charter("Data"))
                        .orElseThrow());

        Outcome<Community> outcome = cop.as(ANA).communities().found(charter("Data"));

        assertThat(outcome.refusals()).containsExactly(refusal(RefusalCode.SLUG_TAKEN, "slug", "data"));
        assertThat(communities()).isEqualTo(1);
        assertThat(world.cop.accessOf(ANA).communities()).isEmpty();
    }

    @Test
    void a_founding_that_fails_gives_the_slug_back() {
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.failNext("commit", broken);

        assertThatThrownBy(() -> cop.as(ANA).communities().found(charter("Data")))
                .isSameAs(broken);

        assertThat(cop.as(BEN).communities().found(charter("Data")).isAccepted())
                .isTrue();
    }

    @Test
    void a_claim_without_its_community_is_taken_over_once_it_is_old() {
        crashAfterClaiming("Data");

        assertThat(cop.as(BEN).communities().found(charter("Data")).refusals())
                .containsExactly(refusal(RefusalCode.SLUG_TAKEN, "slug", "data"));
        world.pass(A_WHILE);
        assertThat(cop.as(BEN).communities().found(charter("Data")).isAccepted())
                .isTrue();
        assertThat(cop.as(ANA).communities().found(charter("Data")).refusals())
                .containsExactly(refusal(RefusalCode.SLUG_TAKEN, "slug", "data"));
    }

    @Test
    void a_takeover_that_crashes_itself_is_taken_over_too() {
        crashAfterClaiming("Data");
        world.pass(A_WHILE);
        crashAfterClaiming("Data");
        world.pass(A_WHILE);

        assertThat(cop.as(BEN).communities().found(charter("Data")).isAccepted())
                .isTrue();
    }

    @Test
    void a_founder_who_was_only_slow_cannot_found_under_a_slug_that_was_taken_over() {
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.beforeNext("commit", () -> {
            world.pass(A_WHILE);
            world.otherNode().as(BEN).communities().found(charter("Data")).orElseThrow();
        });

        Outcome<Community> outcome = cop.as(ANA).communities().found(charter("Data"));

        assertThat(outcome.refusals()).containsExactly(Refusal.of(RefusalCode.CONCURRENT_CHANGE));
        assertThat(communities()).isEqualTo(1);
    }

    @Test
    void a_founder_who_was_slow_and_nevertheless_first_keeps_the_slug() {
        world.storage.onNext("commit", WatchedStorage.Call::proceed);
        world.storage.beforeNext("commit", () -> world.pass(A_WHILE));
        cop.as(ANA).communities().found(charter("Data")).orElseThrow();

        world.pass(A_WHILE);

        assertThat(cop.as(BEN).communities().found(charter("Data")).refusals())
                .containsExactly(refusal(RefusalCode.SLUG_TAKEN, "slug", "data"));
    }

    @Test
    void a_founding_that_comes_back_while_it_is_given_up_keeps_the_slug() {
        ChangeSet late = crashAfterClaiming("Data");
        world.pass(A_WHILE);
        world.storage.beforeNext("commit", () -> world.memory.state().commit(late));

        Outcome<Community> outcome = cop.as(BEN).communities().found(charter("Data"));

        assertThat(outcome.refusals()).containsExactly(refusal(RefusalCode.SLUG_TAKEN, "slug", "data"));
        assertThat(communities()).isEqualTo(1);
    }

    @Test
    void asking_for_the_slug_of_an_old_community_writes_nothing() {
        cop.as(ANA).communities().found(charter("Data")).orElseThrow();
        world.pass(A_WHILE);
        world.storage.calls();

        cop.as(BEN).communities().found(charter("Data"));

        assertThat(world.storage.calls()).isNotEmpty().doesNotContain("commit");
    }

    /** Founds until the community is about to be written, and hands over what would have been. */
    private ChangeSet crashAfterClaiming(String name) {
        List<ChangeSet> unwritten = new ArrayList<>();
        RuntimeException crash = new OutcomeUnknownException("killed", null);
        CommunitiesOfPractice doomed = world.settings().retries(0).build();
        world.storage.onEach("commit", call -> {
            ChangeSet changes = (ChangeSet) call.argument();
            if (changes.puts().get(0) instanceof CommunityRecord) {
                unwritten.add(changes);
                throw crash;
            }
            return call.proceed();
        });

        assertThatThrownBy(() -> doomed.as(ANA).communities().found(charter(name)))
                .isSameAs(crash);
        world.storage.disarm();
        return unwritten.get(0);
    }

    private int communities() {
        return world.memory
                .state()
                .communities(CommunityQuery.of(StateFilter.ANY, PageRequest.first(10)))
                .items()
                .size();
    }

    private static Refusal tooLong(String field, String limit) {
        return Refusal.of(RefusalCode.TEXT_TOO_LONG, Map.of("field", field, "limit", limit));
    }

    private static Refusal refusal(RefusalCode code, String parameter, String value) {
        return Refusal.of(code, Map.of(parameter, value));
    }
}
