package io.copkit.storage;

/** A query that is answered page by page. */
public sealed interface PagedQuery
        permits CommunityQuery, MembershipQuery, DocumentQuery, TransitionQuery, ActivityQuery {

    /** Which page. */
    PageRequest page();

    /**
     * A checksum over all of the query but its page; equal queries have equal ones on every machine. Cursors are bound to
     * it ({@link Cursors}), so that the size of a page may change from one page to the next.
     */
    String fingerprint();
}
