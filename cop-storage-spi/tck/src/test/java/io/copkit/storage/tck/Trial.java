package io.copkit.storage.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * How each rule of the kit fared with a fixture.
 *
 * @param passed the rules that were kept
 * @param failed the rules that were broken, with what their tests threw
 * @param skipped the rules that were skipped, with the reason
 */
record Trial(Set<String> passed, Map<String, Throwable> failed, Map<String, String> skipped) {

    /** JUnit makes the test classes itself, so the fixtures reach them this way; one trial runs at a time. */
    private static Supplier<StorageFixture> fixtures = () -> {
        throw new IllegalStateException("no trial is running");
    };

    static class OnTrial extends EveryContract {
        @Override
        StorageFixture newFixture() {
            return fixtures.get();
        }
    }

    /** Runs the kit's tests for those rules that a filter lets through. */
    static synchronized Trial of(Supplier<StorageFixture> fixture, Predicate<String> rules) {
        fixtures = fixture;
        Trial trial = new Trial(new TreeSet<>(), new TreeMap<>(), new TreeMap<>());
        PostDiscoveryFilter filter = descriptor -> FilterResult.includedIf(!descriptor.isTest()
                || descriptor.getSource().map(Trial::rule).filter(rules).isPresent());
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(OnTrial.class))
                                .filters(filter)
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest()) {
                                    trial.note(rule(test.getSource().orElseThrow()), result);
                                }
                            }
                        });
        return trial;
    }

    private static String rule(TestSource test) {
        return ((MethodSource) test).getMethodName().substring(0, 3);
    }

    private void note(String rule, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed.add(rule);
            case FAILED -> failed.put(rule, result.getThrowable().orElseThrow());
            case ABORTED ->
                skipped.put(rule, result.getThrowable().orElseThrow().getMessage());
        }
    }
}
