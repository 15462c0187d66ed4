package io.copkit.network;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who does the work of a long computation: the calling thread, and with it threads of the caller's own executor. The parts
 * of the work and the order in which they are added up do not depend on who did them, so that a result is the same to the
 * last bit for any number of threads. The calling thread always works too and waits for nobody who has not begun: an executor
 * that is busy, or refuses, makes it slower and never stuck.
 *
 * <p>Immutable and safe for use by any number of threads.
 */
public final class Workers {

    private final Executor executor;
    private final int threads;

    private Workers(Executor executor, int threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /** The calling thread alone. */
    public static Workers alone() {
        return new Workers(Runnable::run, 1);
    }

    /**
     * The calling thread and an executor's.
     *
     * @param threads how many threads at most, the calling one included; at least 1
     * @throws IllegalArgumentException if there is no thread
     */
    public static Workers of(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("somebody must do the work, not " + threads);
        }
        return new Workers(executor, threads);
    }

    /**
     * The results of all parts, in order.
     *
     * @param worker makes what one thread works with; it is asked once by each thread that works
     */
    <T> List<T> inOrder(int parts, Supplier<IntFunction<T>> worker) {
        List<CompletableFuture<T>> results =
                Stream.generate(CompletableFuture<T>::new).limit(parts).toList();
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> work(results, next, worker);
        try {
            for (int i = 1; i < Math.min(threads, parts); i++) {
                executor.execute(work);
            }
        } catch (RejectedExecutionException busy) {
            // Then fewer threads do it.
        }
        work.run();
        return results.stream().map(Workers::result).toList();
    }

    private static <T> void work(
            List<CompletableFuture<T>> results, AtomicInteger next, Supplier<IntFunction<T>> worker) {
        int part = next.getAndIncrement();
        if (part >= results.size()) {
            return;
        }
        try {
            IntFunction<T> work = worker.get();
            for (; part < results.size(); part = next.getAndIncrement()) {
                results.get(part).complete(work.apply(part));
            }
        } catch (Throwable broken) {
            // What nobody will take up any more must not be waited for.
            for (; part < results.size(); part = next.getAndIncrement()) {
                results.get(part).completeExceptionally(broken);
            }
        }
    }

    private static <T> T result(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException broken) {
            if (broken.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (broken.getCause() instanceof Error cause) {
                throw cause;
            }
            throw broken;
        }
    }
}
