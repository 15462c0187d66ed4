package io.copkit.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all contracts share: a fresh store for each test, named skips, and failures that say what to check. */
@ExtendWith(ThrownIsAdvised.class)
abstract class StorageContract {

    private final AtomicInteger changes = new AtomicInteger();
    private Advice advice;
    private StorageFixture fixture;
    private Store store;
    private boolean skipped;

    /** A new fixture; asked for once for each test. */
    protected abstract StorageFixture fixture() throws Exception;

    @BeforeEach
    void openAFreshStore(TestInfo test) throws Exception {
        String name = test.getTestMethod().orElseThrow().getName();
        advice = new Advice(name.substring(0, name.indexOf('_')));
        fixture = fixture();
        store = new Store(fixture.open(), advice, changes);
    }

    @AfterEach
    void closeTheStore() throws Exception {
        fixture.close();
    }

    /** Closes the store, and opens another one, as fresh as the first. */
    final Store reopen() throws Exception {
        fixture.close();
        fixture = fixture();
        store = new Store(fixture.open(), advice, changes);
        return store;
    }

    /** The store under test. */
    final Store store() {
        return store;
    }

    /** The fixture that opened the store. */
    final StorageFixture opened() {
        return fixture;
    }

    /** Another view under test. */
    final Store store(CopStorage storage) {
        return new Store(storage, advice, changes);
    }

    /** A failure's first words; {@code that} begins with "that". */
    final String check(String that) {
        return advice.check(that);
    }

    /** A capability, or the end of the test as skipped. */
    final <T> T need(Optional<T> capability, String name) {
        skipped = capability.isEmpty();
        return capability.orElseGet(
                () -> Assumptions.abort("skipped " + advice.rule() + ": the fixture offers no " + name));
    }

    final boolean isSkipped() {
        return skipped;
    }

    final Store secondNode() throws Exception {
        return store(need(fixture.secondNode(), "second node"));
    }

    final Store otherTenant() throws Exception {
        return store(need(fixture.otherTenant(), "other tenant"));
    }

    final Host host() throws Exception {
        return need(fixture.host(), "host transaction");
    }

    /** Counters that an adapter keeps beside the rows must say what the rows say. */
    final void countsAgree(Store counted) {
        ActivityFilter any = ActivityFilter.of(ActivityScope.ALL);
        TallyQuery query = TallyQuery.of(any, Set.of(Group.COMMUNITY, Group.KIND), Set.of(Measure.ACTIVITIES));
        assertThat(counted.tally(query))
                .as(check("that a count kept beside the rows changes in one step with them"))
                .isEqualTo(new ActivityOracle(counted.activities()).tally(query));
    }

    /** Runs a task on {@link Race#THREADS} threads at once. */
    final <T> List<T> race(IntFunction<T> task) throws Exception {
        return race(Race.THREADS, task);
    }

    final <T> List<T> race(int threads, IntFunction<T> task) throws Exception {
        return Race.run(advice, threads, task);
    }
}
