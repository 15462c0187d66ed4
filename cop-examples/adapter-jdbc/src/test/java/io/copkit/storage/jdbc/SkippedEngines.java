package io.copkit.storage.jdbc;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Ends a run with the names of the engines that could not be started, so that nobody takes their tests for passed. */
public final class SkippedEngines implements TestExecutionListener {

    /** For the launcher, which finds this class as a service. */
    public SkippedEngines() {}

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        RunningEngines.failures()
                .forEach((engine, failure) -> System.out.println(
                        "SKIPPED: every test on " + engine + ", which cannot be started here: " + failure));
    }
}
