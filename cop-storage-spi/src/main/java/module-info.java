/** What a storage adapter for communities of practice implements, and the in-memory reference. */
module io.copkit.storage {
    requires static transitive org.jspecify;

    exports io.copkit.storage;
    exports io.copkit.storage.memory;
}
