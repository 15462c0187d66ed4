package io.copkit.storage.tck;

import static io.copkit.storage.tck.Samples.activity;
import static io.copkit.storage.tck.Samples.community;
import static io.copkit.storage.tck.Samples.membership;
import static io.copkit.storage.tck.Samples.minute;
import static io.copkit.storage.tck.Samples.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CommitOutcome.ChangeIdTaken;
import io.copkit.storage.CommitOutcome.Conflict;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.MembershipRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Taking part in a transaction of the host's. */
public abstract class HostTransactionContract extends StorageContract {

    private static final String C = "c1";

    private final CommunityRecord community = community(C);
    private final MembershipRecord ana = membership(C, "ana");
    private final ActivityRecord post = activity(C, "a1", "ana", "post", minute(1));

    /** For adapters. */
    protected HostTransactionContract() {}

    @Test
    void R72_host_and_storage_commit_together() throws Exception {
        Host host = host();
        store().put(community);

        try (HostTransaction transaction = host.begin()) {
            Store joined = store(transaction.storage());
            transaction.write("before");
            joined.put(next(community), ana);
            joined.append(post);
            transaction.write("after");
            assertThat(host.committedRows())
                    .as(check("that a commit of ours does not commit the host's transaction"))
                    .isEmpty();
            transaction.commit();
        }

        assertThat(host.committedRows())
                .as(check("that the host's rows before and after ours are committed"))
                .containsExactlyInAnyOrder("before", "after");
        assertThat(store().stored(community, ana))
                .as(check("that records are committed with the host's transaction"))
                .containsExactly(next(community), ana);
        assertThat(store().history(C))
                .as(check("that transitions are committed with it"))
                .hasSize(2);
        assertThat(store().activities())
                .as(check("that activities are committed with it"))
                .containsExactly(post);
    }

    @Test
    void R73_nothing_is_left_when_the_host_rolls_back() throws Exception {
        Host host = host();
        Person person = new Person("bob-1", "c8", "c9");
        person.enter(store());
        List<Record> before = store().everything();

        try (HostTransaction transaction = host.begin()) {
            Store joined = store(transaction.storage());
            transaction.write("lost");
            joined.put(community, ana);
            joined.append(post);
            joined.log().retract("c8", List.of("by"), minute(9));
            joined.log().purge("c9", minute(100));
            joined.people().erase(ErasureOrder.delete("bob-1"));
            transaction.rollback();
        }

        assertThat(host.committedRows())
                .as(check("that the host's row is rolled back"))
                .isEmpty();
        assertThat(store().everything())
                .as(check("that commits, appends, retractions, purges and erasures are rolled back with the host"))
                .isEqualTo(before);
        store().put(community);
        assertThat(store().history(C).get(0).sequence())
                .as(check("that a sequence given in what was rolled back is given again"))
                .isEqualTo(1);
    }

    @Test
    void R74_conflict_leaves_the_hosts_transaction_usable() throws Exception {
        Host host = host();
        store().put(community);
        store().apply(Change.in(C, "used"));
        store().append(post);

        try (HostTransaction transaction = host.begin()) {
            Store joined = store(transaction.storage());
            transaction.write("before");
            joined.put(membership(C, "bob"));
            assertThat(joined.commit(joined.change(C).put(community, ana)))
                    .as(check("that a put onto a taken key is a conflict"))
                    .isInstanceOf(Conflict.class);
            assertThat(joined.commit(joined.change(C).put(ana).delete(community.key(), 9)))
                    .as(check("that a stale delete is a conflict"))
                    .isInstanceOf(Conflict.class);
            assertThat(joined.commit(Change.in(C, "used").put(ana)))
                    .as(check("that a used change id is taken"))
                    .isInstanceOf(ChangeIdTaken.class);
            assertThat(joined.log()
                            .append(List.of(post, Records.with(post, "kind", "other")))
                            .mismatched())
                    .as(check("that a mismatched activity is reported"))
                    .containsExactly("a1");
            transaction.write("after");
            joined.put(next(community));
            joined.append(Records.with(post, "id", "a2"));
            transaction.commit();
        }

        assertThat(host.committedRows())
                .as(check("that a refusal neither breaks nor rolls back what the host wrote, before or after it"))
                .containsExactlyInAnyOrder("before", "after");
        assertThat(store().stored(community, ana, membership(C, "bob")))
                .as(check("that our writes before and after a refusal are kept, and what was refused is not"))
                .containsExactly(next(community), membership(C, "bob"));
        assertThat(store().activities())
                .as(check("that appends after a refusal are kept"))
                .hasSize(2);
    }

    @Test
    void R75_reads_in_a_hosts_transaction_see_its_writes_and_outside_do_not() throws Exception {
        Host host = host();
        store().put(community);

        try (HostTransaction transaction = host.begin()) {
            Store joined = store(transaction.storage());
            joined.put(next(community), ana);
            joined.append(post);
            transaction.write("row");

            assertThat(joined.stored(community, ana))
                    .as(check("that reads inside see what was written inside"))
                    .containsExactly(next(community), ana);
            assertThat(joined.history(C))
                    .as(check("that history inside has what was written inside"))
                    .hasSize(2);
            assertThat(joined.activities())
                    .as(check("that activities inside are seen"))
                    .containsExactly(post);
            assertThat(transaction.rows())
                    .as(check("that the fixture's host sees its own row"))
                    .containsExactly("row");
            assertThat(store().stored(community, ana))
                    .as(check("that reads outside see nothing of an open transaction"))
                    .containsExactly(community);
            assertThat(store().history(C))
                    .as(check("that history outside has nothing of it"))
                    .hasSize(1);
            assertThat(store().activities())
                    .as(check("that activities outside have nothing of it"))
                    .isEmpty();
            transaction.commit();
        }

        assertThat(store().stored(community, ana))
                .as(check("that reads outside see everything once the host has committed"))
                .containsExactly(next(community), ana);
    }
}
