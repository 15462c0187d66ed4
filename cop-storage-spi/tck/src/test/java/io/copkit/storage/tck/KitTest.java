package io.copkit.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.storage.CopStorage;
import io.copkit.storage.memory.InMemoryStorage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the kit says of fixtures that cannot do everything, and of adapters that do not extend every contract. */
class KitTest {

    @Test
    void what_a_fixture_cannot_do_is_skipped_by_name_and_never_passed() {
        Trial trial = Trial.of(Bare::new, rule -> true);

        assertThat(trial.failed()).isEmpty();
        assertThat(trial.skipped())
                .isEqualTo(Map.ofEntries(
                        Map.entry("R28", "skipped R28: the fixture offers no other tenant"),
                        Map.entry("R63", "skipped R63: the fixture offers no raw scan"),
                        Map.entry("R69", "skipped R69: the fixture offers no second node"),
                        Map.entry("R70", "skipped R70: the fixture offers no second node"),
                        Map.entry("R71", "skipped R71: the fixture offers no other tenant"),
                        Map.entry("R72", "skipped R72: the fixture offers no host transaction"),
                        Map.entry("R73", "skipped R73: the fixture offers no host transaction"),
                        Map.entry("R74", "skipped R74: the fixture offers no host transaction"),
                        Map.entry("R75", "skipped R75: the fixture offers no host transaction"),
                        Map.entry("R81", "skipped R81: the fixture offers no crash"),
                        Map.entry("R82", "skipped R82: the fixture offers no failing engine")));
        assertThat(trial.passed()).hasSize(82 - 11);
    }

    private static final class Bare implements StorageFixture {

        @Override
        public CopStorage open() {
            return new InMemoryStorage();
        }

        @Override
        public void close() {}
    }

    @Test
    void contracts_that_nobody_extends_are_named() {
        assertThat(StorageContracts.missingFrom(EveryContract.class)).isEmpty();
        assertThat(StorageContracts.missingFrom(SimulationTest.class)).isEmpty();
        assertThat(StorageContracts.missingFrom(EveryContract.Commits.class, EveryContract.Nodes.class))
                .hasSize(StorageContracts.all().size() - 2)
                .doesNotContain(CommitContract.class, NodeContract.class);
        assertThat(StorageContracts.missingFrom()).isEqualTo(StorageContracts.all());
    }
}
