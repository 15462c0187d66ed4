package io.copkit.storage.tck;

import static io.copkit.storage.tck.Fault.recorded;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.AppendOutcome;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Slice;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Storages that record or read activities wrongly. */
final class ActivityFaults {

    /** Long enough for every racing thread to have looked before the first one writes. */
    private static final long GAP_NANOS = 1_000_000;

    private ActivityFaults() {}

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

    /** Compares members as a lenient collation does. */
    static DelegatingStorage lowerCasedIds(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<ActivityRecord> read(ActivityQuery query) {
                ActivityFilter filter = query.filter();
                if (filter.members().isEmpty()) {
                    return super.read(query);
                }
                Set<String> lower =
                        filter.members().stream().map(ActivityFaults::lower).collect(Collectors.toSet());
                ActivityQuery wider = Records.with(query, "filter", filter.by(Set.of()));
                return new Slice<>(
                        super.read(wider).items().stream()
                                .filter(row -> lower.contains(lower(row.memberId())))
                                .toList(),
                        null);
            }
        };
    }

    /** Has no way to tell 0 from nothing. */
    static DelegatingStorage zeroIsNothing(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<ActivityRecord> read(ActivityQuery query) {
                Slice<ActivityRecord> page = super.read(query);
                return new Slice<>(
                        page.items().stream()
                                .map(row -> Objects.equals(row.amount(), 0L) ? Records.with(row, "amount", null) : row)
                                .toList(),
                        page.next());
            }
        };
    }

    /** Makes a statement of an empty list of ids. */
    static DelegatingStorage emptyListRefused(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public int retract(String communityId, Collection<String> ids, Instant at) {
                if (ids.isEmpty()) {
                    throw new IllegalArgumentException("syntax error near ()");
                }
                return super.retract(communityId, ids, at);
            }
        };
    }

    /** Does not count what is repeated within one list. */
    static DelegatingStorage repeatInListUncounted(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public AppendOutcome append(List<ActivityRecord> activities) {
                return super.append(activities.stream().distinct().toList());
            }
        };
    }

    /** Leaves the amount out when it compares payloads. */
    static DelegatingStorage amountNotCompared(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public AppendOutcome append(List<ActivityRecord> activities) {
                return super.append(activities.size() == 1 ? List.of(asStored(activities.get(0))) : activities);
            }

            private ActivityRecord asStored(ActivityRecord row) {
                return recorded(sound).stream()
                        .filter(stored ->
                                Records.with(stored, "amount", row.amount()).samePayload(row))
                        .findFirst()
                        .orElse(row);
            }
        };
    }

    /** Retracts an id in every community that has it. */
    static DelegatingStorage retractAcrossCommunities(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public int retract(String communityId, Collection<String> ids, Instant at) {
                recorded(sound).stream()
                        .filter(row ->
                                ids.contains(row.id()) && !row.communityId().equals(communityId))
                        .forEach(row -> super.retract(row.communityId(), List.of(row.id()), at));
                return super.retract(communityId, ids, at);
            }
        };
    }

    /** Writes a transition of the community when it retracts. */
    static DelegatingStorage retractWritesHistory(CopStorage sound, Simulation simulation) {
        AtomicInteger retractions = new AtomicInteger();
        return new DelegatingStorage(sound) {
            @Override
            public int retract(String communityId, Collection<String> ids, Instant at) {
                if (findCommunity(communityId).isPresent()) {
                    super.commit(Change.in(communityId, "retracted-" + retractions.incrementAndGet())
                            .set());
                }
                return super.retract(communityId, ids, at);
            }
        };
    }

    /** Reads what excepted members did. */
    static DelegatingStorage exceptedMembersRead(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<ActivityRecord> read(ActivityQuery query) {
                return super.read(Records.with(query, "filter", query.filter().exceptBy(Set.of())));
            }
        };
    }

    /** Resumes after a cursor over what occurred since. */
    static DelegatingStorage lateRowsMissed(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<ActivityRecord> read(ActivityQuery query) {
                Slice<ActivityRecord> page = super.read(query);
                Predicate<ActivityRecord> isLate = row -> row.occurredAt().isBefore(Samples.START);
                return query.page().cursor() == null
                        ? page
                        : new Slice<>(
                                page.items().stream().filter(isLate.negate()).toList(), page.next());
            }
        };
    }

    /** Stores the first five thousand activities of a list. */
    static DelegatingStorage longListCut(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public AppendOutcome append(List<ActivityRecord> activities) {
                int stored = Math.min(5_000, activities.size());
                AppendOutcome outcome = super.append(activities.subList(0, stored));
                return new AppendOutcome(
                        outcome.added() + activities.size() - stored, outcome.known(), outcome.mismatched());
            }
        };
    }

    /** Looks for members with LIKE. */
    static DelegatingStorage wildcards(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<ActivityRecord> read(ActivityQuery query) {
                ActivityFilter filter = query.filter();
                if (filter.members().stream().noneMatch(id -> id.contains("%") || id.contains("_"))) {
                    return super.read(query);
                }
                Predicate<String> like = filter.members().stream()
                        .map(id -> Pattern.quote(id).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q"))
                        .map(pattern -> Pattern.compile(pattern, Pattern.DOTALL).asMatchPredicate())
                        .reduce(id -> false, Predicate::or);
                ActivityQuery wider =
                        Records.with(query, "filter", filter.by(Set.of()).ofKinds(Set.of()));
                return new Slice<>(
                        super.read(wider).items().stream()
                                .filter(row -> like.test(row.memberId()))
                                .toList(),
                        null);
            }
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
