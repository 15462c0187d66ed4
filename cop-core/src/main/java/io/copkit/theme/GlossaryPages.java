package io.copkit.theme;

import io.copkit.Page;
import java.util.Optional;

/** The glossary of one community, read for the host, which shows it to those who may read the community. */
public interface GlossaryPages {

    /** A term, however it is written. */
    Optional<GlossaryTerm> find(String term);

    /**
     * The first page of the terms about something, the earliest defined first.
     *
     * @param limit terms at most, 1 to 10 000
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<GlossaryTerm> about(About subject, int limit);

    /**
     * The page after another.
     *
     * @param next what the page before gave
     * @throws io.copkit.storage.InvalidCursorException if it was not given for the same question
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<GlossaryTerm> about(About subject, int limit, String next);
}
