package io.copkit.storage.tck;

import io.copkit.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Real threads that start at once. */
final class Race {

    /** How many threads race. */
    static final int THREADS = 8;

    private static final int TRIES = 1_000;
    private static final long MINUTES_TILL_STUCK = 2;

    private Race() {}

    /** Runs a task on a number of threads at once; answers the results in the order of the threads. */
    static <T> List<T> run(Advice advice, int threads, IntFunction<T> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                futures.add(pool.submit(() -> {
                    start.await();
                    return task.apply(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(MINUTES_TILL_STUCK, TimeUnit.MINUTES));
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw new AssertionError(advice.check("that a call which may pass later says isTransient"), e);
        } catch (TimeoutException e) {
            throw new AssertionError(advice.check("that no two calls wait for each other for ever"), e);
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Makes a call as the core does: what failed for the moment or with an unknown outcome is repeated with the same ids.
     */
    static <T> T settle(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (StorageException e) {
                if (!e.isTransient() || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }
}
