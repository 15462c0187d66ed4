package io.copkit.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What every query over state records can be narrowed down by. Conditions are joined by "and"; within a set any value
 * will do, unless it says otherwise; an empty set is no condition.
 *
 * @param communities the communities to look at
 * @param exceptCommunities the communities to leave out
 * @param within a community: it and everything nested below it
 * @param discoverabilities the discoverability of the community that a record belongs to
 * @param statuses the record's status
 * @param termsAll terms that must all be on the record
 * @param termsAny terms of which one must be on the record
 * @param termsNone terms of which none may be on the record
 * @param people members of whom one must stand in the record's people
 * @param dueBefore records due before this instant only, in the order in which they are due
 */
public record StateFilter(
        Set<String> communities,
        Set<String> exceptCommunities,
        @Nullable String within,
        Set<String> discoverabilities,
        Set<String> statuses,
        Set<String> termsAll,
        Set<String> termsAny,
        Set<String> termsNone,
        Set<String> people,
        @Nullable Instant dueBefore) {

    /** No condition at all. */
    public static final StateFilter ANY =
            new StateFilter(Set.of(), Set.of(), null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

    /** Checks sizes ({@link Limits}), and copies the sets. */
    public StateFilter {
        communities = Check.ids("communities", communities, Limits.FILTER_COMMUNITIES);
        exceptCommunities = Check.ids("exceptCommunities", exceptCommunities, Limits.FILTER_COMMUNITIES);
        Check.optionalId("within", within);
        discoverabilities = Check.ids("discoverabilities", discoverabilities, Limits.FILTER_VALUES);
        statuses = Check.ids("statuses", statuses, Limits.FILTER_VALUES);
        termsAll = Check.ids("termsAll", termsAll, Limits.FILTER_VALUES);
        termsAny = Check.ids("termsAny", termsAny, Limits.FILTER_VALUES);
        termsNone = Check.ids("termsNone", termsNone, Limits.FILTER_VALUES);
        people = Check.ids("people", people, Limits.FILTER_VALUES);
        Check.optionalInstant("dueBefore", dueBefore);
    }

    /** Of these communities only. */
    public StateFilter inCommunities(Collection<String> ids) {
        return with(draft -> draft.communities = Set.copyOf(ids));
    }

    /** Of this community only. */
    public StateFilter inCommunity(String id) {
        return inCommunities(Set.of(id));
    }

    /** Not of these communities. */
    public StateFilter exceptCommunities(Collection<String> ids) {
        return with(draft -> draft.exceptCommunities = Set.copyOf(ids));
    }

    /** Of this community and what is nested below it. */
    public StateFilter within(String ancestorId) {
        return with(draft -> draft.within = ancestorId);
    }

    /** Of communities with one of these discoverabilities. */
    public StateFilter discoverable(String... codes) {
        return with(draft -> draft.discoverabilities = Set.of(codes));
    }

    /** With one of these statuses. */
    public StateFilter inStatus(String... codes) {
        return with(draft -> draft.statuses = Set.of(codes));
    }

    /** With all of these terms. */
    public StateFilter withAllTerms(String... terms) {
        return with(draft -> draft.termsAll = Set.of(terms));
    }

    /** With one of these terms at least. */
    public StateFilter withAnyTerm(String... terms) {
        return with(draft -> draft.termsAny = Set.of(terms));
    }

    /** With none of these terms. */
    public StateFilter withoutTerms(String... terms) {
        return with(draft -> draft.termsNone = Set.of(terms));
    }

    /** With one of these members in the record's people. */
    public StateFilter naming(String... memberIds) {
        return with(draft -> draft.people = Set.of(memberIds));
    }

    /** Due before an instant, in the order in which they are due. */
    public StateFilter dueBefore(Instant instant) {
        return with(draft -> draft.dueBefore = instant);
    }

    private StateFilter with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.filter();
    }

    /** The conditions while one of them is changed. */
    private static final class Draft {

        private Set<String> communities;
        private Set<String> exceptCommunities;
        private @Nullable String within;
        private Set<String> discoverabilities;
        private Set<String> statuses;
        private Set<String> termsAll;
        private Set<String> termsAny;
        private Set<String> termsNone;
        private Set<String> people;
        private @Nullable Instant dueBefore;

        Draft(StateFilter filter) {
            communities = filter.communities;
            exceptCommunities = filter.exceptCommunities;
            within = filter.within;
            discoverabilities = filter.discoverabilities;
            statuses = filter.statuses;
            termsAll = filter.termsAll;
            termsAny = filter.termsAny;
            termsNone = filter.termsNone;
            people = filter.people;
            dueBefore = filter.dueBefore;
        }

        StateFilter filter() {
            return new StateFilter(
                    communities,
                    exceptCommunities,
                    within,
                    discoverabilities,
                    statuses,
                    termsAll,
                    termsAny,
                    termsNone,
                    people,
                    dueBefore);
        }
    }
}
