package io.copkit.storage.tck;

import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityQuery;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusQuery.Group;
import io.copkit.storage.CommunityQuery;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Periods;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.ThreadsQuery;
import io.copkit.storage.TiesQuery;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.Window;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Queries of every kind over the words of random histories. */
final class RandomQueries {

    private final Dice dice;

    RandomQueries(Dice dice) {
        this.dice = dice;
    }

    Step any() {
        return switch (dice.below(12)) {
            case 0 -> Step.of("communities", communities(), Store::all);
            case 1 -> Step.of("memberships", memberships(), Store::all);
            case 2 -> Step.of("page", memberships().attachingCommunities(), RandomQueries::withoutCursor);
            case 3 -> Step.of("documents", documents(), Store::all);
            case 4 -> Step.of("transitions", transitions(), Store::all);
            case 5 ->
                Step.of("census", census(), (store, query) -> store.state().census(query));
            case 6 -> Step.of("read", activities(), Store::all);
            case 7, 8 -> Step.of("tally", tally(), Store::tally);
            case 9 -> Step.of("ties", new TiesQuery(activityFilter(), dice.oneIn(2) ? periods() : null), Store::ties);
            case 10 -> Step.of("threads", threads(), Store::threads);
            default -> Step.of("trace", dice.pick(Vocabulary.MEMBERS), Store::trace);
        };
    }

    /** Cursors are an adapter's own, but whether there is one is not. */
    private static List<Object> withoutCursor(Store store, MembershipQuery query) {
        Slice<MembershipRecord> page = store.state().memberships(query);
        return List.of(page.items(), page.communities(), page.next() != null);
    }

    private PageRequest page() {
        return PageRequest.first(dice.pick(List.of(1, 2, 3, 7, 1_000)));
    }

    private StateFilter stateFilter() {
        return new StateFilter(
                dice.some(Vocabulary.SCOPES),
                dice.some(Vocabulary.SCOPES),
                dice.oneIn(6) ? dice.pick(Vocabulary.WITHIN) : null,
                dice.some(Vocabulary.DISCOVERABILITIES),
                dice.some(Vocabulary.STATUSES),
                dice.some(Vocabulary.TERMS),
                dice.some(Vocabulary.TERMS),
                dice.some(Vocabulary.TERMS),
                dice.some(Vocabulary.MEMBERS),
                dice.oneIn(5) ? dice.instant() : null);
    }

    private CommunityQuery communities() {
        return new CommunityQuery(stateFilter(), dice.some(Vocabulary.TYPES), dice.some(Vocabulary.STAGES), page());
    }

    private MembershipQuery memberships() {
        return new MembershipQuery(
                stateFilter(),
                dice.maybe(Vocabulary.MEMBERS),
                dice.some(Vocabulary.LEVELS),
                dice.some(Vocabulary.ROLES),
                dice.some(Vocabulary.ORIGINS),
                false,
                page());
    }

    private DocumentQuery documents() {
        return new DocumentQuery(
                stateFilter(),
                dice.some(Vocabulary.DOCUMENTS),
                dice.maybe(Vocabulary.MEMBERS),
                dice.maybe(Vocabulary.MEMBERS),
                window(),
                dice.oneIn(2),
                page());
    }

    private TransitionQuery transitions() {
        return new TransitionQuery(
                dice.maybe(Vocabulary.SCOPES),
                dice.oneIn(4) ? StateKey.OfMembership.TYPE : null,
                dice.oneIn(4) ? dice.pick(Vocabulary.MEMBERS) : null,
                dice.maybe(Vocabulary.MEMBERS),
                dice.maybe(Vocabulary.MEMBERS),
                dice.maybe(Vocabulary.OPERATIONS),
                window(),
                dice.oneIn(2),
                page());
    }

    private CensusQuery census() {
        List<Group> common = List.of(Group.COMMUNITY, Group.STATUS);
        return switch (dice.below(3)) {
            case 0 -> CensusQuery.of(communities(), dice.few(with(common, Group.TYPE, Group.STAGE)));
            case 1 -> CensusQuery.of(memberships(), dice.few(with(common, Group.LEVEL, Group.ROLE, Group.ORIGIN)));
            default -> CensusQuery.of(documents(), dice.few(with(common, Group.TYPE)));
        };
    }

    private static List<Group> with(List<Group> common, Group... more) {
        return Stream.concat(common.stream(), Stream.of(more)).toList();
    }

    private ActivityScope scope() {
        return new ActivityScope(
                dice.some(Vocabulary.COMMUNITIES),
                dice.some(Vocabulary.COMMUNITIES),
                dice.oneIn(6) ? dice.pick(Vocabulary.WITHIN) : null);
    }

    private ActivityFilter activityFilter() {
        return new ActivityFilter(
                scope(),
                dice.some(Vocabulary.MEMBERS),
                dice.some(Vocabulary.MEMBERS),
                dice.some(Vocabulary.KINDS),
                window());
    }

    private ActivityQuery activities() {
        return new ActivityQuery(activityFilter(), dice.pick(List.of(ActivityQuery.Order.values())), page());
    }

    private TallyQuery tally() {
        TreeMap<String, String> labels = new TreeMap<>();
        if (dice.oneIn(3)) {
            dice.few(Vocabulary.KINDS).forEach(kind -> labels.put(kind, dice.pick(Vocabulary.LABELS)));
        }
        List<Measure> measures = List.of(Measure.values());
        Set<Measure> asked = new TreeSet<>(dice.few(measures));
        asked.add(dice.pick(measures));
        return new TallyQuery(activityFilter(), dice.few(List.of(TallyQuery.Group.values())), asked, periods(), labels);
    }

    private ThreadsQuery threads() {
        return new ThreadsQuery(
                scope(),
                window(),
                dice.some(Vocabulary.KINDS),
                dice.some(Vocabulary.KINDS),
                dice.some(Vocabulary.MEMBERS),
                dice.oneIn(4) ? dice.instant() : null);
    }

    private Window window() {
        Instant a = dice.instant();
        Instant b = dice.instant();
        return switch (dice.below(8)) {
            case 0 -> new Window(a, null);
            case 1 -> new Window(null, a);
            case 2 -> a.isBefore(b) ? new Window(a, b) : new Window(b, a);
            default -> Window.ALWAYS;
        };
    }

    private Periods periods() {
        TreeSet<Instant> bounds = new TreeSet<>();
        while (bounds.size() < 2 + dice.below(4)) {
            bounds.add(dice.instant());
        }
        return new Periods(List.copyOf(bounds));
    }
}
