package io.copkit.storage.tck;

import java.util.List;

/** A host application that keeps rows of its own in the database that the storage lives in. */
public interface Host {

    /** Opens a transaction of the host's. */
    HostTransaction begin() throws Exception;

    /** The host's rows that anybody outside of a transaction sees now, in any order. */
    List<String> committedRows() throws Exception;
}
