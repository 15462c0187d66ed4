package io.copkit.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
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
        return new StateFilter(
                Set.copyOf(ids),
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

    /** Of this community only. */
    public StateFilter inCommunity(String id) {
        return inCommunities(Set.of(id));
    }

    /** Not of these communities. */
    public StateFilter exceptCommunities(Collection<String> ids) {
        return new StateFilter(
                communities,
                Set.copyOf(ids),
                within,
                discoverabilities,
                statuses,
                termsAll,
                termsAny,
                termsNone,
                people,
                dueBefore);
    }

    /** Of this community and what is nested below it. */
    public StateFilter within(String ancestorId) {
        return new StateFilter(
                communities,
                exceptCommunities,
                ancestorId,
                discoverabilities,
                statuses,
                termsAll,
                termsAny,
                termsNone,
                people,
                dueBefore);
    }

    /** Of communities with one of these discoverabilities. */
    public StateFilter discoverable(String... codes) {
        return new StateFilter(
                communities,
                exceptCommunities,
                within,
                Set.of(codes),
                statuses,
                termsAll,
                termsAny,
                termsNone,
                people,
                dueBefore);
    }

    /** With one of these statuses. */
    public StateFilter inStatus(String... codes) {
        return new StateFilter(
                communities,
                exceptCommunities,
                within,
                discoverabilities,
                Set.of(codes),
                termsAll,
                termsAny,
                termsNone,
                people,
                dueBefore);
    }

    /** With all of these terms. */
    public StateFilter withAllTerms(String... terms) {
        return new StateFilter(
                communities,
                exceptCommunities,
                within,
                discoverabilities,
                statuses,
                Set.of(terms),
                termsAny,
                termsNone,
                people,
                dueBefore);
    }

    /** With one of these terms at least. */
    public StateFilter withAnyTerm(String... terms) {
        return new StateFilter(
                communities,
                exceptCommunities,
                within,
                discoverabilities,
                statuses,
                termsAll,
                Set.of(terms),
                termsNone,
                people,
                dueBefore);
    }

    /** With none of these terms. */
    public StateFilter withoutTerms(String... terms) {
        return new StateFilter(
                communities,
                exceptCommunities,
                within,
                discoverabilities,
                statuses,
                termsAll,
                termsAny,
                Set.of(terms),
                people,
                dueBefore);
    }

    /** With one of these members in the record's people. */
    public StateFilter naming(String... memberIds) {
        return new StateFilter(
                communities,
                exceptCommunities,
                within,
                discoverabilities,
                statuses,
                termsAll,
                termsAny,
                termsNone,
                Set.of(memberIds),
                dueBefore);
    }

    /** Due before an instant, in the order in which they are due. */
    public StateFilter dueBefore(Instant instant) {
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
                instant);
    }
}
