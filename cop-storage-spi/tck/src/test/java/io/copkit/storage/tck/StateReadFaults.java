package io.copkit.storage.tck;

import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.InvalidCursorException;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateRecord;
import io.copkit.storage.StorageException;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Storages that read state wrongly. */
final class StateReadFaults {

    private StateReadFaults() {}

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

    /** Orders by the first column alone. */
    static DelegatingStorage tiesInAnyOrder(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<DocumentRecord> documents(DocumentQuery query) {
                Slice<DocumentRecord> page = super.documents(query);
                if (query.filter().dueBefore() != null || query.newestFirst()) {
                    return page;
                }
                Comparator<DocumentRecord> order =
                        Comparator.comparing(DocumentRecord::at).thenComparing(DocumentRecord::communityId, Ids.ORDER);
                return new Slice<>(page.items().stream().sorted(order).toList(), page.next());
            }
        };
    }

    /** Joins the conditions on a community's type and stage by "or". */
    static DelegatingStorage joinedByOr(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<CommunityRecord> communities(CommunityQuery query) {
                Predicate<CommunityRecord> either = row ->
                        query.types().contains(row.type()) || query.stages().contains(row.stage());
                return query.types().isEmpty() || query.stages().isEmpty()
                        ? super.communities(query)
                        : kept(super.communities(query.ofType().inStage()), either);
            }
        };
    }

    /** Matches the beginning of a term. */
    static DelegatingStorage termPrefix(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<DocumentRecord> documents(DocumentQuery query) {
                Set<String> asked = query.filter().termsAny();
                return asked.isEmpty()
                        ? super.documents(query)
                        : kept(
                                super.documents(Records.with(
                                        query, "filter", query.filter().withAnyTerm())),
                                row -> row.terms().stream()
                                        .anyMatch(term -> asked.stream().anyMatch(term::startsWith)));
            }
        };
    }

    /** Finds a record by the first of its people. */
    static DelegatingStorage firstOfPeopleOnly(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<DocumentRecord> documents(DocumentQuery query) {
                Set<String> asked = query.filter().people();
                return kept(
                        super.documents(query),
                        row -> asked.isEmpty() || asked.contains(row.people().get(0)));
            }
        };
    }

    /** Looks for what is nested by the parent alone. */
    static DelegatingStorage parentOnly(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<CommunityRecord> communities(CommunityQuery query) {
                String within = query.filter().within();
                return kept(
                        super.communities(query),
                        row -> within == null || row.id().equals(within) || within.equals(row.parentId()));
            }
        };
    }

    /** Leaves out a condition that is too long for one statement. */
    static DelegatingStorage longConditionLeftOut(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<MembershipRecord> memberships(MembershipQuery query) {
                StateFilter filter = query.filter();
                return filter.exceptCommunities().size() > 1_000
                        ? super.memberships(Records.with(query, "filter", filter.exceptCommunities(Set.of())))
                        : super.memberships(query);
            }
        };
    }

    /** Lets no change hold before it was recorded. */
    static DelegatingStorage effectiveWhenRecorded(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<TransitionRecord> transitions(TransitionQuery query) {
                Slice<TransitionRecord> page = super.transitions(query);
                return new Slice<>(
                        page.items().stream()
                                .map(row -> row.effectiveAt().isBefore(row.recordedAt())
                                        ? Records.with(row, "effectiveAt", row.recordedAt())
                                        : row)
                                .toList(),
                        page.next());
            }
        };
    }

    /** Does not look at the operation in the history of a community. */
    static DelegatingStorage operationNotLookedAt(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<TransitionRecord> transitions(TransitionQuery query) {
                return super.transitions(
                        query.communityId() == null ? query : Records.with(query, "operationId", null));
            }
        };
    }

    /** Leaves the tenant's own scope out of the feed. */
    static DelegatingStorage feedOfCommunitiesOnly(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<TransitionRecord> transitions(TransitionQuery query) {
                return kept(
                        super.transitions(query),
                        row -> query.communityId() != null || !row.communityId().equals(Ids.TENANT_SCOPE));
            }
        };
    }

    /** Reads records in one statement and their terms in another. */
    static DelegatingStorage tornRecord(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public Slice<MembershipRecord> memberships(MembershipQuery query) {
                Map<Object, Set<String>> terms = new ConcurrentHashMap<>();
                super.memberships(query).items().forEach(row -> terms.put(row.key(), row.terms()));
                LockSupport.parkNanos(1_000_000);
                Slice<MembershipRecord> page = super.memberships(query);
                return new Slice<>(
                        page.items().stream()
                                .map(row -> Records.with(row, "terms", terms.getOrDefault(row.key(), row.terms())))
                                .toList(),
                        page.next(),
                        page.communities());
            }
        };
    }

    private static <R> Slice<R> kept(Slice<R> page, Predicate<R> condition) {
        return new Slice<>(page.items().stream().filter(condition).toList(), page.next());
    }
}
