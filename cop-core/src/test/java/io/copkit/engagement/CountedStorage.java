package io.copkit.engagement;

import io.copkit.storage.ActivityLog;
import io.copkit.storage.CopStorage;
import io.copkit.storage.PersonalData;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A storage that counts the calls to its activity log and to its state. */
public final class CountedStorage implements CopStorage {

    private final CopStorage storage;
    private int queries;

    public CountedStorage(CopStorage storage) {
        this.storage = storage;
    }

    public int queries() {
        return queries;
    }

    @Override
    public StorageDescriptor descriptor() {
        return storage.descriptor();
    }

    @Override
    public StateStore state() {
        return counted(StateStore.class, storage.state());
    }

    @Override
    public ActivityLog activities() {
        return counted(ActivityLog.class, storage.activities());
    }

    @Override
    public PersonalData personalData() {
        return storage.personalData();
    }

    private <T> T counted(Class<T> type, T calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            queries++;
            try {
                return method.invoke(calls, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
