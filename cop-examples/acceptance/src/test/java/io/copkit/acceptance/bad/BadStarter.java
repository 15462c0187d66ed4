package io.copkit.acceptance.bad;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;

/** Starts something in every way, and keeps state where two hosts in one process share it. */
public final class BadStarter extends Thread {

    public static final int WAYS_TO_START_SOMETHING = 9;

    public static final int STATIC_FIELDS_THAT_CHANGE = 4;

    static final AtomicLong COUNTER = new AtomicLong();
    static final ConcurrentMap<String, String> CACHE = new ConcurrentHashMap<>();
    static final HashMap<String, String> TABLE = new HashMap<>();
    static int count;

    static final Map<String, String> CONSTANTS = Map.of();

    static List<Object> ways(Runnable task, List<String> list) {
        return List.of(
                new Thread(task),
                new Timer(),
                Executors.newSingleThreadExecutor(),
                new ForkJoinPool(),
                CompletableFuture.runAsync(task),
                list.parallelStream(),
                list.stream().parallel());
    }

    static CompletableFuture<Void> allowed(Runnable task, Executor executor) {
        return CompletableFuture.runAsync(task, executor);
    }
}
