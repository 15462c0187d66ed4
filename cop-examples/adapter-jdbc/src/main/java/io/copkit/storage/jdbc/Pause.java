package io.copkit.storage.jdbc;

import io.copkit.storage.StorageException;

/** Waiting on the caller's thread for others to get out of the way. */
final class Pause {

    private Pause() {}

    static void millis(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted while waiting to try again", e, true);
        }
    }
}
