package io.copkit.storage;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of documents.
 *
 * @param filter what every state record can be narrowed down by; {@code within} and {@code discoverabilities} leave
 *     documents of the tenant's scope out
 * @param types one of these types; empty for any
 * @param authorId made by this member only
 * @param subjectId about this member only
 * @param at whose {@code at} lies in this window
 * @param newestFirst the latest first, otherwise the earliest; has no effect with {@code dueBefore}
 * @param page which page
 */
public record DocumentQuery(
        StateFilter filter,
        Set<String> types,
        @Nullable String authorId,
        @Nullable String subjectId,
        Window at,
        boolean newestFirst,
        PageRequest page)
        implements StateQuery, PagedQuery {

    /** Checks sizes ({@link Limits}), and copies the set. */
    public DocumentQuery {
        types = Check.ids("types", types, Limits.FILTER_VALUES);
        Check.optionalId("authorId", authorId);
        Check.optionalId("subjectId", subjectId);
    }

    /** The documents that pass a filter, the earliest first. */
    public static DocumentQuery of(StateFilter filter, PageRequest page) {
        return new DocumentQuery(filter, Set.of(), null, null, Window.ALWAYS, false, page);
    }

    /** Of these types only. */
    public DocumentQuery ofType(String... codes) {
        return new DocumentQuery(filter, Set.of(codes), authorId, subjectId, at, newestFirst, page);
    }

    /** Made by this member only. */
    public DocumentQuery by(String author) {
        return new DocumentQuery(filter, types, author, subjectId, at, newestFirst, page);
    }

    /** About this member only. */
    public DocumentQuery about(String subject) {
        return new DocumentQuery(filter, types, authorId, subject, at, newestFirst, page);
    }

    /** Whose {@code at} lies in this window. */
    public DocumentQuery at(Window window) {
        return new DocumentQuery(filter, types, authorId, subjectId, window, newestFirst, page);
    }

    /** The latest first. */
    public DocumentQuery latestFirst() {
        return new DocumentQuery(filter, types, authorId, subjectId, at, true, page);
    }

    /** The same query for another page. */
    public DocumentQuery onPage(PageRequest other) {
        return new DocumentQuery(filter, types, authorId, subjectId, at, newestFirst, other);
    }

    @Override
    public String fingerprint() {
        return Fingerprint.of(onPage(PageRequest.first(1)));
    }
}
