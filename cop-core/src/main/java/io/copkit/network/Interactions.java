package io.copkit.network;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.Basis;
import io.copkit.engagement.Population;
import io.copkit.engagement.TimeWindow;
import io.copkit.membership.Roster;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CopStorage;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.Window;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who acts toward whom in a community, or in several taken together, read from the storage: two counting queries for a
 * window, however many activities it holds. Nothing is kept between calls. Immutable and safe for use by any number of
 * threads.
 *
 * <pre>{@code
 * Network network = cop.network(data).over(quarter);
 * MetricValue reciprocity = network.directed().reciprocity();
 * List<MemberId> alone = cop.network(data).amongMembers(quarter).undirected().isolates();
 * }</pre>
 *
 * <p>Where the storage fails, its {@link io.copkit.storage.StorageException} passes through.
 */
public final class Interactions {

    private final CopStorage storage;
    private final SortedSet<CommunityId> communities;
    private final Roster roster;
    private final Set<String> kinds;
    private final Set<String> without;

    private Interactions(
            CopStorage storage,
            SortedSet<CommunityId> communities,
            Roster roster,
            Set<String> kinds,
            Set<String> without) {
        this.storage = storage;
        this.communities = communities;
        this.roster = roster;
        this.kinds = kinds;
        this.without = without;
    }

    /**
     * What people do in these communities toward each other.
     *
     * @param communities 1 to 10 000
     * @throws IllegalArgumentException if there is no community
     */
    static Interactions of(CopStorage storage, Collection<CommunityId> communities, Roster roster) {
        if (communities.isEmpty()) {
            throw new IllegalArgumentException("a network needs a community");
        }
        return new Interactions(storage, new TreeSet<>(communities), roster, Set.of(), Set.of());
    }

    /** What people do in a community toward each other. */
    public static Interactions of(CopStorage storage, CommunityId community, Roster roster) {
        return of(storage, Set.of(community), roster);
    }

    /**
     * The same, with activities of these kinds only; any that are toward somebody if not set.
     *
     * @param only 1 to 500 kinds
     * @throws IllegalArgumentException if there is no kind
     */
    public Interactions ofKinds(Collection<ActivityKind> only) {
        if (only.isEmpty()) {
            throw new IllegalArgumentException("a network of no kind of activity has no ties");
        }
        return new Interactions(
                storage,
                communities,
                roster,
                only.stream().map(ActivityKind::code).collect(Collectors.toSet()),
                without);
    }

    /**
     * The same, as if these were not there: bots, accounts of systems.
     *
     * @param nobodies up to 500
     */
    public Interactions without(Collection<MemberId> nobodies) {
        return new Interactions(storage, communities, roster, kinds, ids(nobodies));
    }

    /** The network of everyone who acted in a window, or toward whom somebody did. */
    public Network over(TimeWindow window) {
        ActivityFilter filter = filter(window);
        TieCollector collector = new TieCollector();
        storage.activities()
                .tally(
                        TallyQuery.of(filter, Set.of(Group.MEMBER), Set.of(Measure.ACTIVITIES)),
                        row -> collector.add(Objects.requireNonNull(row.memberId())));
        storage.activities().ties(TiesQuery.of(filter), tie -> {
            if (!without.contains(tie.targetMemberId())) {
                collector.add(tie.memberId(), tie.targetMemberId(), tie.count());
            }
        });
        return collector.network(basis(window, Population.ACTORS));
    }

    /**
     * The network of the members, whether they acted or not: ties of others are left out.
     *
     * @param window as for {@link #over}; members are who belongs to the community today and joined before the window's end.
     *     Takes another query for every ten thousand of them, and none for who acted without a tie
     */
    public Network amongMembers(TimeWindow window) {
        Set<String> members = new HashSet<>();
        communities.forEach(community -> roster.forEach(community, member -> {
            if (member.since().isBefore(window.to())
                    && !without.contains(member.member().value())) {
                members.add(member.member().value());
            }
        }));
        TieCollector collector = new TieCollector();
        members.forEach(collector::add);
        storage.activities().ties(TiesQuery.of(filter(window)), tie -> {
            if (members.contains(tie.memberId()) && members.contains(tie.targetMemberId())) {
                collector.add(tie.memberId(), tie.targetMemberId(), tie.count());
            }
        });
        return collector.network(basis(window, Population.MEMBERS));
    }

    private ActivityFilter filter(TimeWindow window) {
        Set<String> ids = communities.stream().map(CommunityId::value).collect(Collectors.toSet());
        return ActivityFilter.of(new ActivityScope(ids, Set.of(), null))
                .ofKinds(kinds)
                .exceptBy(without)
                .during(Window.between(window.from(), window.to()));
    }

    private static Basis basis(TimeWindow window, Population population) {
        return new Basis(window, ZoneOffset.UTC, population);
    }

    private static Set<String> ids(Collection<MemberId> members) {
        return members.stream().map(MemberId::value).collect(Collectors.toSet());
    }
}
