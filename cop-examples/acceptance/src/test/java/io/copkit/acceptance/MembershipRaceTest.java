package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.CommunitiesOfPractice;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.history.HistoryEntry;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.Membership;
import io.copkit.role.GrantTerms;
import io.copkit.role.Role;
import io.copkit.role.RoleLimit;
import io.copkit.storage.CopStorage;
import io.copkit.storage.jdbc.ConnectionSource;
import io.copkit.storage.jdbc.Engine;
import io.copkit.storage.jdbc.JdbcStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Sixteen threads on two nodes join, leave, give, take and expire at random; the feed of what was committed, replayed step by
 * step, never breaks a bound and holds all that was answered with "accepted". More operations than in the ordinary run:
 *
 * <pre>
 * mvn -Pquick -pl cop-examples/acceptance -am test -Dtest=MembershipRaceTest -Dcopkit.operations=100000 \
 *     -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class MembershipRaceTest {

    private static final int THREADS = 16;
    private static final int PEOPLE = 24;
    private static final int MOST_MEMBERS = 10;
    private static final int MOST_MENTORS = 3;
    private static final Instant MORNING = Instant.parse("2026-09-07T09:00:00Z");

    /** What may be answered when many want the same at once; anything else would be a fault. */
    private static final Set<RefusalCode> EXPECTED = EnumSet.of(
            RefusalCode.ALREADY_A_MEMBER,
            RefusalCode.COMMUNITY_FULL,
            RefusalCode.NOT_A_MEMBER,
            RefusalCode.LAST_FACILITATOR,
            RefusalCode.ROLE_ALREADY_HELD,
            RefusalCode.ROLE_NOT_HELD,
            RefusalCode.ROLE_FULL,
            RefusalCode.DEADLINE_NOT_AHEAD,
            RefusalCode.CONCURRENT_CHANGE);

    private final AtomicLong minutes = new AtomicLong();

    @Test
    void B6_C7_bounds_hold_at_every_commit_in_memory() throws Exception {
        InMemoryStorage storage = new InMemoryStorage();

        race(storage, storage.secondNode(), Integer.getInteger("copkit.operations", 8_000));
    }

    @Test
    void B6_C7_bounds_hold_at_every_commit_on_two_nodes_of_postgresql() throws Exception {
        race(
                on(Engine.POSTGRESQL.node()),
                on(Engine.POSTGRESQL.secondNode()),
                Integer.getInteger("copkit.operations", 1_200));
    }

    private void race(CopStorage one, CopStorage other, int operations) throws Exception {
        List<CommunitiesOfPractice> nodes = List.of(node(one), node(other));
        CommunityId community = found(nodes.get(0));
        Tally tally = new Tally();

        List<Future<Tally>> threads = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (int i = 0; i < THREADS; i++) {
                CommunitiesOfPractice cop = nodes.get(i % nodes.size());
                Random random = new Random(i);
                threads.add(pool.submit(() -> act(cop, community, random, operations / THREADS)));
            }
            for (Future<Tally> thread : threads) {
                tally.add(thread.get());
            }
        } finally {
            pool.shutdownNow();
        }

        CommittedState state = new CommittedState(MOST_MEMBERS, MOST_MENTORS);
        feed(nodes.get(1), community).forEach(state::apply);
        assertThat(tally.refused).isSubsetOf(EXPECTED).contains(RefusalCode.COMMUNITY_FULL);
        assertThat(tally.joined).isPositive().isEqualTo(state.joined() - 1);
        assertThat(tally.left).isPositive().isEqualTo(state.left());
        assertThat(tally.appointed).isPositive().isEqualTo(state.appointed() - 1);
        assertThat(state.expired()).isPositive();
        Map<MemberId, Set<Role>> stored = new HashMap<>();
        for (int i = 0; i < PEOPLE; i++) {
            nodes.get(0)
                    .membership(community, member(i))
                    .filter(Membership.Active.class::isInstance)
                    .map(Membership.Active.class::cast)
                    .ifPresent(active -> stored.put(active.member(), active.roles()));
        }
        assertThat(stored).isEqualTo(state.roles());
    }

    private Tally act(CommunitiesOfPractice cop, CommunityId community, Random random, int operations) {
        Tally tally = new Tally();
        for (int i = 0; i < operations; i++) {
            minutes.incrementAndGet();
            MemberId member = member(random.nextInt(PEOPLE));
            Role role = random.nextInt(3) == 0 ? Role.FACILITATOR : Role.MENTOR;
            int what = random.nextInt(12);
            if (what < 4) {
                tally.joined += tally.count(cop.as(member).memberships().join(community));
            } else if (what < 6) {
                tally.left += tally.count(cop.as(member).memberships().leave(community));
            } else if (what < 9) {
                GrantTerms terms =
                        random.nextBoolean() ? GrantTerms.NONE : GrantTerms.NONE.until(now().plusSeconds(1_200));
                tally.appointed += tally.count(cop.asSystem("race").roles().appoint(community, member, role, terms));
            } else if (what < 11) {
                tally.count(cop.asSystem("race").roles().revoke(community, member, role));
            } else {
                tally.count(cop.asSystem("race").roles().expire(community));
            }
        }
        return tally;
    }

    private CommunityId found(CommunitiesOfPractice cop) {
        CommunityId community = cop.as(member(0))
                .communities()
                .found(Charter.draft("Race").domain("Checking data").objective(Objective.learn("early checks")))
                .map(Community::id)
                .orElseThrow();
        cop.asSystem("race")
                .admissions()
                .setTerms(community, AdmissionPolicy.STANDARD.forAtMost(MOST_MEMBERS))
                .orElseThrow();
        cop.asSystem("race")
                .roles()
                .settle(community, book -> book.with(new RoleLimit(Role.MENTOR, 0, OptionalInt.of(MOST_MENTORS))))
                .orElseThrow();
        return community;
    }

    private static List<HistoryEntry> feed(CommunitiesOfPractice cop, CommunityId community) {
        return cop.history(community).replay().steps().stream()
                .sorted((a, b) -> Long.compare(a.sequence(), b.sequence()))
                .toList();
    }

    private Instant now() {
        return MORNING.plusSeconds(60 * minutes.get());
    }

    private CommunitiesOfPractice node(CopStorage storage) {
        return CommunitiesOfPractice.with(storage)
                .clock(this::now)
                .retries(THREADS)
                .build();
    }

    private static CopStorage on(DataSource database) {
        return JdbcStorage.on(ConnectionSource.of(database)).tenant("race").build();
    }

    private static MemberId member(int number) {
        return MemberId.of("member-" + number);
    }

    /** What one thread was answered. */
    private static final class Tally {

        private final Set<RefusalCode> refused = EnumSet.noneOf(RefusalCode.class);
        private long joined;
        private long left;
        private long appointed;

        int count(Outcome<?> outcome) {
            outcome.refusals().forEach(refusal -> refused.add(refusal.code()));
            return outcome.isAccepted() ? 1 : 0;
        }

        void add(Tally other) {
            refused.addAll(other.refused);
            joined += other.joined;
            left += other.left;
            appointed += other.appointed;
        }
    }
}
