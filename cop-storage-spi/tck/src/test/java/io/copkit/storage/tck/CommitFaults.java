package io.copkit.storage.tck;

import static io.copkit.storage.tck.Fault.isUsed;
import static io.copkit.storage.tck.Fault.store;

import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommitOutcome.Applied;
import io.copkit.storage.CommitOutcome.ChangeIdTaken;
import io.copkit.storage.CommitOutcome.Conflict;
import io.copkit.storage.CommitOutcome.Loser;
import io.copkit.storage.CopStorage;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Storages that commit wrongly. */
final class CommitFaults {

    /** Long enough for every racing thread to have looked before the first one writes. */
    private static final long GAP_NANOS = 1_000_000;

    private CommitFaults() {}

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
                    outcome = super.commit(forced(sound, changes));
                }
                return outcome;
            }
        };
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
                return super.commit(withRequires(changes, Map.of()));
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

    /** Lets a history begin with version 2. */
    static DelegatingStorage firstVersionSkipped(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                boolean second =
                        changes.puts().size() == 1 && changes.puts().get(0).version() == 2;
                CommitOutcome outcome = super.commit(changes);
                return second && outcome instanceof Conflict conflict && isOverNothing(conflict)
                        ? super.commit(forced(sound, changes))
                        : outcome;
            }

            private static boolean isOverNothing(Conflict conflict) {
                return conflict.losers().stream().allMatch(loser -> loser.storedVersion() == 0);
            }
        };
    }

    /** Deletes whatever version there is. */
    static DelegatingStorage deleteAtAnyVersion(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                CommitOutcome outcome = super.commit(changes);
                if (!(outcome instanceof Conflict conflict) || !changes.puts().isEmpty()) {
                    return outcome;
                }
                Change change = Change.in(changes.communityId(), changes.changeId());
                conflict.losers().stream()
                        .filter(loser -> changes.deletes().containsKey(loser.key()) && loser.storedVersion() > 0)
                        .forEach(loser -> change.delete(loser.key(), loser.storedVersion()));
                return change.set().deletes().isEmpty() ? outcome : super.commit(change.set());
            }
        };
    }

    /** Takes a required 0 for no requirement. */
    static DelegatingStorage requiredAbsenceIgnored(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                Map<StateKey, Long> requires = new TreeMap<>(changes.requires());
                requires.values().removeIf(version -> version == 0);
                return super.commit(withRequires(changes, requires));
            }
        };
    }

    /** Locks what is required for one requirer alone, and calls it a conflict for the next. */
    static DelegatingStorage requirersExclude(CopStorage sound, Simulation simulation) {
        Set<StateKey> locked = ConcurrentHashMap.newKeySet();
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                for (StateKey key : changes.requires().keySet()) {
                    if (!locked.add(key)) {
                        return new Conflict(List.of(new Loser(key, store(sound).version(key))));
                    }
                }
                try {
                    LockSupport.parkNanos(changes.requires().isEmpty() ? 0 : GAP_NANOS);
                    return super.commit(changes);
                } finally {
                    locked.removeAll(changes.requires().keySet());
                }
            }
        };
    }

    /** Knows a change id again, and does not look at what came under it. */
    static DelegatingStorage contentNotCompared(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                CommitOutcome outcome = super.commit(changes);
                return outcome instanceof ChangeIdTaken ? new Applied(List.of(1L)) : outcome;
            }
        };
    }

    /** Has one set of change ids for the whole tenant. */
    static DelegatingStorage changeIdsOfTenant(CopStorage sound, Simulation simulation) {
        Map<String, String> communities = new ConcurrentHashMap<>();
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                String first = communities.computeIfAbsent(changes.changeId(), id -> changes.communityId());
                return first.equals(changes.communityId())
                        ? super.commit(changes)
                        : new ChangeIdTaken(changes.changeId());
            }
        };
    }

    /** Gives out the sequences of three transitions in another order than that of the set. */
    static DelegatingStorage orderOfTransitionsLost(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                List<TransitionRecord> transitions = new ArrayList<>(changes.transitions());
                if (transitions.size() == 3) {
                    Collections.reverse(transitions);
                }
                return super.commit(ChangeSet.of(
                        changes.changeId(), changes.puts(), changes.deletes(), changes.requires(), transitions));
            }
        };
    }

    /** Writes the first nine hundred records of a set. */
    static DelegatingStorage longSetCut(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public CommitOutcome commit(ChangeSet changes) {
                List<StateRecord> puts =
                        changes.puts().subList(0, Math.min(900, changes.puts().size()));
                return super.commit(ChangeSet.of(
                        changes.changeId(), puts, changes.deletes(), changes.requires(), changes.transitions()));
            }
        };
    }

    private static boolean isOverPuts(Conflict conflict, ChangeSet changes) {
        Set<StateKey> puts = changes.puts().stream().map(StateRecord::key).collect(Collectors.toSet());
        return conflict.losers().stream().map(Loser::key).allMatch(puts::contains);
    }

    /** The same set with the versions that would be written now. */
    private static ChangeSet forced(CopStorage storage, ChangeSet changes) {
        List<StateRecord> puts = changes.puts().stream()
                .map(put -> Samples.with(put, "version", store(storage).version(put.key()) + 1))
                .toList();
        return ChangeSet.of(changes.changeId(), puts, changes.deletes(), changes.requires(), changes.transitions());
    }

    private static ChangeSet withRequires(ChangeSet changes, Map<StateKey, Long> requires) {
        return ChangeSet.of(changes.changeId(), changes.puts(), changes.deletes(), requires, changes.transitions());
    }
}
