package io.copkit.engagement;

/**
 * How long people waited for the first response. A response is a later activity of the thread by somebody other than who
 * opened it. Threads without one have no waiting time; their rate stands beside it, because leaving them out makes a
 * community look quicker than it is.
 *
 * @param basis the window holds when threads were opened; responses count up to its end
 * @param threads how many threads were opened
 * @param answered how many of them have a response
 * @param unansweredRate part of the threads without response, 0 to 1; undefined without threads
 * @param medianSeconds median seconds to the first response; undefined if nothing was answered
 * @param p90Seconds the seconds within which nine of ten answered threads were answered (nearest rank)
 * @param meanSeconds mean seconds to the first response
 */
public record ResponseTimes(
        Basis basis,
        long threads,
        long answered,
        MetricValue unansweredRate,
        MetricValue medianSeconds,
        MetricValue p90Seconds,
        MetricValue meanSeconds) {

    private static final double MILLIS = 1000;

    /** How many threads have no response. */
    public long unanswered() {
        return threads - answered;
    }

    /**
     * Times of some threads.
     *
     * @param threads how many
     * @param waits milliseconds to the first response of those that have one
     */
    static ResponseTimes of(Basis basis, long threads, long[] waits) {
        UndefinedReason why = threads == 0 ? UndefinedReason.NO_ACTIVITY : UndefinedReason.TOO_FEW_SAMPLES;
        return new ResponseTimes(
                basis,
                threads,
                waits.length,
                MetricValue.rate(threads - waits.length, threads, UndefinedReason.NO_ACTIVITY),
                seconds(Statistics.median(waits, why)),
                seconds(Statistics.percentile(waits, 90, why)),
                seconds(Statistics.mean(waits, why)));
    }

    private static MetricValue seconds(MetricValue millis) {
        return millis instanceof MetricValue.Defined defined
                ? MetricValue.of(defined.number() / MILLIS, defined.n())
                : millis;
    }
}
