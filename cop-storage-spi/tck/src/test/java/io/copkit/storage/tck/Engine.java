package io.copkit.storage.tck;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.CopStorage;
import io.copkit.storage.PersonalData;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageException;
import io.copkit.storage.memory.InMemoryStorage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One tenant's data in memory, with a journal of all writes that stands for the disk. */
final class Engine {

    private static final Set<String> WRITES = Set.of("commit", "append", "retract", "purge", "erase");
    private static final Set<String> PARTS = Set.of("state", "activities", "personalData");

    private record Write(Method method, List<Object> arguments) {}

    private final String tenant;
    private final DelegatingStorage memory;
    private final List<Write> journal = new ArrayList<>();
    private int operationsLeft = Integer.MAX_VALUE;

    Engine(String tenant) {
        this.tenant = tenant;
        this.memory = new DelegatingStorage(new InMemoryStorage(tenant));
    }

    /** Another engine with the first writes of this one. */
    private synchronized Engine upTo(int writes) {
        Engine copy = new Engine(tenant);
        journal.subList(0, writes).forEach(copy::replay);
        return copy;
    }

    synchronized Engine copy() {
        return upTo(journal.size());
    }

    /** What is found after a crash that loses the last unsynced writes. */
    synchronized Engine crash(int unsynced) {
        operationsLeft = 0;
        return upTo(Math.max(0, journal.size() - unsynced));
    }

    /** Takes over what a copy has written since it was made. */
    synchronized void merge(Engine copy) {
        List.copyOf(copy.journal.subList(journal.size(), copy.journal.size())).forEach(this::replay);
    }

    synchronized void failFrom(int operation) {
        operationsLeft = operation - 1;
    }

    synchronized void repair() {
        operationsLeft = Integer.MAX_VALUE;
    }

    CopStorage memory() {
        return memory;
    }

    /** A connection; each of its calls is one operation of the engine. */
    CopStorage connect() {
        Class<?>[] parts = {CopStorage.class, StateStore.class, ActivityLog.class, PersonalData.class};
        return (CopStorage) Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                parts,
                (proxy, method, arguments) -> PARTS.contains(method.getName()) ? proxy : call(method, arguments));
    }

    private synchronized Object call(Method method, Object @Nullable [] arguments) throws Throwable {
        if (operationsLeft == 0) {
            throw new StorageException("the engine is down", null, false);
        }
        operationsLeft--;
        try {
            Object answer = method.invoke(memory, arguments);
            if (WRITES.contains(method.getName())) {
                journal.add(new Write(method, List.of(arguments)));
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized void replay(Write write) {
        try {
            write.method().invoke(memory, write.arguments().toArray());
            journal.add(write);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("what has been written once can be written again", e);
        }
    }
}
