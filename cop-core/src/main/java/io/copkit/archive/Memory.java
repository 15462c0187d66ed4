package io.copkit.archive;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a community is remembered by; read by the host, which shows it to those who may read the community. */
public interface Memory {

    /** The page to remember it by; empty if there is no such community. A fixed number of queries, apart from the pages of things. */
    Optional<MemoryPage> page();

    /** Hands on everybody who ever belonged to it and was not put out, by id, read by pages. */
    void forEachAlumnus(Consumer<? super Alumnus> sink);

    /** The seals of the bundles that were written of it, the latest first, a hundred at most. */
    List<ArchiveSeal> seals();

    /**
     * The seal of a bundle, if it is one of this community and not a byte of it has been changed.
     *
     * @param bundle read to its end, not closed
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    Optional<ArchiveSeal> recognise(InputStream bundle);
}
