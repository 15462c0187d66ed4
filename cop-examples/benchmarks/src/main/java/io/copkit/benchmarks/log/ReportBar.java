package io.copkit.benchmarks.log;

import io.copkit.benchmarks.ingest.DurableServer;
import io.copkit.engagement.Engagement;
import io.copkit.engagement.EngagementReport;
import io.copkit.storage.CopStorage;
import java.util.Locale;

/**
 * A report over a large log in PostgreSQL within a small heap, to be run with {@code -Xmx256m}: storing the log takes minutes, the
 * report about as long. Prints seconds by the clock and what was counted.
 */
public final class ReportBar {

    private ReportBar() {}

    /** Stores so many rows, ten million if not said, and reports on the largest community and on all together. */
    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0]);
        try (DurableServer server = new DurableServer()) {
            CopStorage storage = server.storage();
            long start = System.nanoTime();
            MemoryLog.append(new SyntheticLog(rows), storage, "");
            say("stored %,d rows".formatted(rows), start);
            report("the largest community", Engagement.of(storage, MemoryLog.community(0)));
            report("all communities as one", Engagement.of(storage, MemoryLog.communities()));
        }
    }

    private static void report(String whose, Engagement engagement) {
        long start = System.nanoTime();
        EngagementReport report = engagement.over(OurLog.ALWAYS);
        say(
                "report on %s: %,d activities of %,d people"
                        .formatted(
                                whose,
                                report.counts().activities(),
                                report.concentration().people()),
                start);
    }

    private static void say(String what, long start) {
        System.out.printf(
                Locale.ROOT,
                "%s in %.0f s, %d MB of heap at most%n",
                what,
                (System.nanoTime() - start) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
