package io.copkit.storage.tck;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.InvalidCursorException;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateRecord;
import io.copkit.storage.StorageException;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyRow;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Storages that read or count wrongly. */
final class ReadFaults {

    private ReadFaults() {}

    /** Takes the last instant of a window for a part of it. */
    static DelegatingStorage inclusiveWindow(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public void tally(TallyQuery query, Consumer<? super TallyRow> sink) {
                Window window = query.filter().window();
                super.tally(
                        window.to() == null
                                ? query
                                : Records.with(
                                        query,
                                        "filter",
                                        query.filter()
                                                .during(new Window(
                                                        window.from(),
                                                        window.to().plusMillis(1)))),
                        sink);
            }
        };
    }

    /** Goes on finding memberships by roles that they have lost. */
    static DelegatingStorage staleRoleSet(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            private final Map<Object, Set<String>> everHeld = new ConcurrentHashMap<>();

            @Override
            public CommitOutcome commit(ChangeSet changes) {
                for (StateRecord put : changes.puts()) {
                    if (put instanceof MembershipRecord membership) {
                        everHeld.computeIfAbsent(membership.key(), key -> ConcurrentHashMap.newKeySet())
                                .addAll(membership.roles());
                    }
                }
                return super.commit(changes);
            }

            @Override
            public Slice<MembershipRecord> memberships(MembershipQuery query) {
                Slice<MembershipRecord> sane = super.memberships(query);
                if (query.roles().isEmpty()) {
                    return sane;
                }
                List<MembershipRecord> found = super.memberships(query.inRole()).items().stream()
                        .filter(row -> everHeld.getOrDefault(row.key(), row.roles()).stream()
                                .anyMatch(query.roles()::contains))
                        .toList();
                return new Slice<>(found, null);
            }
        };
    }

    /** Begins a page with the last row of the one before. */
    static DelegatingStorage repeatingPage(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            private final Map<String, DocumentRecord> lastRows = new ConcurrentHashMap<>();

            @Override
            public Slice<DocumentRecord> documents(DocumentQuery query) {
                Slice<DocumentRecord> page = super.documents(query);
                String next = page.next();
                if (next != null) {
                    lastRows.put(next, page.items().get(page.items().size() - 1));
                }
                String cursor = query.page().cursor();
                if (cursor == null || !lastRows.containsKey(cursor)) {
                    return page;
                }
                List<DocumentRecord> rows = new ArrayList<>(page.items());
                rows.add(0, lastRows.get(cursor));
                return new Slice<>(rows, next);
            }
        };
    }

    /** Joins ties with something that has two rows. */
    static DelegatingStorage tiesCountedTwice(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public void ties(TiesQuery query, Consumer<? super TieRow> sink) {
                super.ties(query, row -> sink.accept(Records.with(row, "count", 2 * row.count())));
            }
        };
    }

    /** Takes an engine that fails for an empty one. */
    static DelegatingStorage swallowedError(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<MembershipRecord> memberships(MembershipQuery query) {
                try {
                    return super.memberships(query);
                } catch (StorageException e) {
                    return new Slice<>(List.of(), null);
                }
            }
        };
    }

    /** Begins anew where it does not understand a cursor. */
    static DelegatingStorage cursorNotBound(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<DocumentRecord> documents(DocumentQuery query) {
                try {
                    return super.documents(query);
                } catch (InvalidCursorException e) {
                    return super.documents(
                            query.onPage(PageRequest.first(query.page().limit())));
                }
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
                        filter.members().stream().map(ReadFaults::lower).collect(Collectors.toSet());
                ActivityQuery wider = Records.with(query, "filter", filter.by(Set.of()));
                return new Slice<>(
                        super.read(wider).items().stream()
                                .filter(row -> lower.contains(lower(row.memberId())))
                                .toList(),
                        null);
            }
        };
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Keeps instants in a column of seconds. */
    static DelegatingStorage truncatedMillis(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Optional<CommunityRecord> findCommunity(String communityId) {
                return super.findCommunity(communityId)
                        .map(found -> Records.with(
                                found, "createdAt", found.createdAt().truncatedTo(ChronoUnit.SECONDS)));
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

    /** Counts retracted activities in its totals. */
    static DelegatingStorage tallyCountsRetracted(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public void tally(TallyQuery query, Consumer<? super TallyRow> sink) {
                long retracted = super.read(new ActivityQuery(query.filter(), ActivityQuery.Order.RECORDED, Store.ALL))
                        .items()
                        .stream()
                        .filter(row -> row.retractedAt() != null)
                        .count();
                super.tally(
                        query,
                        query.groupBy().isEmpty()
                                ? row -> sink.accept(Records.with(row, "activities", row.activities() + retracted))
                                : sink);
            }
        };
    }

    /** Joins memberships with their roles before it counts them. */
    static DelegatingStorage censusDoubleCount(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public List<CensusRow> census(CensusQuery query) {
                if (!(query.of() instanceof MembershipQuery)) {
                    return super.census(query);
                }
                Set<CensusQuery.Group> groups = new HashSet<>(query.groupBy());
                groups.add(CensusQuery.Group.ROLE);
                Map<SortedMap<CensusQuery.Group, String>, Long> sums = new LinkedHashMap<>();
                for (CensusRow row : super.census(CensusQuery.of(query.of(), groups))) {
                    SortedMap<CensusQuery.Group, String> keys = new TreeMap<>(row.keys());
                    keys.keySet().retainAll(query.groupBy());
                    sums.merge(keys, row.count(), Long::sum);
                }
                return sums.entrySet().stream()
                        .map(sum -> new CensusRow(sum.getKey(), sum.getValue()))
                        .toList();
            }
        };
    }

    /** Logs what a sink throws, and goes on. */
    static DelegatingStorage sinkExceptionSwallowed(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public void tally(TallyQuery query, Consumer<? super TallyRow> sink) {
                super.tally(query, row -> {
                    try {
                        sink.accept(row);
                    } catch (RuntimeException swallowed) {
                        // the fault
                    }
                });
            }
        };
    }

    /** Answers from a copy of its own until it writes itself. */
    static DelegatingStorage staleNode(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            private final Map<List<String>, MembershipRecord> copies = new ConcurrentHashMap<>();

            @Override
            public CommitOutcome commit(ChangeSet changes) {
                CommitOutcome outcome = super.commit(changes);
                copies.clear();
                return outcome;
            }

            @Override
            public Optional<MembershipRecord> findMembership(String communityId, String memberId) {
                List<String> key = List.of(communityId, memberId);
                super.findMembership(communityId, memberId).ifPresent(found -> copies.putIfAbsent(key, found));
                return Optional.ofNullable(copies.get(key));
            }
        };
    }

    /** Orders by the characters of Java. */
    static DelegatingStorage orderedByUtf16(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<CommunityRecord> communities(CommunityQuery query) {
                Slice<CommunityRecord> page = super.communities(query);
                if (page.next() != null || query.filter().dueBefore() != null) {
                    return page;
                }
                return new Slice<>(
                        page.items().stream()
                                .sorted(Comparator.comparing(CommunityRecord::sortKey)
                                        .thenComparing(CommunityRecord::id))
                                .toList(),
                        null);
            }
        };
    }

    /** Takes what is never due for what is due first, as some engines sort absent values. */
    static DelegatingStorage neverIsDue(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<CommunityRecord> communities(CommunityQuery query) {
                Slice<CommunityRecord> page = super.communities(query);
                if (query.filter().dueBefore() == null || query.page().cursor() != null) {
                    return page;
                }
                CommunityQuery undated = Records.with(query, "filter", Records.with(query.filter(), "dueBefore", null));
                Stream<CommunityRecord> never =
                        super.communities(undated).items().stream().filter(row -> row.dueAt() == null);
                return new Slice<>(Stream.concat(never, page.items().stream()).toList(), page.next());
            }
        };
    }

    /** Attaches a community once for each of its memberships. */
    static DelegatingStorage attachedTwice(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<MembershipRecord> memberships(MembershipQuery query) {
                Slice<MembershipRecord> page = super.memberships(query);
                List<CommunityRecord> twice = Stream.of(page.communities(), page.communities())
                        .flatMap(Collection::stream)
                        .toList();
                return new Slice<>(page.items(), page.next(), twice);
            }
        };
    }
}
