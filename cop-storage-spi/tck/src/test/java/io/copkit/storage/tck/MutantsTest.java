package io.copkit.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The kit on broken storages: each fault is caught by the rule that names it, and by no unrelated one. */
class MutantsTest {

    private static final String SEED = "copkit.tck.seed";
    private static final String NUMBER = "copkit.tck.histories";

    /** Random histories may meet any fault, so they are looked at apart. */
    private static final String HISTORIES = "R80";

    /** Many threads do everything at once there, so by chance they meet a fault of races, too. */
    private static final String SHARED_USE = "R77";

    private static final Set<String> RACES = Set.of("R07", "R09", "R14", "R38", "R44", "R70");

    @BeforeEach
    void fixTheHistories() {
        System.setProperty(SEED, "80");
        System.setProperty(NUMBER, "20");
    }

    @AfterEach
    void freeTheHistories() {
        System.clearProperty(SEED);
        System.clearProperty(NUMBER);
    }

    @TestFactory
    Stream<DynamicTest> every_fault_breaks_its_rules_and_no_other() {
        return Mutant.ALL.stream()
                .map(mutant -> DynamicTest.dynamicTest(mutant.name(), () -> {
                    Trial trial = Trial.of(mutant::fixture, rule -> !rule.equals(HISTORIES));

                    Set<String> failed = new TreeSet<>(trial.failed().keySet());
                    if (races(mutant)) {
                        failed.remove(SHARED_USE);
                    }
                    assertThat(failed).as(mutant.name()).isEqualTo(new TreeSet<>(mutant.rules()));
                    assertThat(trial.failed())
                            .allSatisfy((rule, thrown) -> assertThat(thrown)
                                    .isInstanceOf(AssertionError.class)
                                    .hasMessageContaining(rule + ": check that "));
                    assertThat(trial.skipped()).isEmpty();
                }));
    }

    /** Whether a fault shows only where threads meet. */
    private static boolean races(Mutant mutant) {
        return !Collections.disjoint(mutant.rules(), RACES) && !mutant.rules().contains(SHARED_USE);
    }

    @Test
    void every_rule_is_seen_red() {
        Set<String> seen = Mutant.ALL.stream()
                .flatMap(mutant -> mutant.rules().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        seen.add(HISTORIES); // below

        assertThat(seen).hasSize(82);
    }

    @Test
    void random_histories_see_faults_of_one_caller() {
        Set<String> seen = Mutant.ALL.stream()
                .filter(mutant ->
                        Trial.of(mutant::fixture, HISTORIES::equals).failed().containsKey(HISTORIES))
                .map(Mutant::name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen)
                .contains(
                        "census counts twice",
                        "change id applied twice",
                        "communities attached twice",
                        "conflict names only the first loser",
                        "duplicate append",
                        "forgotten actor",
                        "half commit",
                        "inclusive window",
                        "late retract ignored",
                        "lower-cased ids",
                        "never is due",
                        "ordered by UTF-16",
                        "refused change id burnt",
                        "stale role set",
                        "tally counts retracted",
                        "ties counted twice");
    }

    @Test
    void failing_history_tells_its_seed_and_the_fewest_steps() {
        Mutant ties = Mutant.ALL.stream()
                .filter(mutant -> mutant.name().equals("ties counted twice"))
                .findFirst()
                .orElseThrow();

        String message = Objects.requireNonNull(Trial.of(ties::fixture, HISTORIES::equals)
                .failed()
                .get(HISTORIES)
                .getMessage());

        List<String> steps =
                message.lines().filter(line -> line.matches("\\d+\\. .*")).toList();
        assertThat(message).containsPattern("-Dcopkit\\.tck\\.seed=\\d+ -Dcopkit\\.tck\\.histories=1");
        assertThat(steps).hasSize(2);
        assertThat(steps.get(0)).startsWith("1. append ");
        assertThat(steps.get(1)).startsWith("2. ties ");
    }
}
