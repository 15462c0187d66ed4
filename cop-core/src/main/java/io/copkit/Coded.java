package io.copkit;

/** Something with a code that is stored and exchanged. */
public interface Coded {

    /** The code; it never changes. */
    String code();
}
