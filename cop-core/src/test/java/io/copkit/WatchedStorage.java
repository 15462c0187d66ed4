package io.copkit;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.CopStorage;
import io.copkit.storage.PersonalData;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes down every call to a storage, and lets a test step in between: to fail, to lose an answer, to be faster. */
public final class WatchedStorage implements CopStorage {

    /** A call that is about to be made. */
    public interface Call {
        Object proceed() throws Throwable;

        /** What the method was called with first. */
        Object argument();
    }

    /** What happens instead of a call. */
    public interface Trap {
        Object spring(Call call) throws Throwable;
    }

    private final CopStorage storage;
    private final List<String> calls = new ArrayList<>();
    private final Map<String, Deque<Trap>> traps = new HashMap<>();
    private final Map<String, List<Consumer<Object>>> watchers = new HashMap<>();

    public WatchedStorage(CopStorage storage) {
        this.storage = storage;
    }

    /** The calls made since the last time this was asked, by the names of their methods. */
    public List<String> calls() {
        List<String> made = List.copyOf(calls);
        calls.clear();
        return made;
    }

    /** Sets a trap for a method; several are sprung one after the other, each once. */
    public void onNext(String method, Trap trap) {
        traps.computeIfAbsent(method, name -> new ArrayDeque<>()).add(trap);
    }

    /** Sets a trap for every call of a method from now on. */
    public void onEach(String method, Trap trap) {
        onNext(method, new Trap() {
            @Override
            public Object spring(Call call) throws Throwable {
                traps.get(method).addFirst(this);
                return trap.spring(call);
            }
        });
    }

    /** Hands on what a method is called with first from now on, whatever traps there are. */
    public void watch(String method, Consumer<Object> watcher) {
        watchers.computeIfAbsent(method, name -> new ArrayList<>()).add(watcher);
    }

    /** Takes all traps away. */
    public void disarm() {
        traps.clear();
    }

    /** Makes the next call of a method fail before it reaches the storage. */
    public void failNext(String method, RuntimeException failure) {
        onNext(method, call -> {
            throw failure;
        });
    }

    /** Lets the next call of a method reach the storage and fails instead of answering. */
    public void loseAnswerOfNext(String method, RuntimeException failure) {
        onNext(method, call -> {
            call.proceed();
            throw failure;
        });
    }

    /** Does something just before the next call of a method reaches the storage. */
    public void beforeNext(String method, Runnable first) {
        onNext(method, call -> {
            first.run();
            return call.proceed();
        });
    }

    @Override
    public StorageDescriptor descriptor() {
        return storage.descriptor();
    }

    @Override
    public StateStore state() {
        return watched(StateStore.class, storage.state());
    }

    @Override
    public ActivityLog activities() {
        return watched(ActivityLog.class, storage.activities());
    }

    @Override
    public PersonalData personalData() {
        return watched(PersonalData.class, storage.personalData());
    }

    private <T> T watched(Class<T> part, T real) {
        return part.cast(Proxy.newProxyInstance(
                part.getClassLoader(), new Class<?>[] {part}, (proxy, method, args) -> call(real, method, args)));
    }

    private Object call(Object real, Method method, Object[] args) throws Throwable {
        calls.add(method.getName());
        watchers.getOrDefault(method.getName(), List.of()).forEach(watcher -> watcher.accept(args[0]));
        Call call = new Call() {
            @Override
            public Object proceed() throws Throwable {
                try {
                    return method.invoke(real, args);
                } catch (InvocationTargetException thrown) {
                    throw thrown.getCause();
                }
            }

            @Override
            public Object argument() {
                return args[0];
            }
        };
        Trap trap = traps.getOrDefault(method.getName(), new ArrayDeque<>()).poll();
        return trap == null ? call.proceed() : trap.spring(call);
    }
}
