package io.copkit.archive;

import io.copkit.CommunityId;
import java.io.IOException;
import java.io.OutputStream;

/** Where the host keeps the bundles of communities, such as a folder or a bucket. Called on the thread of whoever closes one. */
@FunctionalInterface
public interface BundleStore {

    /**
     * A place for the bundle of a community that has just been closed. The library writes the whole of it, closes it, and then
     * keeps its seal; what was interrupted before that is asked for again, and takes the place of what there was.
     *
     * @param incarnation which of its lives has ended
     * @throws IOException if there is none now; the next sweep asks again
     */
    OutputStream open(CommunityId community, int incarnation) throws IOException;
}
