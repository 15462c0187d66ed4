/**
 * The conformance kit: the numbered contract of the storage SPI as JUnit tests that an adapter inherits.
 */
module io.copkit.storage.tck {
    requires transitive io.copkit.storage;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static transitive org.jspecify;

    exports io.copkit.storage.tck;
    // JUnit runs the inherited tests, which are no API.
    opens io.copkit.storage.tck;
}
