package io.copkit.storage;

/** A query over state records, which can be paged through or counted by {@link CensusQuery}. */
public sealed interface StateQuery permits CommunityQuery, MembershipQuery, DocumentQuery {

    /** What all state records can be narrowed down by. */
    StateFilter filter();
}
