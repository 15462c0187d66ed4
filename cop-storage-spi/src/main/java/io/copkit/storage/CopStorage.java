package io.copkit.storage;

/**
 * One tenant's view of one store of communities of practice.
 *
 * <p>An instance is bound to its tenant when it is built; no call can cross to another tenant. Opening, pooling and
 * closing what lies behind it is the matter of whoever built it, therefore this is not {@link AutoCloseable}.
 *
 * <p><b>Thread-safety:</b> every method of the four parts may be called by any number of threads, and by several
 * instances over the same data at once. A storage starts no thread or timer and keeps no static state; it may be
 * dropped without a call.
 */
public interface CopStorage {

    /** What this storage promises, and what it can do beyond the contract's core. Never changes for an instance. */
    StorageDescriptor descriptor();

    /** Communities, memberships, documents and their history. */
    StateStore state();

    /** What members did: append, retract, read and count. */
    ActivityLog activities();

    /** Finding and erasing one person in everything stored. */
    PersonalData personalData();
}
