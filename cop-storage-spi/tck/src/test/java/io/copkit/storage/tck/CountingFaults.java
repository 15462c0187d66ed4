package io.copkit.storage.tck;

import io.copkit.storage.ActivityQuery;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.CopStorage;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyRow;
import io.copkit.storage.ThreadRow;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TieRow;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Storages that count wrongly. */
final class CountingFaults {

    private CountingFaults() {}

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

    /** Joins ties with something that has two rows. */
    static DelegatingStorage tiesCountedTwice(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public void ties(TiesQuery query, Consumer<? super TieRow> sink) {
                super.ties(query, row -> sink.accept(Records.with(row, "count", 2 * row.count())));
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

    /** Adds amounts up in a column that is too narrow. */
    static DelegatingStorage amountOverflows(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public void tally(TallyQuery query, Consumer<? super TallyRow> sink) {
                super.tally(query, row -> sink.accept(Records.with(row, "amount", (long) (int) row.amount())));
            }
        };
    }

    /** Gives a total of zero where nothing matches. */
    static DelegatingStorage totalOfZero(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public void tally(TallyQuery query, Consumer<? super TallyRow> sink) {
                AtomicBoolean any = new AtomicBoolean(!query.groupBy().isEmpty());
                super.tally(query, row -> {
                    any.set(true);
                    sink.accept(row);
                });
                if (!any.get()) {
                    sink.accept(new TallyRow(null, null, null, null, null, -1, 0, 0, 0, 0, 0, 0, 0, null, null));
                }
            }
        };
    }

    /** Takes everybody who answers for another actor. */
    static DelegatingStorage actorsOfThreadRepeated(CopStorage sound, Simulation simulation) {
        return new DelegatingStorage(sound) {
            @Override
            public void threads(ThreadsQuery query, Consumer<? super ThreadRow> sink) {
                super.threads(query, row -> sink.accept(Records.with(row, "actors", 1 + row.responses())));
            }
        };
    }
}
