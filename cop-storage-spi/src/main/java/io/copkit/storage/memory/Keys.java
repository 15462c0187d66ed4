package io.copkit.storage.memory;

/** The values of one key that rows are grouped by, as ordinals from 0. */
interface Keys {

    /** Above all values. */
    long bound();

    /** The values there are, in the order of the key. */
    int[] sorted();

    /** For each of some values a number that sorts like it. */
    int[] ranks(int[] values);
}
