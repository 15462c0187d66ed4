package io.copkit;

import java.util.UUID;

/**
 * Gives the ids of what is created. Must be safe for use by many threads, and must never give an id twice, also not
 * after a restart or on another node.
 */
@FunctionalInterface
public interface IdSource {

    /** A new id: 1 to 100 bytes of UTF-8. */
    String next();

    /** Random ids of 122 bits (UUID version 4), the default. */
    static IdSource random() {
        return () -> UUID.randomUUID().toString();
    }
}
