package io.copkit.storage.tck;

import io.copkit.storage.CopStorage;

/** Puts a storage with one small fault around a sound one. */
interface Fault {

    /** No fault at all. */
    Fault NONE = (sound, simulation) -> new DelegatingStorage(sound);

    DelegatingStorage around(CopStorage sound, Simulation simulation);
}
