/** The storage SPI over one sorted map of H2's MVStore: a file or memory, no SQL. */
@SuppressWarnings("requires-automatic") // the engine has no descriptor of its own; its name is fixed in its manifest
module io.copkit.storage.mvstore {
    requires transitive io.copkit.storage;
    requires static transitive org.jspecify;
    requires com.h2database.mvstore;

    exports io.copkit.storage.mvstore;
}
