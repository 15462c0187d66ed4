package io.copkit.storage.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The contracts of this kit, so that an adapter's tests can prove that they extend all of them. */
public final class StorageContracts {

    private static final List<Class<?>> ALL = List.of(
            CommitContract.class,
            CommitRaceContract.class,
            ReadContract.class,
            TextContract.class,
            PagingContract.class,
            FilterContract.class,
            HistoryContract.class,
            RecordingContract.class,
            ActivityReadContract.class,
            CountingContract.class,
            PersonContract.class,
            NodeContract.class,
            TenantContract.class,
            HostTransactionContract.class,
            SharedUseContract.class,
            FailureContract.class,
            RandomHistoryContract.class);

    private StorageContracts() {}

    /** Every contract, each an abstract class to extend. */
    public static List<Class<?>> all() {
        return ALL;
    }

    /**
     * The contracts that nobody extends: none of the given test classes, nor a class nested in one of them or in what
     * they inherit from.
     */
    public static List<Class<?>> missingFrom(Class<?>... tests) {
        List<Class<?>> candidates = new ArrayList<>();
        Stream.of(tests).forEach(test -> collect(test, candidates));
        return ALL.stream()
                .filter(contract -> candidates.stream().noneMatch(contract::isAssignableFrom))
                .toList();
    }

    private static void collect(Class<?> test, List<Class<?>> candidates) {
        candidates.add(test);
        for (Class<?> type = test; type != null; type = type.getSuperclass()) {
            for (Class<?> nested : type.getDeclaredClasses()) {
                collect(nested, candidates);
            }
        }
    }
}
