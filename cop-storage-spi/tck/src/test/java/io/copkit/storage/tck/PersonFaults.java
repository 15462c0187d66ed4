package io.copkit.storage.tck;

import static io.copkit.storage.tck.Fault.store;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.ErasureReceipt;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TraceSink;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Storages that find or forget a person wrongly, or tell one tenant of another. */
final class PersonFaults {

    private PersonFaults() {}

    /** Cleans every column of an erased person but the actor of transitions. */
    static DelegatingStorage forgottenActor(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            private final Map<List<Object>, String> actors = new HashMap<>();

            @Override
            public ErasureReceipt erase(ErasureOrder order) {
                super.transitions(TransitionQuery.feed(Store.ALL).by(order.memberId()))
                        .items()
                        .forEach(row -> actors.putIfAbsent(key(row), row.actorId()));
                return super.erase(order);
            }

            @Override
            public Slice<TransitionRecord> transitions(TransitionQuery query) {
                Slice<TransitionRecord> page = super.transitions(query);
                List<TransitionRecord> rows = page.items().stream()
                        .map(row -> Records.with(row, "actorId", actors.getOrDefault(key(row), row.actorId())))
                        .toList();
                return new Slice<>(rows, page.next());
            }

            private List<Object> key(TransitionRecord row) {
                return List.of(row.communityId(), row.sequence());
            }

            @Override
            List<String> residue() {
                return List.copyOf(actors.values());
            }
        };
    }

    /** Leaves the erased person's rows in the side table that finds people. */
    static DelegatingStorage orphansAfterErasure(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            private final Map<String, List<CommunityRecord>> people = new HashMap<>();

            @Override
            public ErasureReceipt erase(ErasureOrder order) {
                StateFilter naming = StateFilter.ANY.naming(order.memberId());
                people.put(
                        order.memberId(),
                        super.communities(CommunityQuery.of(naming, Store.ALL)).items());
                return super.erase(order);
            }

            @Override
            public Slice<CommunityRecord> communities(CommunityQuery query) {
                List<CommunityRecord> orphans = new ArrayList<>();
                query.filter().people().forEach(person -> orphans.addAll(people.getOrDefault(person, List.of())));
                return orphans.isEmpty() ? super.communities(query) : new Slice<>(orphans, null);
            }

            @Override
            List<String> residue() {
                return List.copyOf(people.keySet());
            }
        };
    }

    /** Writes down whom it has erased. */
    static DelegatingStorage erasureWrittenDown(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            private final List<String> erased = new ArrayList<>();

            @Override
            public ErasureReceipt erase(ErasureOrder order) {
                erased.add("erased " + order.memberId());
                return super.erase(order);
            }

            @Override
            List<String> residue() {
                return erased;
            }
        };
    }

    /** Writes the pseudonymised membership over one that is there already. */
    static DelegatingStorage pseudonymOverwrites(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public ErasureReceipt erase(ErasureOrder order) {
                try {
                    return super.erase(order);
                } catch (IllegalArgumentException e) {
                    Change change = Change.in("c1", "overwrite-" + order.pseudonym());
                    super.commit(change.delete(StateKey.membership("c1", order.replacement()), 1)
                            .set());
                    return super.erase(order);
                }
            }
        };
    }

    /** Leaves the tenant out of the query for documents. */
    static DelegatingStorage tenantLeak(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<DocumentRecord> documents(DocumentQuery query) {
                Slice<DocumentRecord> own = super.documents(query);
                return own.items().isEmpty() ? simulation.ofOurTenant().state().documents(query) : own;
            }
        };
    }

    /** Changes documents by an erasure without a new version. */
    static DelegatingStorage versionKept(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            private final Set<StateKey> changed = new HashSet<>();

            @Override
            public ErasureReceipt erase(ErasureOrder order) {
                List<StateKey> keys = store(sound).trace(order.memberId()).stream()
                        .filter(DocumentRecord.class::isInstance)
                        .<StateKey>map(row -> ((DocumentRecord) row).key())
                        .toList();
                ErasureReceipt receipt = super.erase(order);
                changed.addAll(keys);
                return receipt;
            }

            @Override
            public Optional<DocumentRecord> findDocument(StateKey.OfDocument key) {
                return super.findDocument(key).map(this::before);
            }

            @Override
            public Slice<DocumentRecord> documents(DocumentQuery query) {
                Slice<DocumentRecord> page = super.documents(query);
                return new Slice<>(page.items().stream().map(this::before).toList(), page.next());
            }

            private DocumentRecord before(DocumentRecord row) {
                return changed.contains(row.key()) ? Records.with(row, "version", row.version() - 1) : row;
            }
        };
    }

    /** Says that it has done something where there was nothing to do. */
    static DelegatingStorage receiptNeverEmpty(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public ErasureReceipt erase(ErasureOrder order) {
                ErasureReceipt receipt = super.erase(order);
                return receipt.transitions() > 0
                        ? receipt
                        : new ErasureReceipt(
                                receipt.communities(),
                                receipt.memberships(),
                                receipt.documents(),
                                1,
                                receipt.activities());
            }
        };
    }

    /** Shows a person everything but what was retracted. */
    static DelegatingStorage traceWithoutRetracted(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public void trace(String memberId, TraceSink sink) {
                super.trace(memberId, new TraceSink() {
                    @Override
                    public void state(StateRecord found) {
                        sink.state(found);
                    }

                    @Override
                    public void transition(TransitionRecord found) {
                        sink.transition(found);
                    }

                    @Override
                    public void activity(ActivityRecord found) {
                        if (found.retractedAt() == null) {
                            sink.activity(found);
                        }
                    }
                });
            }
        };
    }

    /** Deletes activities without a trace, so that they can come back. */
    static DelegatingStorage deletedComesBack(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            private final Set<String> deleted = new HashSet<>();

            @Override
            public ErasureReceipt erase(ErasureOrder order) {
                if (order.pseudonym() == null) {
                    deleted.add(order.memberId());
                }
                return super.erase(order);
            }

            @Override
            public AppendOutcome append(List<ActivityRecord> activities) {
                return super.append(activities.stream()
                        .map(row ->
                                deleted.contains(row.memberId()) ? Records.with(row, "id", row.id() + "-anew") : row)
                        .toList());
            }
        };
    }
}
