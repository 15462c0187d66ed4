package io.copkit.storage.memory;

/** Looks at rows of a chunk. */
@FunctionalInterface
interface RowVisitor {

    /** Shows the rows from an index of the chunk's columns up to, and without, another. */
    void visit(Chunk chunk, int from, int to);
}
