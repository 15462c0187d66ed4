/**
 * The storage service provider interface: what an adapter implements and the neutral records that cross.
 */
module io.copkit.storage {
    requires static transitive org.jspecify;
}
