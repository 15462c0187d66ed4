package io.copkit.storage.tck;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommitOutcome.Applied;
import io.copkit.storage.CommitOutcome.ChangeIdTaken;
import io.copkit.storage.CommitOutcome.Conflict;
import io.copkit.storage.CommitOutcome.Loser;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Slice;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Storages that write wrongly. */
final class WriteFaults {

    /** Long enough for every racing thread to have looked before the first one writes. */
    private static final long GAP_NANOS = 1_000_000;

    private WriteFaults() {}

    /** Looks at the versions first and writes afterwards, over whatever came in between. */
    static DelegatingStorage lostUpdate(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                boolean free =
                        changes.puts().stream().allMatch(put -> store(sound).version(put.key()) == put.version() - 1);
                LockSupport.parkNanos(GAP_NANOS);
                CommitOutcome outcome = super.commit(changes);
                while (free && outcome instanceof Conflict conflict && isOverPuts(conflict, changes)) {
                    outcome = super.commit(forced(changes));
                }
                return outcome;
            }

            private ChangeSet forced(ChangeSet changes) {
                List<StateRecord> puts = changes.puts().stream()
                        .map(put -> Samples.with(put, "version", store(sound).version(put.key()) + 1))
                        .toList();
                return ChangeSet.of(
                        changes.changeId(), puts, changes.deletes(), changes.requires(), changes.transitions());
            }
        };
    }

    private static boolean isOverPuts(Conflict conflict, ChangeSet changes) {
        Set<StateKey> puts = changes.puts().stream().map(StateRecord::key).collect(Collectors.toSet());
        return conflict.losers().stream().map(Loser::key).allMatch(puts::contains);
    }

    /** Looks at what is required first and writes afterwards. */
    static DelegatingStorage requirementNotHeld(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                boolean held = changes.requires().entrySet().stream()
                        .allMatch(required -> store(sound).version(required.getKey()) == required.getValue());
                if (!held || isUsed(sound, changes)) {
                    return super.commit(changes);
                }
                LockSupport.parkNanos(GAP_NANOS);
                return super.commit(ChangeSet.of(
                        changes.changeId(), changes.puts(), changes.deletes(), Map.of(), changes.transitions()));
            }
        };
    }

    /** Where some keys lose, writes the others all the same. */
    static DelegatingStorage halfCommit(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                CommitOutcome outcome = super.commit(changes);
                if (outcome instanceof Conflict conflict) {
                    Set<StateKey> losers =
                            conflict.losers().stream().map(Loser::key).collect(Collectors.toSet());
                    changes.puts().stream()
                            .filter(put -> !losers.contains(put.key()))
                            .forEach(put -> super.commit(Change.in(changes.communityId(), changes.changeId() + "-half")
                                    .put(put)
                                    .set()));
                }
                return outcome;
            }
        };
    }

    /** Tells of a failure where the engine failed only after it had written. */
    static DelegatingStorage failureAfterWriting(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                CommitOutcome outcome = super.commit(changes);
                findMembership(changes.communityId(), "nobody");
                return outcome;
            }
        };
    }

    /** Stops at the first key that loses. */
    static DelegatingStorage firstLoserOnly(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                CommitOutcome outcome = super.commit(changes);
                return outcome instanceof Conflict conflict
                        ? new Conflict(conflict.losers().subList(0, 1))
                        : outcome;
            }
        };
    }

    /** Writes again what is repeated. */
    static DelegatingStorage changeIdAppliedTwice(CopStorage sound, Simulation simulation) {
        AtomicInteger again = new AtomicInteger();
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                boolean repeated = isUsed(sound, changes);
                CommitOutcome outcome = super.commit(changes);
                if (repeated && outcome instanceof Applied) {
                    super.commit(
                            Change.in(changes.communityId(), changes.changeId() + "-again-" + again.incrementAndGet())
                                    .set());
                }
                return outcome;
            }
        };
    }

    /** Keeps the id of a set that was refused. */
    static DelegatingStorage refusedChangeIdBurnt(CopStorage sound, Simulation simulation) {
        Map<String, String> refused = new ConcurrentHashMap<>();
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                String former = refused.get(changes.changeId());
                if (former != null && !former.equals(changes.fingerprint())) {
                    return new ChangeIdTaken(changes.changeId());
                }
                CommitOutcome outcome = super.commit(changes);
                if (outcome instanceof Conflict) {
                    refused.put(changes.changeId(), changes.fingerprint());
                }
                return outcome;
            }
        };
    }

    /** Lets a constraint of the engine find the conflict, which aborts the host's transaction. */
    static DelegatingStorage poisoningConflict(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                CommitOutcome outcome = super.commit(changes);
                if (outcome instanceof Conflict) {
                    simulation.transaction().ifPresent(Simulation.Transaction::abort);
                }
                return outcome;
            }
        };
    }

    /** Commits the host's transaction together with its own write. */
    static DelegatingStorage commitForTheHost(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                CommitOutcome outcome = super.commit(changes);
                simulation.transaction().ifPresent(Simulation.Transaction::commit);
                return outcome;
            }
        };
    }

    /** Looks for known ids first and appends afterwards, without a key to stop a second row. */
    static DelegatingStorage duplicateAppend(CopStorage sound, Simulation simulation) {
        AtomicInteger rows = new AtomicInteger();
        return new DelegatingStorage(sound) {
            @Override
            public AppendOutcome append(List<ActivityRecord> activities) {
                Set<String> ids =
                        recorded(sound).stream().map(ActivityRecord::id).collect(Collectors.toSet());
                boolean unknown = activities.stream().noneMatch(row -> ids.contains(row.id()));
                LockSupport.parkNanos(GAP_NANOS);
                AppendOutcome outcome = super.append(activities);
                if (unknown && outcome.known() == activities.size() && !activities.isEmpty()) {
                    ActivityRecord first = activities.get(0);
                    super.append(List.of(Records.with(first, "id", first.id() + "-row-" + rows.incrementAndGet())));
                }
                return outcome;
            }
        };
    }

    /** Retracts what is there and forgets the other ids. */
    static DelegatingStorage lateRetractIgnored(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public int retract(String communityId, Collection<String> ids, Instant at) {
                Set<String> stored = recorded(sound).stream()
                        .filter(row -> row.communityId().equals(communityId))
                        .map(ActivityRecord::id)
                        .collect(Collectors.toSet());
                return super.retract(
                        communityId, ids.stream().filter(stored::contains).toList(), at);
            }
        };
    }

    /** Keeps the caller's collection and looks at it again later. */
    static DelegatingStorage argumentKept(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            private Runnable later = () -> {};

            @Override
            public int retract(String communityId, Collection<String> ids, Instant at) {
                int retracted = super.retract(communityId, ids, at);
                later = () -> super.retract(communityId, ids, at);
                return retracted;
            }

            @Override
            public int purge(String communityId, Instant before) {
                later.run();
                later = () -> {};
                return super.purge(communityId, before);
            }

            @Override
            public Slice<ActivityRecord> read(ActivityQuery query) {
                later.run();
                later = () -> {};
                return super.read(query);
            }
        };
    }

    /** Lets a timer of its own sweep after a purge. */
    static DelegatingStorage threadStarted(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public int purge(String communityId, Instant before) {
                new Thread(() -> {
                            try {
                                simulation.closed().await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        })
                        .start();
                return super.purge(communityId, before);
            }
        };
    }

    private static Store store(CopStorage storage) {
        return new Store(storage, new Advice("fault"), new AtomicInteger());
    }

    private static boolean isUsed(CopStorage storage, ChangeSet changes) {
        return store(storage).history(changes.communityId()).stream()
                .anyMatch(transition -> transition.changeId().equals(changes.changeId()));
    }

    private static List<ActivityRecord> recorded(CopStorage storage) {
        return store(storage)
                .all(ActivityQuery.of(ActivityFilter.of(ActivityScope.ALL), ActivityQuery.Order.RECORDED, Store.ALL));
    }
}
